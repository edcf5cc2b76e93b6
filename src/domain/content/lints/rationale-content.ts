import { LOCALES, type Locale, type LocalizedText } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { textsOf } from '../item-parts.ts';
import type { Misconception } from '../misconception-schema.ts';
import type { ReadWords } from './content-words.ts';
import { findingAt } from '../finding-at.ts';
import { questionsIn, type Placed } from './placed.ts';
import { rationalesOf, type Rationale } from './rationales.ts';
import { jaccard, sharedCount } from './similarity.ts';

/** From here on two rationales of one question say the same. */
const REPEATED_FROM = 0.8;
/** From here on the rationale of a key is the key once more. */
const RESTATED_FROM = 0.7;

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d[\d.,]*(?<=\d)/g));
}

/** All a rationale may refer to: the texts of its item, and the misconception behind it. */
function subjectsOf(placed: Placed, belief: Misconception | undefined): LocalizedText[] {
  return [
    ...textsOf(placed.item.value)
      .filter(({ role }) => role !== 'rationale')
      .map(({ text }) => text),
    ...(belief ? [belief.name, belief.correction] : []),
  ];
}

/**
 * Lint L19: a rationale shares a content word or a number with its item or with the misconception
 * behind the option. One that shares none, in neither language, has slipped in from another item.
 * Asking for a word of the very option would blame good ones, which say “he” or “there” instead.
 */
export function lintRationaleDetached(content: CourseContent, words: ReadWords): Finding[] {
  const misconceptions = new Map(content.misconceptions.map(({ value }) => [value.id, value]));
  return questionsIn(content).flatMap((placed) =>
    rationalesOf(placed).flatMap(({ text, path, misconception }) => {
      const subjects = subjectsOf(placed, misconceptions.get(misconception ?? ''));
      const meets = (locale: Locale) =>
        subjects.some(
          (subject) =>
            sharedCount(words(text[locale]), words(subject[locale])) > 0 ||
            sharedCount(numbersIn(text[locale]), numbersIn(subject[locale])) > 0,
        );
      if (LOCALES.some(meets)) return [];
      return [
        findingAt(
          placed.item,
          'item/rationale-detached',
          path,
          'a word or number of the item or of the misconception',
          text.en,
        ),
      ];
    }),
  );
}

/** Lint L21: each rationale of a question says something of its own; a copied one explains one option. */
export function lintRationaleRepeated(placed: Placed, locale: Locale, words: ReadWords): Finding[] {
  const wordsOf = ({ text }: Rationale) => words(text[locale]);
  return rationalesOf(placed).flatMap((rationale, index, all) => {
    const twin = all
      .slice(0, index)
      .find((earlier) => jaccard(wordsOf(earlier), wordsOf(rationale)) >= REPEATED_FROM);
    if (!twin) return [];
    return [
      findingAt(
        placed.item,
        'item/rationale-repeated',
        [...rationale.path, locale],
        `another reason than in ${twin.path.join('.')}`,
        rationale.text[locale],
      ),
    ];
  });
}

/** Lint L22: the rationale of a key says why, instead of what the key says already. */
export function lintRationaleRestates(placed: Placed, locale: Locale, words: ReadWords): Finding[] {
  return rationalesOf(placed).flatMap(({ key, about, text, path }) => {
    const own = words(text[locale]);
    const restated = about.find((subject) => jaccard(own, words(subject[locale])) >= RESTATED_FROM);
    if (!key || !restated) return [];
    return [
      findingAt(
        placed.item,
        'item/rationale-restates',
        [...path, locale],
        `a reason for “${restated[locale]}”`,
        text[locale],
      ),
    ];
  });
}
