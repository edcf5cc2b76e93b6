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
  return CONFIDENCES.map((confidence) => {
    const own = tries.filter((entry) => entry.confidence === confidence);
    return { confidence, right: own.filter(({ full }) => full).length, count: own.length };
  }).reverse();
}
