/**
 * The states of one question, as one pure reducer.
 *
 * | state        | what the learner sees                                    | leaves by                      |
 * | ------------ | -------------------------------------------------------- | ------------------------------ |
 * | unanswered   | nothing chosen                                           | select, check, show            |
 * | selected     | something chosen, kept as a draft                        | select, check, show            |
 * | empty        | checked with nothing, or with what cannot be graded      | select, check, show            |
 * | missed       | the first try was not the best; the key stays hidden     | select, try-again, show        |
 * | correct      | a try was the best                                       | continue                       |
 * | revealed     | both tries are used, or the learner asked to be shown    | continue                       |
 * | resolved     | explained and left behind                                | –                              |
 * | stale        | the item has changed since it was answered; asked afresh | select, check, show            |
 * | unavailable  | what is needed could not be loaded; nothing is lost      | load                           |
 */
import type { Confidence } from '../content/vocabulary.ts';
import type { Grade } from './grade.ts';
import { gradeResponse, knownResponse, validateResponse } from './kinds.ts';
import type { Response, ResponseProblem } from './response.ts';
import type { Task } from './task.ts';

/** Two tries, then everything is explained. */
export const MAX_TRIES = 2;

export const PHASES = [
  'unanswered',
  'selected',
  'empty',
  'missed',
  'correct',
  'revealed',
  'resolved',
  'stale',
  'unavailable',
] as const;

export type Phase = (typeof PHASES)[number];

export interface Try {
  readonly response: Response;
  readonly grade: Grade;
  readonly confidence?: Confidence | undefined;
}

export interface QuestionState {
  readonly phase: Phase;
  /** What is chosen now. */
  readonly response: Response;
  /** The first is the record, the second shows as corrected. */
  readonly tries: readonly Try[];
  /** Why the last check was refused. */
  readonly problem?: ResponseProblem | undefined;
}

export type QuestionEvent =
  | { readonly type: 'select'; readonly response: Response }
  | { readonly type: 'check'; readonly confidence?: Confidence | undefined }
  | { readonly type: 'try-again' }
  | { readonly type: 'show' }
  | { readonly type: 'continue' }
  | { readonly type: 'update' }
  | { readonly type: 'fail' }
  | { readonly type: 'load' };

export const NEW_QUESTION: QuestionState = { phase: 'unanswered', response: [], tries: [] };

/** Explained: no try is left and nothing is hidden any more. */
export function isSettled({ phase }: QuestionState): boolean {
  return phase === 'correct' || phase === 'revealed' || phase === 'resolved';
}

function chosen(state: QuestionState, response: Response): QuestionState {
  const { tries } = state;
  return { phase: response.length === 0 ? 'unanswered' : 'selected', response, tries };
}

/** Adds a graded try; for a click on Check and for rebuilding a state from stored attempts. */
export function addTry(
  task: Task,
  state: QuestionState,
  response: Response,
  confidence?: Confidence,
): QuestionState {
  if (isSettled(state)) return state;
  const known = knownResponse(task, response);
  const grade = gradeResponse(task, known);
  const tries = [...state.tries, { response: known, grade, ...(confidence && { confidence }) }];
  const phase = grade.full ? 'correct' : tries.length >= MAX_TRIES ? 'revealed' : 'missed';
  return { phase, response: known, tries };
}

function check(task: Task, state: QuestionState, confidence?: Confidence): QuestionState {
  const problem = validateResponse(task, state.response);
  return problem
    ? { ...state, phase: 'empty', problem }
    : addTry(task, state, state.response, confidence);
}

/** What one starts the second try from: a list is mended, a single choice is made anew. */
function secondTry(task: Task, state: QuestionState): QuestionState {
  return chosen(state, task.kind === 'single' ? [] : state.response);
}

/** While something is missing, only its arrival changes anything; what is chosen meanwhile is kept. */
function whileUnavailable(task: Task, state: QuestionState, event: QuestionEvent): QuestionState {
  if (event.type === 'load') return chosen(state, state.response);
  if (event.type === 'select') return { ...state, response: knownResponse(task, event.response) };
  return state;
}

/** Events that make no sense in a state change nothing. */
export function reduceQuestion(
  task: Task,
  state: QuestionState,
  event: QuestionEvent,
): QuestionState {
  if (state.phase === 'unavailable') return whileUnavailable(task, state, event);
  if (isSettled(state)) {
    const leaving = event.type === 'continue' && state.phase !== 'resolved';
    return leaving ? { ...state, phase: 'resolved' } : state;
  }
  switch (event.type) {
    case 'select':
      return chosen(state, knownResponse(task, event.response));
    case 'check':
      return state.phase === 'missed' ? state : check(task, state, event.confidence);
    case 'try-again':
      return state.phase === 'missed' ? secondTry(task, state) : state;
    case 'show':
      return { phase: 'revealed', response: state.response, tries: state.tries };
    case 'update':
      return { phase: 'stale', response: [], tries: [] };
    case 'fail':
      return { ...state, phase: 'unavailable' };
    case 'continue':
    case 'load':
      return state;
  }
}
