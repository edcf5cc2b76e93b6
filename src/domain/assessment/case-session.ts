/**
 * A walk through an item, step by step. An item that is no case is walked like a case of one step.
 * Going back to a checkpoint takes up the story again from there. The first walk is the record: what
 * comes after going back is practice.
 */
import type { Confidence, Facet } from '../content/vocabulary.ts';
import { END, stepAfterResponse, type GradedStep, type WalkedStep } from './case-graph.ts';
import type { Grade } from './grade.ts';
import { ITEM_KINDS } from './item-kinds.ts';
import { toResponse } from './kinds/case.ts';
import { correctResponse } from './kinds.ts';
import type { Response } from './response.ts';
import {
  NEW_QUESTION,
  addTry,
  isSettled,
  reduceQuestion,
  type QuestionEvent,
  type QuestionState,
  type Try,
} from './question-state.ts';

export type Step = GradedStep & {
  /** Empty for an item that is not a case. */
  readonly id: string;
  readonly facet?: Facet | undefined;
  readonly checkpoint?: boolean | undefined;
};

export interface CaseSession {
  /** Ids of the steps on the way so far, the open one last. */
  readonly path: readonly string[];
  readonly states: Readonly<Record<string, QuestionState>>;
  /** The first try at each step, or `shown` where the learner asked to be shown first. */
  readonly firsts: Readonly<Record<string, Try | 'shown'>>;
  /** The story has ended. */
  readonly ended: boolean;
  /** The learner went back to a checkpoint; what follows is practice and counts no more. */
  readonly again: boolean;
}

export type CaseEvent =
  | QuestionEvent
  /** See where a choice leads instead of trying again. */
  | { readonly type: 'follow' }
  /** Take up the story again at a step one has been at. */
  | { readonly type: 'go-back'; readonly to: string };

export function newCaseSession(steps: readonly Step[]): CaseSession {
  return { path: [steps[0]?.id ?? ''], states: {}, firsts: {}, ended: false, again: false };
}

export function stateOf(session: CaseSession, id: string): QuestionState {
  return session.states[id] ?? NEW_QUESTION;
}

/** The step on screen; after the end it is the last one. */
export function currentStep(steps: readonly Step[], session: CaseSession): Step | undefined {
  return steps.find(({ id }) => id === session.path.at(-1));
}

/** The choice that was missed leads somewhere of its own. */
export function canFollow(step: Step, state: QuestionState): boolean {
  return (
    state.phase === 'missed' &&
    step.kind === 'single' &&
    step.options.some(({ id, next }) => id === state.response[0] && next !== undefined)
  );
}

/** Steps one may go back to: checkpoints that have been passed. */
export function checkpointsBehind(steps: readonly Step[], session: CaseSession): Step[] {
  const passed = session.ended ? session.path : session.path.slice(0, -1);
  return steps.filter(
    (step, index) => (index === 0 || step.checkpoint === true) && passed.includes(step.id),
  );
}

function withState(session: CaseSession, id: string, state: QuestionState): CaseSession {
  return { ...session, states: { ...session.states, [id]: state } };
}

function withFirst(session: CaseSession, id: string, state: QuestionState): CaseSession {
  if (session.again || session.firsts[id] !== undefined) return session;
  const first = state.tries[0] ?? (state.phase === 'revealed' ? 'shown' : undefined);
  return first === undefined ? session : { ...session, firsts: { ...session.firsts, [id]: first } };
}

function goOn(session: CaseSession, to: string): CaseSession {
  return to === END ? { ...session, ended: true } : { ...session, path: [...session.path, to] };
}

function goBack(steps: readonly Step[], session: CaseSession, to: string): CaseSession {
  if (!checkpointsBehind(steps, session).some(({ id }) => id === to)) return session;
  const at = session.path.indexOf(to);
  const left = new Set(session.path.slice(at));
  const kept = Object.entries(session.states).filter(([id]) => !left.has(id));
  return {
    ...session,
    path: session.path.slice(0, at + 1),
    states: Object.fromEntries(kept),
    ended: false,
    again: true,
  };
}

/** Where the story goes once a step is explained: where the best response leads. */
function afterExplained(steps: readonly Step[], step: Step): string {
  return stepAfterResponse(steps, step, correctResponse(step));
}

export function reduceCase(
  steps: readonly Step[],
  session: CaseSession,
  event: CaseEvent,
): CaseSession {
  if (event.type === 'go-back') return goBack(steps, session, event.to);
  const step = currentStep(steps, session);
  if (!step || session.ended) return session;
  const state = stateOf(session, step.id);
  if (event.type === 'follow') {
    if (!canFollow(step, state)) return session;
    const left = withState(session, step.id, { ...state, phase: 'resolved' });
    return goOn(left, stepAfterResponse(steps, step, state.response));
  }
  const next = reduceQuestion(step, state, event);
  if (next === state) return session;
  const changed = withFirst(withState(session, step.id, next), step.id, next);
  return event.type === 'continue' && isSettled(state)
    ? goOn(changed, afterExplained(steps, step))
    : changed;
}

/** Repeats a try that was made before, even when nothing of its response is left in the item. */
export function repeatTry(
  steps: readonly Step[],
  session: CaseSession,
  response: Response,
  confidence?: Confidence,
): CaseSession {
  const step = currentStep(steps, session);
  if (!step || session.ended) return session;
  const state = addTry(step, stateOf(session, step.id), response, confidence);
  return withFirst(withState(session, step.id, state), step.id, state);
}

export interface FacetResult {
  readonly step: string;
  readonly facet: Facet | undefined;
  /** Score of the first try; 0 when the learner asked to be shown instead. */
  readonly score: number;
  readonly full: boolean;
  /** Right at a later try. */
  readonly corrected: boolean;
}

function firstGrade(session: CaseSession, id: string): Grade | undefined {
  const first = session.firsts[id];
  return first === undefined || first === 'shown' ? undefined : first.grade;
}

/** How each step that was met went: "role right, tactic class right, wrong metric". */
export function facetResults(steps: readonly Step[], session: CaseSession): FacetResult[] {
  return steps
    .filter(({ id }) => session.firsts[id] !== undefined)
    .map((step) => {
      const first = firstGrade(session, step.id);
      const solved = stateOf(session, step.id).tries.some((attempt) => attempt.grade.full);
      return {
        step: step.id,
        facet: step.facet,
        score: first?.score ?? 0,
        full: first?.full ?? false,
        corrected: !first?.full && solved,
      };
    });
}

/** The first walk: what was chosen first at each step, in the order the steps were met. */
export function firstWalk(steps: readonly Step[], session: CaseSession): WalkedStep[] {
  return Object.entries(session.firsts)
    .filter(([id]) => steps.some((step) => step.id === id))
    .map(([id, first]) => ({ step: id, response: first === 'shown' ? [] : first.response }));
}

/** The first walk as the kind of the item grades it; a lone question is a case of one step. */
export function sessionGrade(steps: readonly Step[], session: CaseSession): Grade {
  return ITEM_KINDS.case.grade({ kind: 'case', steps }, toResponse(firstWalk(steps, session)));
}
