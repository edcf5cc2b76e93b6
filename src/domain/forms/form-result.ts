import type { Grade } from '../assessment/grade.ts';
import type { BlueprintRow } from '../content/form-schema.ts';
import type { Confidence } from '../content/vocabulary.ts';

/** How one item of a sitting went: by the first try, which is the record. */
export interface ItemOutcome {
  readonly item: string;
  readonly competency: string;
  readonly grade: Grade;
  /** How sure the learner said to be at the first try. */
  readonly confidence?: Confidence | undefined;
}

export interface RowResult {
  readonly row: BlueprintRow;
  /** Mean score of the row's items, from 0 to 1. */
  readonly score: number;
  /** At or above the pass mark. */
  readonly ready: boolean;
  /** All right at the first try and none of them guessed: the lesson may be skipped. */
  readonly skippable: boolean;
}

export interface FormResult {
  readonly score: number;
  readonly passed: boolean;
  readonly rows: readonly RowResult[];
}

function mean(outcomes: readonly ItemOutcome[]): number {
  if (outcomes.length === 0) return 0;
  return outcomes.reduce((sum, { grade }) => sum + grade.score, 0) / outcomes.length;
}

/** Room for sums such as 0.6 + 1 + 0.8, which binary fractions miss by a hair. */
const ROUNDING = 1e-9;

function reaches(score: number, passMark: number): boolean {
  return score + ROUNDING >= passMark;
}

/** The result of a finished sitting, by row of its blueprint. `passMark` is from 0 to 1. */
export function formResult(
  blueprint: readonly BlueprintRow[],
  outcomes: readonly ItemOutcome[],
  passMark: number,
): FormResult {
  const score = mean(outcomes);
  return {
    score,
    passed: outcomes.length > 0 && reaches(score, passMark),
    rows: blueprint.map((row) => {
      const own = outcomes.filter(({ competency }) => row.competencies.includes(competency));
      return {
        row,
        score: mean(own),
        ready: own.length > 0 && reaches(mean(own), passMark),
        skippable:
          own.length > 0 &&
          own.every(({ grade, confidence }) => grade.full && confidence !== 'guessing'),
      };
    }),
  };
}
