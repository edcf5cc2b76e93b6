import {
  newCaseSession,
  reduceCase,
  type CaseSession,
  type Step,
} from '../assessment/case-session.ts';
import type { Choice } from '../assessment/choice.ts';
import {
  NEW_SESSION,
  addTry,
  reduceChoice,
  type ChoiceSession,
} from '../assessment/choice-session.ts';
import type { ItemEvent } from './learner-record.ts';

function applyToChoice(choice: Choice, session: ChoiceSession, event: ItemEvent): ChoiceSession {
  if (event.type !== 'attempt') return session;
  if (event.shown) return reduceChoice(choice, session, { type: 'show' });
  return addTry(choice, session, event.response);
}

/** An item as the learner left it: each step with its tries, and the step on screen. */
export function rebuildSession(steps: readonly Step[], events: readonly ItemEvent[]): CaseSession {
  return events.reduce<CaseSession>((session, event) => {
    const step = steps[session.current];
    if (!step || (event.step ?? '') !== step.id) return session;
    if (event.type === 'case-continued') return reduceCase(steps, session, { type: 'continue' });
    const state = session.steps[session.current] ?? NEW_SESSION;
    return {
      ...session,
      steps: session.steps.with(session.current, applyToChoice(step, state, event)),
    };
  }, newCaseSession(steps));
}
