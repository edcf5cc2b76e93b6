import type { Finding } from '../finding.ts';
import { findingAt } from '../finding-at.ts';
import { type Placed } from './placed.ts';

/** A slip is told from the right number and from other slips: it is further away than the tolerance. */
export function lintSlips({ item, question, path }: Placed): Finding[] {
  if (question.kind !== 'numeric') return [];
  const { value, tolerance, slips } = question;
  return slips.flatMap((slip, index) => {
    const taken = [value, ...slips.slice(0, index).map((earlier) => earlier.value)];
    const same = taken.find((number) => Math.abs(number - slip.value) <= tolerance);
    if (same === undefined) return [];
    return [
      findingAt(
        item,
        'item/slip-equals-value',
        [...path, 'slips', index, 'value'],
        `a number further than ${tolerance} from ${same}`,
        String(slip.value),
      ),
    ];
  });
}
