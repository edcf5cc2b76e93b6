import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import type { ReadWords } from './content-words.ts';
import { overlap, readRange } from './number-range.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedChoice } from './placed.ts';
import { characterPairs, containment, jaccard } from './similarity.ts';

/** Share of the smaller option's content words that lie in the other; with fewer words it says little. */
const MOST_CONTAINED = { share: 0.8, words: 3 } as const;
/** Likeness of two options letter by letter. */
const MOST_ALIKE = 0.7;

/** Numbers and terms in brackets: options may differ in nothing else and still exclude each other. */
function marks(text: string): string {
  return (text.match(/[\d.,]*\d|[(（][^)）]+[)）]/g) ?? []).join(' ');
}

function problem(a: string, b: string, words: ReadWords): string | undefined {
  const [rangeA, rangeB] = [readRange(a), readRange(b)];
  if (rangeA && rangeB && overlap(rangeA, rangeB)) return 'they share numbers';
  if (marks(a) !== marks(b)) return undefined;

  const [wordsA, wordsB] = [words(a), words(b)];
  const enough = Math.min(wordsA.size, wordsB.size) >= MOST_CONTAINED.words;
  if (enough && containment(wordsA, wordsB) >= MOST_CONTAINED.share) {
    return 'one holds the words of the other';
  }
  return jaccard(characterPairs(a), characterPairs(b)) >= MOST_ALIKE
    ? 'they hardly differ'
    : undefined;
}

/**
 * Lint L14: options exclude each other. Ranges share no number, no option holds 80 % of another's
 * content words, and no two are alike letter by letter (0.7 of the pairs of letters). If one option
 * contains another, the smaller cannot be the key, and twins cannot both be right.
 */
export function lintOverlappingOptions(
  { item, question, path }: PlacedChoice,
  locale: Locale,
  words: ReadWords,
): Finding[] {
  const texts = question.options.map(({ text }) => text[locale]);
  return texts.flatMap((text, index) =>
    texts.slice(0, index).flatMap((earlier) => {
      const found = problem(earlier, text, words);
      if (found === undefined) return [];
      return [
        findingAt(
          item,
          'item/overlapping-options',
          [...path, 'options', index, 'text', locale],
          `an option apart from “${earlier}”`,
          `“${text}”: ${found}`,
        ),
      ];
    }),
  );
}
