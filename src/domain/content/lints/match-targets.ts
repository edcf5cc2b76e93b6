import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { findingAt } from '../finding-at.ts';
import { type Placed } from './placed.ts';

/** The target of a prompt is one of the targets of its question. */
export function lintUnknownTarget({ item, question, path }: Placed): Finding[] {
  if (question.kind !== 'match') return [];
  const targets = question.targets.map(({ id }) => id);
  return question.prompts.flatMap(({ target }, index) => {
    if (targets.includes(target)) return [];
    const suggestion = nearest(target, targets);
    return [
      findingAt(
        item,
        'reference/unknown',
        [...path, 'prompts', index, 'target'],
        suggestion === undefined ? 'a known target' : `a known target; perhaps ${suggestion}`,
        target,
      ),
    ];
  });
}

/** Some target fits no prompt, or several. When each fits exactly one, the last pair needs no thought. */
export function lintFreeLastPair({ item, question, path }: Placed): Finding[] {
  if (question.kind !== 'match') return [];
  const uses = question.targets.map(
    ({ id }) => question.prompts.filter(({ target }) => target === id).length,
  );
  if (uses.some((count) => count !== 1)) return [];
  return [
    findingAt(
      item,
      'item/free-last-pair',
      [...path, 'targets'],
      'a target that fits no prompt or several',
      'each fits exactly one',
    ),
  ];
}
