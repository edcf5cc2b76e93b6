import { getCollection } from 'astro:content';
import type { Locale } from '../domain/locale.ts';
import { FAMILIES } from '../domain/content/vocabulary.ts';
import { fill } from '../domain/text/fill.ts';
import { wordsUnder, type Translate } from './quiz-labels.ts';

export interface TacticView {
  readonly family: string;
  readonly tactic: string;
  readonly metric: string;
  readonly pitfall: string;
  /** The article itself names it for this medium and emphasis. */
  readonly seed: boolean;
}

export interface CellView {
  readonly fit: string;
  readonly why: string;
  readonly tactics: readonly TacticView[];
}

/** The cells of the tactics matrix by `medium/emphasis`. */
export async function matrixCells(locale: Locale, t: Translate): Promise<Record<string, CellView>> {
  const fits = wordsUnder('practice.fit', t);
  const families = wordsUnder('practice.family', t);
  const media = (await getCollection('matrix')).map(({ data }) => data);
  return Object.fromEntries(
    media.flatMap(({ id, cells }) =>
      cells.map((cell): [string, CellView] => [
        `${id}/${cell.emphasis}`,
        {
          fit: fits[cell.fit],
          why: cell.why[locale],
          tactics: FAMILIES.map((family) => ({
            family: families[family],
            tactic: cell[family].tactic[locale],
            metric: cell[family].metric[locale],
            pitfall: cell[family].pitfall[locale],
            seed: cell[family].seed.length > 0,
          })),
        },
      ]),
    ),
  );
}

/** What each cell is called, by the same names. */
export async function cellNames(locale: Locale, t: Translate): Promise<Record<string, string>> {
  const emphases = wordsUnder('practice.pathEmphasis', t);
  const media = (await getCollection('matrix')).map(({ data }) => data);
  return Object.fromEntries(
    media.flatMap(({ id, name, cells }) =>
      cells.map(({ emphasis }) => [
        `${id}/${emphasis}`,
        fill(t('practice.cell'), { medium: name[locale], emphasis: emphases[emphasis] }),
      ]),
    ),
  );
}
