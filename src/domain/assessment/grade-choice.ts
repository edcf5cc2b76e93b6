import type { Credit } from '../content/vocabulary.ts';
import { knownResponse, type Choice, type Response } from './choice.ts';

export interface Grade {
  /** From 0 to 1. */
  readonly score: number;
  /** The best response, and nothing else. Only this counts for mastery. */
  readonly full: boolean;
  /** The response holds something that would do damage in the case. */
  readonly harmful: boolean;
}

const SCORES: Readonly<Record<Credit, number>> = { best: 1, workable: 0.6, off: 0, harmful: 0 };

function gradeSingle(choice: Choice, response: Response): number {
  const chosen = choice.options.find((option) => option.id === response[0]);
  return response.length === 1 && chosen ? SCORES[chosen.credit] : 0;
}

/** +1 for each right tick, −1 for each wrong one, never below 0, over the number of keys. */
function gradeMultiple(choice: Choice, response: Response): number {
  const keys = choice.options.filter((option) => option.credit === 'best').length;
  const points = choice.options
    .filter((option) => response.includes(option.id))
    .reduce((sum, option) => sum + (option.credit === 'best' ? 1 : -1), 0);
  return keys === 0 ? 0 : Math.max(0, points) / keys;
}

/** Total: an unknown option id counts as not chosen, an empty response scores 0. */
export function gradeChoice(choice: Choice, response: Response): Grade {
  const known = knownResponse(choice, response);
  const score =
    choice.kind === 'single' ? gradeSingle(choice, known) : gradeMultiple(choice, known);
  return {
    score,
    full: score === 1,
    harmful: choice.options.some(
      (option) => option.credit === 'harmful' && known.includes(option.id),
    ),
  };
}
