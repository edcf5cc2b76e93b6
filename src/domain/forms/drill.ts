import {
  EMPHASES,
  ITEM_KINDS,
  MEDIA,
  type Emphasis,
  type ItemKind,
  type Medium,
} from '../content/vocabulary.ts';
import { drawFamilies, interleave } from './draw.ts';
import { byFamily, type Familiarity, type PoolItem } from './pool.ts';

/** Id under which drills are kept in the record, beside the ids of forms. */
export const DRILL = 'drill';

export const COUNTS = [5, 10, 20] as const;
const FEWEST = 1;
const MOST = 20;

/** What a learner wants to practise. An empty list means any. */
export interface DrillChoice {
  readonly media: readonly Medium[];
  readonly emphases: readonly Emphasis[];
  readonly kinds: readonly ItemKind[];
  /** How many questions, 1 to 20. */
  readonly count: number;
}

export const ANY_DRILL: DrillChoice = { media: [], emphases: [], kinds: [], count: 10 };

function allows<T>(wanted: readonly T[], value: T | undefined): boolean {
  return wanted.length === 0 || (value !== undefined && wanted.includes(value));
}

/** The items a choice leaves. */
export function drillPool(pool: readonly PoolItem[], choice: DrillChoice): PoolItem[] {
  return pool.filter(
    ({ kind, cell }) =>
      allows(choice.kinds, kind) &&
      allows(choice.media, cell.medium) &&
      allows(choice.emphases, cell.emphasis),
  );
}

/** How many questions a choice can give: variants of one idea are asked one at a time. */
export function drillSize(pool: readonly PoolItem[], choice: DrillChoice): number {
  return byFamily(drillPool(pool, choice)).size;
}

/** Draws a drill; fewer than asked for when there are no more. */
export function buildDrill(
  pool: readonly PoolItem[],
  choice: DrillChoice,
  seed: string,
  familiarity: Familiarity,
): string[] {
  const drawn = drawFamilies(drillPool(pool, choice), choice.count, seed, familiarity);
  return interleave(drawn).map(({ id }) => id);
}

/** What an address asks the practice page for. */
export interface PracticeLink {
  readonly item: string | undefined;
  readonly form: string | undefined;
  /** Undefined when the address asks for no drill. */
  readonly drill: DrillChoice | undefined;
  /** Values the course does not know, to be told to the reader. */
  readonly unknown: readonly string[];
}

/** What is shown of an unknown value; the rest of a hostile one is of no use to anybody. */
const SHOWN = 40;

function split<T extends string>(
  values: readonly string[],
  known: readonly T[],
): { fitting: T[]; unknown: string[] } {
  const isKnown = (value: string): value is T => known.some((candidate) => candidate === value);
  const distinct = [...new Set(values)].slice(0, 30);
  return {
    fitting: distinct.filter(isKnown),
    unknown: distinct.filter((value) => !isKnown(value)).map((value) => value.slice(0, SHOWN)),
  };
}

function readCount(text: string | null): number {
  // An empty text is no wish for 0, which it would be as a number.
  const count = text?.trim() ? Number(text) : ANY_DRILL.count;
  return Number.isFinite(count)
    ? Math.min(MOST, Math.max(FEWEST, Math.round(count)))
    : ANY_DRILL.count;
}

/** Reads the address of the practice page. Total: whatever it holds, something can be shown. */
export function readPracticeLink(parameters: URLSearchParams): PracticeLink {
  const media = split(parameters.getAll('medium'), MEDIA);
  const emphases = split(parameters.getAll('emphasis'), EMPHASES);
  const kinds = split(parameters.getAll('kind'), ITEM_KINDS);
  const asked = ['medium', 'emphasis', 'kind', 'n'].some((name) => parameters.has(name));
  return {
    item: parameters.get('item')?.slice(0, SHOWN) ?? undefined,
    form: parameters.get('form')?.slice(0, SHOWN) ?? undefined,
    drill: asked
      ? {
          media: media.fitting,
          emphases: emphases.fitting,
          kinds: kinds.fitting,
          count: readCount(parameters.get('n')),
        }
      : undefined,
    unknown: [...media.unknown, ...emphases.unknown, ...kinds.unknown],
  };
}

/** The address of a drill, without its question mark. It holds what to ask for and nothing of the answers. */
export function writeDrillLink({ media, emphases, kinds, count }: DrillChoice): string {
  return new URLSearchParams([
    ...media.map((medium) => ['medium', medium]),
    ...emphases.map((emphasis) => ['emphasis', emphasis]),
    ...kinds.map((kind) => ['kind', kind]),
    ['n', String(count)],
  ]).toString();
}
