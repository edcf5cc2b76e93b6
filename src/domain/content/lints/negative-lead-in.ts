import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedLeadIn } from './placed.ts';

/** Words that hold a negation and deny nothing: 能不能, “at least”. They are taken out first. */
const HARMLESS: Readonly<Record<Locale, RegExp>> = {
  en: /\bat least\b|\bnot only\b/gi,
  'zh-cn':
    /(\p{Script=Han})不\1|有没有|不同|不妨|差不多|不久|不断|不少|不仅|不只|不过|不管|不论|不得不|非常|非得|除非/gu,
};

/** Where a sentence ends; a point within a number does not end one. */
const SENTENCE_END = /[。！!]|\.(?!\d)/;

const NEGATION: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:not|cannot|except|least|incorrect|false|never)\b|n['’]t\b/i,
  'zh-cn': /不|没|除了|除去|除开|错误的是|并非|非/,
};

/**
 * Lint L7: the lead-in asks for what is so. A negation is overlooked under pressure, and then a
 * learner who knows the matter answers the opposite question. Ten in a hundred published items had
 * one (Costello 2018). Facts that go before the question may be negative: “Four threads have no reply.”
 */
export function lintNegativeLeadIn(
  { item, question, path }: PlacedLeadIn,
  locale: Locale,
): Finding[] {
  const leadIn = question.leadIn[locale];
  const asking = leadIn.split(SENTENCE_END).at(-1) ?? leadIn;
  if (!NEGATION[locale].test(asking.replace(HARMLESS[locale], ''))) return [];
  return [
    findingAt(
      item,
      'item/negative-lead-in',
      [...path, 'leadIn', locale],
      'a lead-in without a negation',
      leadIn,
    ),
  ];
}
