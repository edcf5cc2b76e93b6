import { LOCALES, type Locale } from '../../locale.ts';
import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import type { IssueCode } from '../issue-codes.ts';
import { textLength } from '../text-length.ts';
import { rareFrom } from './chance.ts';
import type { ReadWords } from './content-words.ts';
import { findingAt } from '../finding-at.ts';
import { choicesIn, isKey, type PlacedChoice } from './placed.ts';
import { sharedCount } from './similarity.ts';

/** Chance does this once in 20 banks: worth a look. */
const UNLIKELY = 0.05;
/** Chance does this once in 100 banks: a habit of the author. */
const TOO_RARE = 0.01;
/** With fewer questions, no habit can be told from chance. */
const LEAST_QUESTIONS = 20;

interface Codes {
  readonly trend: IssueCode;
  readonly often?: IssueCode;
}

/** Single questions that have one key; only these leave chance a fair share. */
export function singlesIn(content: CourseContent): PlacedChoice[] {
  return choicesIn(content).filter(
    ({ question }) => question.kind === 'single' && question.options.filter(isKey).length === 1,
  );
}

function keyIndex({ question }: PlacedChoice): number {
  return question.options.findIndex(isKey);
}

/** Where the one largest number stands, or -1 when several are the largest. */
function onlyLargest(numbers: readonly number[]): number {
  const largest = Math.max(...numbers);
  const index = numbers.indexOf(largest);
  return numbers.lastIndexOf(largest) === index ? index : -1;
}

/** More hits than chance would give are a finding at the first question that is hit. */
function tooMany(
  pool: readonly PlacedChoice[],
  isHit: (placed: PlacedChoice) => boolean,
  codes: Codes,
  what: string,
): Finding[] {
  const hits = pool.filter(isHit);
  const [first] = hits;
  if (!first || pool.length < LEAST_QUESTIONS) return [];
  const chances = pool.map(({ question }) => 1 / question.options.length);
  const often = codes.often !== undefined && hits.length >= rareFrom(chances, TOO_RARE);
  const bound = rareFrom(chances, often ? TOO_RARE : UNLIKELY);
  if (hits.length < bound) return [];
  return [
    findingAt(
      first.item,
      often ? codes.often : codes.trend,
      [...first.path, 'options'],
      `fewer than ${bound} of ${pool.length} keys ${what}`,
      String(hits.length),
    ),
  ];
}

/** Lint L2: over the bank, the key is the one longest option no more often than chance makes it. */
export function lintLongestKey(content: CourseContent): Finding[] {
  const isLongest = (placed: PlacedChoice, locale: Locale) =>
    onlyLargest(placed.question.options.map(({ text }) => textLength(text[locale], locale))) ===
    keyIndex(placed);
  return LOCALES.flatMap((locale) =>
    tooMany(
      singlesIn(content),
      (placed) => isLongest(placed, locale),
      { often: 'bank/key-longest-often', trend: 'bank/key-longest-trend' },
      `as the longest option (${locale})`,
    ),
  );
}

/**
 * Lint L3: over the bank, the key stands at no place more often than chance puts it there. Options
 * are shuffled on the page, but not those with an order of their own, and not in print.
 */
export function lintKeyPosition(content: CourseContent): Finding[] {
  const singles = singlesIn(content);
  const places = Math.max(0, ...singles.map(({ question }) => question.options.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place) =>
    tooMany(
      singles.filter(({ question }) => question.options.length > place),
      (placed) => keyIndex(placed) === place,
      { often: 'bank/key-position-often', trend: 'bank/key-position-trend' },
      `at place ${place + 1}`,
    ),
  );
}

/**
 * Lint L11: over the bank, the key is not the option that shares the most words with the others more
 * often than chance makes it. Authors vary the key to make distractors, and so it ends up in the
 * middle of them all.
 */
export function lintConvergence(content: CourseContent, words: ReadWords): Finding[] {
  const converges = (placed: PlacedChoice, locale: Locale) => {
    const parts = placed.question.options.map(({ text }) => words(text[locale]));
    const shared = parts.map((own, index) =>
      parts
        .filter((_, other) => other !== index)
        .reduce((sum, other) => sum + sharedCount(own, other), 0),
    );
    return onlyLargest(shared) === keyIndex(placed);
  };
  return LOCALES.flatMap((locale) =>
    tooMany(
      singlesIn(content),
      (placed) => converges(placed, locale),
      { trend: 'bank/convergence' },
      `sharing most words with the other options (${locale})`,
    ),
  );
}
