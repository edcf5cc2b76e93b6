import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedLeadIn } from './placed.ts';

const QUESTION = /[?？]["'”’）)]?$/;
const BLANK = /_{2,}|…{2}|\.{3}|（\s*）|\(\s*\)/;

/**
 * Lint L17: the lead-in is a question, which one can try to answer with the options covered. A blank
 * in the middle has to be held in mind while each option is tried in it.
 */
export function lintLeadInForm({ item, question, path }: PlacedLeadIn, locale: Locale): Finding[] {
  const leadIn = question.leadIn[locale];
  if (QUESTION.test(leadIn) && !BLANK.test(leadIn)) return [];
  return [
    findingAt(
      item,
      'item/lead-in-form',
      [...path, 'leadIn', locale],
      'a question without a blank, ending in a question mark',
      leadIn,
    ),
  ];
}
