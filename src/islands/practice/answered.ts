import type { BankIndex, BankPool } from '../../catalog/bank.ts';
import type { LearnerEvent, SittingStartedEvent } from '../../domain/record/events.ts';
import type { LearnerRecord } from '../../domain/record/learner-record.ts';
import { sittingOutcome, type SittingOutcome } from '../../domain/record/sittings.ts';
import { gradableSteps } from '../quiz/gradable-steps.ts';
import { loadItem } from './load-bank.ts';

/** An item of a sitting together with how it went. */
export interface Answered {
  readonly id: string;
  readonly entry: BankPool[string];
  readonly outcome: SittingOutcome;
}

/** The sitting without items that have been retired since: nothing can be asked of them. */
export function stillAsked(index: BankIndex, sitting: SittingStartedEvent): SittingStartedEvent {
  const known = new Set(index.items.map(({ id }) => id));
  return { ...sitting, items: sitting.items.filter((id) => known.has(id)) };
}

/** How the items of a sitting went, without those that could not be loaded. */
export async function answeredIn(
  index: BankIndex,
  // Asked for when an item is there: it may be answered while the others load.
  record: () => LearnerRecord,
  sitting: SittingStartedEvent,
): Promise<Answered[]> {
  const loaded = await Promise.all(
    sitting.items.map(async (id) => {
      const entry = await loadItem(index, id).catch(() => undefined);
      if (!entry) return [];
      const steps = gradableSteps(entry.view, entry.answers);
      return [{ id, entry, outcome: sittingOutcome(record(), sitting.id, entry.view, steps) }];
    }),
  );
  return loaded.flat();
}

/**
 * The last sitting of a form in which everything was answered, of what is still asked; undefined without
 * one. A later one that was left early takes nothing from it.
 */
export async function lastComplete(
  index: BankIndex,
  record: LearnerRecord,
  form: string,
): Promise<
  | {
      readonly sitting: SittingStartedEvent;
      readonly answered: readonly Answered[];
      /** The event that came last in it. */
      readonly last: LearnerEvent;
    }
  | undefined
> {
  const begun = [...record.sittings.values()].filter((sitting) => sitting.form === form);
  for (const sitting of begun.reverse().map((entry) => stillAsked(index, entry))) {
    const answered = await answeredIn(index, () => record, sitting);
    const tried = answered.filter(({ outcome }) => outcome.answered);
    if (tried.length === 0 || tried.length < sitting.items.length) continue;
    const last = record.events.findLast(
      (event) => 'sitting' in event && event.sitting === sitting.id,
    );
    return { sitting, answered, last: last ?? sitting };
  }
  return undefined;
}
