import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedChoice } from './placed.ts';

/** The word that the option continues, when the lead-in breaks off at one. */
const OPEN_END = /\b(an?|the|is|are|was|were)[\s_:….?？]*$/i;

/** What an option tells about itself by its first and last word; other options tell nothing. */
function formOf(option: string): { article: boolean; vowel: boolean; number: string | undefined } {
  const first = /^[\p{L}\p{N}]+/u.exec(option)?.[0].toLowerCase() ?? '';
  const plural = /^(?:two|three|four|five|several|many|these|those|both|\d\d+|[2-9])$/.test(first);
  const singular = /^(?:an?|one|this|each|1)$/.test(first);
  return {
    article: /^(?:an?|the)$/.test(first),
    vowel: /^[aeio]/.test(first),
    number: plural ? 'plural' : singular ? 'singular' : undefined,
  };
}

function differ(values: readonly unknown[]): boolean {
  return new Set(values.filter((value) => value !== undefined)).size > 1;
}

/**
 * Lint L12: a lead-in that breaks off at an article or a form of “be” is continued equally well by
 * all options. After “an”, only options with a vowel read right, and the rest fall out. English only;
 * Chinese has neither articles nor endings.
 */
export function lintGrammarCue({ item, question, path }: PlacedChoice, locale: Locale): Finding[] {
  const end = OPEN_END.exec(question.leadIn.en)?.[1]?.toLowerCase();
  if (locale !== 'en' || end === undefined) return [];
  const forms = question.options.map(({ text }) => formOf(text.en));
  const cue =
    differ(forms.map(({ article }) => article)) ||
    differ(forms.map(({ number }) => number)) ||
    (/^an?$/.test(end) && differ(forms.map(({ vowel }) => vowel)));
  if (!cue) return [];
  return [
    findingAt(
      item,
      'item/grammar-cue',
      [...path, 'leadIn', 'en'],
      `options that all continue “${end}” grammatically`,
      question.options.map(({ text }) => text.en).join(' | '),
    ),
  ];
}
