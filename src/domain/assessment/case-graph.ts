/** A case as a graph: steps, and where each response leads. Checked to have no cycle and no dead end. */
import { gradeResponse } from './kinds.ts';
import type { Response } from './response.ts';
import type { Task } from './task.ts';

/** Where a case ends; no step may have this id. */
export const END = 'end';

export interface StepFlow {
  readonly id: string;
  /** Where the story goes on; absent: to the step below. */
  readonly next?: string | undefined;
}

export type GradedStep = StepFlow & Task;

/** Where the story goes after a step when no choice leads it elsewhere. */
export function stepAfter(steps: readonly StepFlow[], step: StepFlow): string {
  return step.next ?? steps[steps.findIndex(({ id }) => id === step.id) + 1]?.id ?? END;
}

/** Where a response leads: only a single choice can leave the main line. */
export function stepAfterResponse(
  steps: readonly GradedStep[],
  step: GradedStep,
  response: Response,
): string {
  const branch =
    step.kind === 'single' ? step.options.find(({ id }) => id === response[0])?.next : undefined;
  return branch ?? stepAfter(steps, step);
}

/** The ways out of a step: the best score one can take each way with. */
function exits(steps: readonly GradedStep[], step: GradedStep): Map<string, number> {
  const ways = new Map<string, number>();
  const offer = (to: string, score: number) => ways.set(to, Math.max(ways.get(to) ?? 0, score));
  if (step.kind === 'single') {
    for (const { id } of step.options)
      offer(stepAfterResponse(steps, step, [id]), gradeResponse(step, [id]).score);
  } else offer(stepAfter(steps, step), 1);
  return ways;
}

/**
 * The most points any walk from a step to an end can earn. The maximum is over the whole graph, never
 * over the steps somebody walked: a short cut into an early end must not look like full marks.
 */
export function maxScore(steps: readonly GradedStep[], from = steps[0]?.id): number {
  const known = new Map<string, number>([[END, 0]]);
  const best = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    // Stops a cycle, which the content check reports.
    known.set(id, 0);
    const step = steps.find((candidate) => candidate.id === id);
    const score = step
      ? Math.max(...[...exits(steps, step)].map(([to, points]) => points + best(to)))
      : 0;
    known.set(id, score);
    return score;
  };
  return from === undefined ? 0 : best(from);
}

export interface WalkedStep {
  readonly step: string;
  readonly response: Response;
}

/** The walk that answers each step as `choose` says, from the first step to an end. */
export function walk(
  steps: readonly GradedStep[],
  choose: (step: GradedStep) => Response,
): WalkedStep[] {
  const walked: WalkedStep[] = [];
  let id = steps[0]?.id ?? END;
  while (id !== END && !walked.some(({ step }) => step === id)) {
    const step = steps.find((candidate) => candidate.id === id);
    if (!step) break;
    const response = choose(step);
    walked.push({ step: id, response });
    id = stepAfterResponse(steps, step, response);
  }
  return walked;
}
