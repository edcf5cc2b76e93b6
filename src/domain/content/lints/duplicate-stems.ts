import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent, Located } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { placedQuestions } from '../item-parts.ts';
import type { Item } from '../item-schema.ts';
import type { ReadWords } from './content-words.ts';
import { findingAt } from '../finding-at.ts';

import { characterPairs, jaccard } from './similarity.ts';

/**
 * The same idea told twice was measured at 0.43 in pairs of Chinese characters, different items at
 * 0.07. English pairs of letters do not tell (unrelated long stems reach 0.46), so English compares
 * content words: different items of the bank stay below 0.25.
 */
const ALIKE_FROM = 0.4;

function questionText(item: Item, locale: Locale): string {
  return [item.stem, ...placedQuestions(item).map(({ question }) => question.leadIn)]
    .map((text) => text[locale])
    .join(' ');
}

/**
 * Lint L16: items whose stem and lead-in are alike are variants and share a `family`. Otherwise two
 * of them could stand in one form, and the second would test the memory of the first.
 */
export function lintDuplicateStems(content: CourseContent, words: ReadWords): Finding[] {
  return LOCALES.flatMap((locale) => {
    const parts = content.items.map((item) => {
      const text = questionText(item.value, locale);
      return { item, parts: locale === 'en' ? words(text) : characterPairs(text) };
    });
    const twin = (own: (typeof parts)[number], index: number): Located<Item> | undefined =>
      parts
        .slice(0, index)
        .find(
          (other) =>
            other.item.value.family !== own.item.value.family &&
            jaccard(other.parts, own.parts) >= ALIKE_FROM,
        )?.item;
    return parts.flatMap((own, index) => {
      const earlier = twin(own, index);
      if (!earlier) return [];
      return [
        findingAt(
          own.item,
          'bank/duplicate-stem',
          ['stem', locale],
          `a situation unlike that of ${earlier.value.id}, or its family ${earlier.value.family}`,
          own.item.value.stem[locale],
        ),
      ];
    });
  });
}
