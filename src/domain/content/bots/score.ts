import { multipleKind } from '../../assessment/kinds/choice.ts';
import type { Choice } from '../lints/placed.ts';
import { isKey } from '../lints/placed.ts';

/** What a strategy scores in one question, and what it would score if the keys lay anywhere. */
export interface Score {
  readonly expected: number;
  /** The mean over all places for the keys. */
  readonly chance: number;
  /** How far the score strays from that mean; 0 for a strategy with no opinion. */
  readonly variance: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function meanAndVariance(
  outcomes: readonly { readonly chance: number; readonly score: number }[],
): [number, number] {
  const mean = sum(outcomes.map(({ chance, score }) => chance * score));
  return [mean, sum(outcomes.map(({ chance, score }) => chance * (score - mean) ** 2))];
}

/** One option is chosen: the score is the chance of the key. */
function scoreSingle(choice: Choice, chances: readonly number[]): Score {
  const options = choice.options.length;
  const key = choice.options.findIndex(isKey);
  const [chance, variance] = meanAndVariance(
    chances.map((score) => ({ chance: 1 / options, score })),
  );
  return { expected: chances[key] ?? 0, chance, variance };
}

/** Every way to tick the options, with its likelihood and its score. */
function outcomesOf(choice: Choice, chances: readonly number[]) {
  const task = { kind: 'multiple' as const, options: choice.options };
  return Array.from({ length: 2 ** choice.options.length }, (_, ticks) => {
    const isTicked = (index: number) => (ticks & (1 << index)) !== 0;
    const response = choice.options.filter((_option, index) => isTicked(index)).map(({ id }) => id);
    return {
      chance: chances.reduce(
        (product, tick, index) => product * (isTicked(index) ? tick : 1 - tick),
        1,
      ),
      score: multipleKind.grade(task, response).score,
    };
  });
}

/** Options are ticked independently; chance is what ticking at random scores. */
function scoreMultiple(choice: Choice, chances: readonly number[]): Score {
  const [expected] = meanAndVariance(outcomesOf(choice, chances));
  const [chance, variance] = meanAndVariance(
    outcomesOf(
      choice,
      choice.options.map(() => 0.5),
    ),
  );
  return { expected, chance, variance };
}

export function scoreOf(choice: Choice, chances: readonly number[]): Score {
  return choice.kind === 'single' ? scoreSingle(choice, chances) : scoreMultiple(choice, chances);
}

/** The score of a strategy over many questions. */
export interface Result {
  readonly questions: number;
  /** Questions in which the strategy prefers something. */
  readonly opinions: number;
  readonly expected: number;
  readonly chance: number;
  readonly deviation: number;
}

export function total(scores: readonly Score[]): Result {
  return {
    questions: scores.length,
    opinions: scores.filter(({ variance }) => variance > 0).length,
    expected: sum(scores.map(({ expected }) => expected)),
    chance: sum(scores.map(({ chance }) => chance)),
    deviation: Math.sqrt(sum(scores.map(({ variance }) => variance))),
  };
}
