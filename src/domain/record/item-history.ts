import type { ItemEvent, LearnerRecord } from './learner-record.ts';

/** Where a learner stands with one item, before it is rebuilt into a session. */
export interface ItemHistory {
  /** The run through the item that is open or was finished last. */
  readonly round: number;
  /** Its events, for the version of the item that is on the page. */
  readonly events: readonly ItemEvent[];
  /** There are attempts, but all at another version of the item. */
  readonly updated: boolean;
}

/**
 * The history of an item where it is asked: in lessons (no sitting) or in one sitting of a form.
 * Each place has runs of its own, so that a form does not open with what a lesson has explained.
 */
export function itemHistory(
  record: LearnerRecord,
  item: string,
  version: number,
  sitting?: string,
): ItemHistory {
  const all = (record.itemEvents.get(item) ?? []).filter((event) => event.sitting === sitting);
  const events = all.filter((event) => event.version === version);
  const updated = all.length > 0 && events.length === 0;
  // An old tab may go on with another version; its rounds do not move the ones of this version.
  const round = Math.max(0, ...(updated ? all : events).map((event) => event.round));
  return {
    round: updated ? round + 1 : round,
    events: events.filter((event) => event.round === round),
    updated,
  };
}
