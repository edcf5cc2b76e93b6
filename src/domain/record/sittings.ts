import { sessionGrade, stateOf, type CaseSession, type Step } from '../assessment/case-session.ts';
import type { Grade } from '../assessment/grade.ts';
import { isSettled } from '../assessment/question-state.ts';
import type { Confidence } from '../content/vocabulary.ts';
import type { Familiarity } from '../forms/pool.ts';
import type { SittingStartedEvent } from './events.ts';
import type { LearnerRecord } from './learner-record.ts';
import { rebuildSession } from './rebuild-session.ts';

/** The sitting of a form that was begun last. */
export function lastSitting(record: LearnerRecord, form: string): SittingStartedEvent | undefined {
  return [...record.sittings.values()].findLast((sitting) => sitting.form === form);
}

/** How well the learner knows each item, for drawing a form anew. */
export function familiarityFrom(record: LearnerRecord, form: string): Familiarity {
  const last = new Set(lastSitting(record, form)?.items);
  return (id) => (last.has(id) ? 2 : record.itemEvents.has(id) ? 1 : 0);
}

/** How one item of a sitting went. */
export interface SittingOutcome {
  readonly grade: Grade;
  readonly confidence: Confidence | undefined;
  /** A try was made, or the answer shown. */
  readonly answered: boolean;
  /** Explained to its end. */
  readonly finished: boolean;
}

/**
 * The first run through an item in a sitting; later ones are practice. It is not always round 0: an item
 * that changed after it was asked is asked afresh, in a new round.
 */
function firstRun(
  record: LearnerRecord,
  sitting: string,
  item: string,
  version: number,
  steps: readonly Step[],
): CaseSession {
  const events = (record.itemEvents.get(item) ?? []).filter(
    (event) => event.sitting === sitting && event.version === version,
  );
  const first = Math.min(...events.map(({ round }) => round));
  return rebuildSession(
    steps,
    events.filter(({ round }) => round === first),
  );
}

export function sittingOutcome(
  record: LearnerRecord,
  sitting: string,
  item: { readonly id: string; readonly version: number },
  steps: readonly Step[],
): SittingOutcome {
  const session = firstRun(record, sitting, item.id, item.version, steps);
  const [first] = Object.values(session.firsts);
  const alone = steps.length === 1;
  return {
    grade: sessionGrade(steps, session),
    confidence: first === undefined || first === 'shown' ? undefined : first.confidence,
    answered: first !== undefined,
    finished: alone ? isSettled(stateOf(session, steps[0]?.id ?? '')) : session.ended,
  };
}

/** True when the first try at an item in a sitting was wrong, and the learner was certain of it. */
export function wasCertainMiss(record: LearnerRecord, sitting: string, item: string): boolean {
  const first = (record.itemEvents.get(item) ?? []).find(
    (event) => event.type === 'attempt' && event.sitting === sitting,
  );
  return first?.type === 'attempt' && first.confidence === 'certain' && first.score < 1;
}
