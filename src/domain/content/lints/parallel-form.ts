import type { Locale } from '../../locale.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type PlacedChoice } from './placed.ts';

/** Ways to begin that can be told without a dictionary. */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  ['a quotation', /^[“"‘「]/],
  // A bare quantity. “1,800 人里又买过的占比” is a phrase that happens to begin with one.
  ['a number', /^[¥$€]?\d[\d,.]*\s?%?\s?(?:\p{Script=Han}{0,3}|[a-z]*)$/iu],
  ['“to” and a verb', /^to [a-z]/i],
  [
    'a question word',
    /^(?:(?:by|from|to|in|at|for|on|of|with) )?(?:how|why|what|which|who|whom|whose|when|where)\b/i,
  ],
];

function beginning(text: string): string {
  return BEGINNINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'something else';
}

function ending(text: string): string {
  const mark = /[.。!！?？;；…]$/.exec(text)?.[0];
  return mark ? `“${mark}”` : 'no mark';
}

function uneven(options: readonly string[], formOf: (text: string) => string): string | undefined {
  const forms = [...new Set(options.map(formOf))];
  return forms.length > 1 ? forms.join(' / ') : undefined;
}

/**
 * Lint L13: all options begin in the same way, as far as that can be told for sure, and end in the
 * same mark. The odd one out draws the eye, and authors polish the key more than the rest.
 */
export function lintParallelForm(
  { item, question, path }: PlacedChoice,
  locale: Locale,
): Finding[] {
  const options = question.options.map(({ text }) => text[locale]);
  const begins = uneven(options, beginning);
  const ends = uneven(options, ending);
  if (begins === undefined && ends === undefined) return [];
  return [
    findingAt(
      item,
      'item/uneven-form',
      [...path, 'options'],
      `options that ${begins === undefined ? 'end' : 'begin'} in the same way (${locale})`,
      begins ?? ends ?? '',
    ),
  ];
}
