import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import type { TextRole } from '../item-parts.ts';
import { textLength } from '../text-length.ts';
import type { ItemText } from './item-texts.ts';
import { findingAt } from '../finding-at.ts';

const MOST_GRADE = 9;
/** Below this the formula measures chance: one long name makes a text of ten words a hard one. */
const LEAST_WORDS = 25;
const MOST_SENTENCE = 40;
const MOST_CLAUSE = 22;

const READ: ReadonlySet<TextRole> = new Set(['stem', 'rationale']);

/**
 * Syllables as vowel groups, without a silent e at the end. Wrong for one word in ten, in both
 * directions, which averages out over a text.
 */
export function syllables(word: string): number {
  const groups = word.toLowerCase().match(/[aeiouy]+/g)?.length ?? 0;
  const silent = /[^aeiouyl]e(?:s|d)?$/i.test(word) && groups > 1 ? 1 : 0;
  return Math.max(1, groups - silent);
}

/** Flesch-Kincaid grade: the school years that a text asks for (Kincaid 1975). */
export function readingGrade(text: string): number {
  const sentences = text
    .split(/[.!?;:]+(?=["”’)]*(?:\s|$))/u)
    .filter((part) => /\p{L}/u.test(part));
  const words = text.match(/[\p{L}\p{N}]+(?:[.,’'%][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return 0;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return 0.39 * (words.length / Math.max(1, sentences.length)) + 11.8 * perWord - 15.59;
}

function hardEnglish(text: string, terms: RegExp): string | undefined {
  const masked = text.replace(terms, 'term');
  if (textLength(masked, 'en') < LEAST_WORDS) return undefined;
  const grade = readingGrade(masked);
  return grade > MOST_GRADE ? `grade ${grade.toFixed(1)}` : undefined;
}

function hardChinese(text: string): string | undefined {
  const length = (part: string) => textLength(part, 'zh-cn');
  const sentence = text.split(/[。！？；…]/).find((part) => length(part) > MOST_SENTENCE);
  if (sentence !== undefined) return `a sentence of ${length(sentence)} 字`;
  const clause = text.split(/[。！？；…，、：]/).find((part) => length(part) > MOST_CLAUSE);
  return clause === undefined ? undefined : `${length(clause)} 字 without a comma: ${clause}`;
}

/**
 * Lint L28: stems and rationales can be read quickly. English has a Flesch-Kincaid grade of at most
 * 9, with terms of the glossary counted as one short word; Chinese has sentences of at most 40
 * characters and clauses of at most 22. A hard text tests reading instead of the subject.
 */
export function lintReadability(
  { item, role, text, path }: ItemText,
  locale: Locale,
  terms: RegExp,
): Finding[] {
  if (!READ.has(role)) return [];
  const found = locale === 'en' ? hardEnglish(text.en, terms) : hardChinese(text['zh-cn']);
  if (found === undefined) return [];
  const expected =
    locale === 'en'
      ? `a reading grade of at most ${MOST_GRADE}`
      : `sentences of at most ${MOST_SENTENCE} 字, clauses of at most ${MOST_CLAUSE} 字`;
  return [findingAt(item, 'item/hard-to-read', [...path, locale], expected, found)];
}
