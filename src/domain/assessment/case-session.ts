import type { Facet } from '../content/vocabulary.ts';
import type { Choice } from './choice.ts';
import {
  NEW_SESSION,
  isSettled,
  reduceChoice,
  type ChoiceEvent,
  type ChoiceSession,
} from './choice-session.ts';

export interface Step extends Choice {
  /** Empty for an item that is not a case: it is walked like a case of one step. */
  readonly id: string;
  readonly facet?: Facet;
}

/** A walk through a case: its steps are answered one after the other. */
export interface CaseSession {
  readonly steps: readonly ChoiceSession[];
  /** Index of the step on screen; equal to the number of steps once the debrief is shown. */
  readonly current: number;
}

export type CaseEvent = ChoiceEvent | { readonly type: 'continue' };

export function newCaseSession(steps: readonly Step[]): CaseSession {
  return { steps: steps.map(() => NEW_SESSION), current: 0 };
}

export function isDebriefed(session: CaseSession): boolean {
  return session.current >= session.steps.length;
}

export function reduceCase(
  steps: readonly Step[],
  session: CaseSession,
  event: CaseEvent,
): CaseSession {
  const step = steps[session.current];
  const state = session.steps[session.current];
  if (!step || !state) return session;
  if (event.type === 'continue') {
    return isSettled(state) ? { ...session, current: session.current + 1 } : session;
  }
  const next = reduceChoice(step, state, event);
  return { ...session, steps: session.steps.with(session.current, next) };
}

export interface FacetResult {
  readonly facet: Facet | undefined;
  /** Score of the first try; 0 when the learner asked to be shown instead. */
  readonly score: number;
  readonly full: boolean;
  /** Right at the second try. */
  readonly corrected: boolean;
}

/** How each facet went: "role right, tactic class right, wrong metric". */
export function facetResults(
  steps: readonly Pick<Step, 'facet'>[],
  session: CaseSession,
): FacetResult[] {
  return steps.map((step, index) => {
    const state = session.steps[index] ?? NEW_SESSION;
    const first = state.tries[0]?.grade;
    return {
      facet: step.facet,
      score: first?.score ?? 0,
      full: first?.full ?? false,
      corrected: !first?.full && state.phase === 'correct',
    };
  });
}
