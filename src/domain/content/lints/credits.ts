import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { isKey, type PlacedChoice } from './placed.ts';

/** A single question has exactly one key; the schema cannot count credits. */
export function lintSingleKey({ item, question, path }: PlacedChoice): Finding[] {
  if (question.kind !== 'single') return [];
  const keys = question.options.filter(isKey).length;
  if (keys === 1) return [];
  return [
    findingAt(
      item,
      keys === 0 ? 'item/key-missing' : 'item/second-key',
      [...path, 'options'],
      'one option with credit best',
      keys === 0 ? 'none' : String(keys),
    ),
  ];
}

/**
 * Lint L5: a multiple question has at least 2 keys, and at most half of its options are keys. Then
 * ticking everything scores nothing under +1 for a right tick and −1 for a wrong one.
 */
export function lintMultipleKeys({ item, question, path }: PlacedChoice): Finding[] {
  if (question.kind !== 'multiple') return [];
  const keys = question.options.filter(isKey).length;
  const most = Math.floor(question.options.length / 2);
  if (keys >= 2 && keys <= most) return [];
  return [
    findingAt(
      item,
      'item/key-count',
      [...path, 'options'],
      `2 to ${most} options with credit best`,
      String(keys),
    ),
  ];
}

/** Part of L5: a tick is right or wrong; there is nothing in between that could be `workable`. */
export function lintWorkableInMultiple({ item, question, path }: PlacedChoice): Finding[] {
  if (question.kind !== 'multiple') return [];
  return question.options.flatMap(({ credit }, index) =>
    credit === 'workable'
      ? [
          findingAt(
            item,
            'item/workable-in-multiple',
            [...path, 'options', index, 'credit'],
            'best, off or harmful',
            credit,
          ),
        ]
      : [],
  );
}

/** Part of L20: a wrong option is a mistake somebody makes, and the course answers that mistake. */
export function lintMisconceptionMissing({ item, question, path }: PlacedChoice): Finding[] {
  return question.options.flatMap(({ id, credit, misconception }, index) =>
    (credit === 'off' || credit === 'harmful') && misconception === undefined
      ? [
          findingAt(
            item,
            'item/misconception-missing',
            [...path, 'options', index],
            'a misconception',
            `none in option ${id}`,
          ),
        ]
      : [],
  );
}

/**
 * Lint L4: a single question has 3 or 4 options. Three are as good as more (Rodriguez 2005); a fifth
 * is read by everybody and chosen by hardly anyone. The schema refuses fewer than 3 and more than 5.
 */
export function lintFiveOptions({ item, question, path }: PlacedChoice): Finding[] {
  if (question.kind !== 'single' || question.options.length < 5) return [];
  return [
    findingAt(
      item,
      'item/five-options',
      [...path, 'options'],
      '3 or 4 options',
      String(question.options.length),
    ),
  ];
}
