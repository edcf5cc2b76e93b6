import {
  canFollow,
  currentStep,
  newCaseSession,
  reduceCase,
  repeatTry,
  stateOf,
  type CaseSession,
  type Step,
} from '../assessment/case-session.ts';
import { isSettled } from '../assessment/question-state.ts';
import type { ItemEvent } from './learner-record.ts';

function apply(steps: readonly Step[], session: CaseSession, event: ItemEvent): CaseSession {
  if (event.type === 'case-rewound')
    return reduceCase(steps, session, { type: 'go-back', to: event.step });
  const step = currentStep(steps, session);
  if (!step || (event.step ?? '') !== step.id) return session;
  if (event.type === 'case-continued') {
    const following = canFollow(step, stateOf(session, step.id));
    return reduceCase(steps, session, { type: following ? 'follow' : 'continue' });
  }
  return event.shown
    ? reduceCase(steps, session, { type: 'show' })
    : repeatTry(steps, session, event.response, event.confidence);
}

/**
 * An item as the learner left it: the steps on the way with their tries, and the one on screen. A
 * lone question that is explained already comes back as resolved.
 */
export function rebuildSession(steps: readonly Step[], events: readonly ItemEvent[]): CaseSession {
  const session = events.reduce((now, event) => apply(steps, now, event), newCaseSession(steps));
  const [only, ...others] = steps;
  const alone = only !== undefined && others.length === 0;
  return alone && isSettled(stateOf(session, only.id))
    ? reduceCase(steps, session, { type: 'continue' })
    : session;
}
