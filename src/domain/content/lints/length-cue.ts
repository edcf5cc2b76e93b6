import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { textLength } from '../text-length.ts';
import { findingAt } from '../finding-at.ts';
import { isKey, type PlacedChoice } from './placed.ts';

/** Mean length of the keys over mean length of the distractors. */
const FAIR_RATIO = { least: 0.65, most: 1.35 } as const;
/** Length of the longest option over that of the shortest. */
const MOST_SPREAD = 2;
/** A cue counts when it can be seen, in words and in characters. */
const VISIBLE_GAP = { en: 3, 'zh-cn': 6 } as const;

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/**
 * Lint L1: keys are 0.65 to 1.35 times as long as the distractors, and the longest option is at most
 * twice as long as the shortest; gaps below 3 words or 6 characters are allowed. “The longest one is
 * right” is the oldest trick there is, and a single long or short option stands out whatever it is.
 */
export function lintLengthCue({ item, question, path }: PlacedChoice, locale: Locale): Finding[] {
  const lengthOf = (option: (typeof question.options)[number]) =>
    textLength(option.text[locale], locale);
  const uneven = (expected: string, ratio: number) => [
    findingAt(
      item,
      'item/uneven-length',
      [...path, 'options'],
      `${expected} (${locale})`,
      `${ratio.toFixed(2)} times`,
    ),
  ];

  const keys = question.options.filter(isKey).map(lengthOf);
  const distractors = question.options.filter((option) => !isKey(option)).map(lengthOf);
  if (keys.length === 0 || distractors.length === 0) return [];

  const [key, distractor] = [mean(keys), mean(distractors)];
  const ratio = key / distractor;
  const fair = ratio >= FAIR_RATIO.least && ratio <= FAIR_RATIO.most;
  if (!fair && Math.abs(key - distractor) >= VISIBLE_GAP[locale]) {
    return uneven('a key 0.65 to 1.35 times as long as the distractors', ratio);
  }
  const longest = Math.max(...keys, ...distractors);
  const shortest = Math.min(...keys, ...distractors);
  if (longest > MOST_SPREAD * shortest && longest - shortest >= VISIBLE_GAP[locale]) {
    return uneven('a longest option at most twice as long as the shortest', longest / shortest);
  }
  return [];
}
