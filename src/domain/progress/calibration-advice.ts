import type { Confidence } from '../content/vocabulary.ts';
import type { CalibrationRow } from './calibration.ts';

/** What the numbers of a calibration suggest: `too-sure` also stands for those who are both. */
export type CalibrationAdvice = 'too-sure' | 'too-unsure' | 'fitting';

/** Someone who is certain should be right so often, and someone who guesses no more often than that. */
const SURE_ENOUGH = 0.8;
/** Fewer answers of one kind are chance. */
const FEWEST = 5;

/** Undefined where too few answers were certain or guessed to say anything. */
export function calibrationAdvice(rows: readonly CalibrationRow[]): CalibrationAdvice | undefined {
  const shareOf = (confidence: Confidence) => {
    const row = rows.find((entry) => entry.confidence === confidence);
    return row && row.count >= FEWEST ? row.right / row.count : undefined;
  };
  const certain = shareOf('certain');
  const guessing = shareOf('guessing');
  if (certain !== undefined && certain < SURE_ENOUGH) return 'too-sure';
  if (guessing !== undefined && guessing > SURE_ENOUGH) return 'too-unsure';
  return certain === undefined && guessing === undefined ? undefined : 'fitting';
}
