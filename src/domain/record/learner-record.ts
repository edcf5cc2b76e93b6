/**
 * The learner's record: what someone did, computed from an append-only log of events.
 *
 * The log is the only truth. Nothing computed here is stored, so a correction of this code corrects
 * every record. What happens to stored events when the course changes:
 *
 * 1. An item is **edited** (stem, options or credit; its `version` goes up). Attempts at the old
 *    version stay in the log as they were graded then; the item is asked afresh, with a note.
 * 2. An item is **retired**. Its events stay; nothing shows them. Its id is never given away again.
 * 3. An item **moves** to another lesson. Nothing happens: events name the item, not the page.
 * 4. An item is **re-keyed** (its id changes). This is a retirement and a new item. Avoid it.
 * 5. An item is **translated** or the learner switches the language. Nothing happens: ids are shared.
 * 6. An **option** is removed without a new version. The stored id is ignored when the session is
 *    rebuilt; the score of that moment stays. So it is with elements, prompts, targets and steps.
 * 7. The **event format** changes. `EVENT_VERSION` goes up and `readEvent` learns to read both. An
 *    older course that meets a newer event keeps it aside untouched and says so.
 * 8. A lesson is renamed. Its id stays, so its mark stays.
 */
import type {
  AttemptEvent,
  CaseContinuedEvent,
  CaseRewoundEvent,
  LearnerEvent,
  SittingStartedEvent,
} from './events.ts';

export type ItemEvent = AttemptEvent | CaseContinuedEvent | CaseRewoundEvent;

export interface LearnerRecord {
  /** In the order they happened. */
  readonly events: readonly LearnerEvent[];
  /** Ids of lessons marked as read. */
  readonly lessonsRead: ReadonlySet<string>;
  readonly itemEvents: ReadonlyMap<string, readonly ItemEvent[]>;
  /** Forms and drills that were begun, by the id of the event that began them. */
  readonly sittings: ReadonlyMap<string, SittingStartedEvent>;
  /** The value chosen last for each setting. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Union by event id. Commutative, associative and idempotent: tabs, imports and devices merge alike. */
export function mergeEvents(
  a: readonly LearnerEvent[],
  b: readonly LearnerEvent[],
): LearnerEvent[] {
  return [...new Map([...a, ...b].map((event) => [event.id, event])).values()];
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders events by time, but never against the sequence of their own device: when a clock jumps
 * back, an event counts as happening at the latest time its device had already seen.
 */
export function orderEvents(events: readonly LearnerEvent[]): LearnerEvent[] {
  const bySequence = [...events].sort((a, b) => a.seq - b.seq || compare(a.id, b.id));
  const latest = new Map<string, number>();
  return bySequence
    .map((event) => {
      const time = Math.max(event.at, latest.get(event.device) ?? 0);
      latest.set(event.device, time);
      return { event, time };
    })
    .sort(
      (a, b) =>
        a.time - b.time ||
        compare(a.event.device, b.event.device) ||
        a.event.seq - b.event.seq ||
        compare(a.event.id, b.event.id),
    )
    .map(({ event }) => event);
}

/** Computes the record from a log in any order. */
export function foldRecord(events: readonly LearnerEvent[]): LearnerRecord {
  const ordered = orderEvents(mergeEvents(events, []));
  const lessonsRead = new Set<string>();
  const itemEvents = new Map<string, ItemEvent[]>();
  const sittings = new Map<string, SittingStartedEvent>();
  const settings = new Map<string, string>();
  for (const event of ordered) {
    switch (event.type) {
      case 'lesson-read':
        if (event.read) lessonsRead.add(event.lesson);
        else lessonsRead.delete(event.lesson);
        break;
      case 'sitting-started':
        sittings.set(event.id, event);
        break;
      case 'setting':
        settings.set(event.name, event.value);
        break;
      default: {
        const list = itemEvents.get(event.item);
        if (list) list.push(event);
        else itemEvents.set(event.item, [event]);
      }
    }
  }
  return { events: ordered, lessonsRead, itemEvents, sittings, settings };
}

export const EMPTY_RECORD: LearnerRecord = foldRecord([]);
