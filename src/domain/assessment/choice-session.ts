import { gradeChoice, type Grade } from './grade-choice.ts';
import { knownResponse, type Choice, type Response } from './choice.ts';

/** Two tries, then everything is explained. */
export const MAX_TRIES = 2;

/**
 * - `unanswered`, `selected`: open, nothing or something chosen;
 * - `empty`: checked with nothing chosen;
 * - `missed`: the first try was not the best; one try is left. Choosing again starts it;
 * - `correct`: a try was the best;
 * - `revealed`: both tries are used, or the learner asked to be shown.
 */
export type Phase = 'unanswered' | 'selected' | 'empty' | 'missed' | 'correct' | 'revealed';

export interface Try {
  readonly response: Response;
  readonly grade: Grade;
}

/** One run through a choice, from the first look to the explanation. */
export interface ChoiceSession {
  readonly phase: Phase;
  readonly selection: Response;
  /** The first is the record, the second shows as corrected. */
  readonly tries: readonly Try[];
}

export type ChoiceEvent =
  | { readonly type: 'select'; readonly selection: Response }
  | { readonly type: 'check' }
  | { readonly type: 'try-again' }
  | { readonly type: 'show' };

export const NEW_SESSION: ChoiceSession = { phase: 'unanswered', selection: [], tries: [] };

export function isSettled(session: ChoiceSession): boolean {
  return session.phase === 'correct' || session.phase === 'revealed';
}

function withSelection(session: ChoiceSession, selection: Response): ChoiceSession {
  return { ...session, selection, phase: selection.length === 0 ? 'unanswered' : 'selected' };
}

/** Adds a graded try; used for a click on Check and for rebuilding a session from stored attempts. */
export function addTry(choice: Choice, session: ChoiceSession, response: Response): ChoiceSession {
  if (isSettled(session)) return session;
  const known = knownResponse(choice, response);
  const grade = gradeChoice(choice, known);
  const tries = [...session.tries, { response: known, grade }];
  const phase = grade.full ? 'correct' : tries.length >= MAX_TRIES ? 'revealed' : 'missed';
  return { phase, selection: known, tries };
}

/** The whole behaviour of a choice. Events that make no sense in a phase change nothing. */
export function reduceChoice(
  choice: Choice,
  session: ChoiceSession,
  event: ChoiceEvent,
): ChoiceSession {
  if (isSettled(session)) return session;
  switch (event.type) {
    case 'select':
      return withSelection(session, knownResponse(choice, event.selection));
    case 'check':
      if (session.phase === 'missed') return session;
      return session.selection.length === 0
        ? { ...session, phase: 'empty' }
        : addTry(choice, session, session.selection);
    case 'try-again':
      return session.phase === 'missed' ? withSelection(session, []) : session;
    case 'show':
      return { ...session, phase: 'revealed' };
  }
}
