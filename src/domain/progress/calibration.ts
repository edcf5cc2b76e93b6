import { CONFIDENCES, type Confidence } from '../content/vocabulary.ts';
import type { FirstTry } from '../mastery/tries.ts';

/** From so many answers on it says something about the learner rather than about chance. */
export const ENOUGH_RATED = 20;

export interface CalibrationRow {
  readonly confidence: Confidence;
  readonly right: number;
  readonly count: number;
}

/** How often one was right, by how sure one said to be; without answers that were not asked for it. */
export function calibration(tries: readonly FirstTry[]): CalibrationRow[] {
  const rows = CONFIDENCES.map((confidence) => ({ confidence, right: 0, count: 0 }));
  const own = new Map(rows.map((row) => [row.confidence, row]));
  for (const { confidence, full } of tries) {
    const row = confidence && own.get(confidence);
    if (!row) continue;
    row.count += 1;
    if (full) row.right += 1;
  }
  return rows.reverse();
}
