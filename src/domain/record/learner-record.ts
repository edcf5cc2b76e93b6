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
  CardRatedEvent,
  CaseContinuedEvent,
  CaseRewoundEvent,
  LearnerEvent,
  ResetEvent,
  SittingStartedEvent,
} from './events.ts';
import { numbersRise } from './numbers-rise.ts';
import { activeResets, erasedBy, isErased } from './reset.ts';

export type ItemEvent = AttemptEvent | CaseContinuedEvent | CaseRewoundEvent;

export interface LearnerRecord {
  /** In the order they happened, without what a reset has erased. */
  readonly events: readonly LearnerEvent[];
  /** Ids of lessons marked as read. */
  readonly lessonsRead: ReadonlySet<string>;
  readonly itemEvents: ReadonlyMap<string, readonly ItemEvent[]>;
  /** Ratings of glossary cards, by term. */
  readonly cardRatings: ReadonlyMap<string, readonly CardRatedEvent[]>;
  /** Forms and drills that were begun, by the id of the event that began them. */
  readonly sittings: ReadonlyMap<string, SittingStartedEvent>;
  /** The value chosen last for each setting. */
  readonly settings: ReadonlyMap<string, string>;
  /** Resets that were not taken back, in the order they happened. */
  readonly resets: readonly ResetEvent[];
  /** How far each device is known. */
  readonly devices: ReadonlyMap<string, DeviceState>;
}

export interface DeviceState {
  /** The highest number of its events. */
  readonly seq: number;
  /** The latest time it has seen, in ms: none of its events counts as happening before that. */
  readonly time: number;
}

/** Union by event id. Commutative, associative and idempotent: tabs, imports and devices merge alike. */
export function mergeEvents(
  a: readonly LearnerEvent[],
  b: readonly LearnerEvent[],
): LearnerEvent[] {
  const byId = new Map<string, LearnerEvent>();
  for (const list of [a, b]) for (const event of list) byId.set(event.id, event);
  return [...byId.values()];
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Between events of one time. */
function byDevice(a: LearnerEvent, b: LearnerEvent): number {
  return compare(a.device, b.device) || a.seq - b.seq || compare(a.id, b.id);
}

/** The order by time alone, as nearly always; undefined where a clock ran backwards. */
function orderByTime(events: readonly LearnerEvent[]): LearnerEvent[] | undefined {
  const ordered = [...events].sort((a, b) => a.at - b.at || byDevice(a, b));
  return numbersRise(ordered) ? ordered : undefined;
}

/**
 * Orders events by time, but never against the sequence of their own device: when a clock jumps
 * back, an event counts as happening at the latest time its device had already seen.
 */
export function orderEvents(events: readonly LearnerEvent[]): LearnerEvent[] {
  return orderByTime(events) ?? orderByDevice(events);
}

function orderByDevice(events: readonly LearnerEvent[]): LearnerEvent[] {
  const timed = events.map((event) => ({ event, time: event.at }));
  const devices = new Map<string, typeof timed>();
  for (const entry of timed) {
    const own = devices.get(entry.event.device);
    if (own) own.push(entry);
    else devices.set(entry.event.device, [entry]);
  }
  for (const own of devices.values()) {
    own.sort((a, b) => a.event.seq - b.event.seq || compare(a.event.id, b.event.id));
    let latest = 0;
    for (const entry of own) {
      latest = Math.max(latest, entry.time);
      entry.time = latest;
    }
  }
  return timed
    .sort((a, b) => a.time - b.time || byDevice(a.event, b.event))
    .map(({ event }) => event);
}

interface Draft {
  readonly events: LearnerEvent[];
  readonly lessonsRead: Set<string>;
  readonly itemEvents: Map<string, readonly ItemEvent[]>;
  readonly cardRatings: Map<string, readonly CardRatedEvent[]>;
  readonly sittings: Map<string, SittingStartedEvent>;
  readonly settings: Map<string, string>;
  readonly devices: Map<string, DeviceState>;
}

/** How a list of events grows: in place while a whole log is read, by a copy for one more event. */
type Grow = <E>(lists: Map<string, readonly E[]>, key: string, event: E) => void;

const growInPlace: Grow = (lists, key, event) => {
  const list = lists.get(key);
  if (list) (list as (typeof event)[]).push(event);
  else lists.set(key, [event]);
};

const growCopy: Grow = (lists, key, event) => {
  lists.set(key, [...(lists.get(key) ?? []), event]);
};

function take(draft: Draft, event: LearnerEvent, grow: Grow): void {
  draft.events.push(event);
  switch (event.type) {
    case 'lesson-read':
      if (event.read) draft.lessonsRead.add(event.lesson);
      else draft.lessonsRead.delete(event.lesson);
      break;
    case 'sitting-started':
      draft.sittings.set(event.id, event);
      break;
    case 'setting':
      draft.settings.set(event.name, event.value);
      break;
    case 'card-rated':
      grow(draft.cardRatings, event.term, event);
      break;
    case 'known-well':
    case 'reset':
    case 'reset-undone':
      break;
    default:
      grow(draft.itemEvents, event.item, event);
  }
}

function noteDevice(devices: Map<string, DeviceState>, { device, seq, at }: LearnerEvent): void {
  const known = devices.get(device);
  devices.set(device, {
    seq: Math.max(seq, known?.seq ?? 0),
    time: Math.max(at, known?.time ?? 0),
  });
}

/** Computes the record from a log in any order. */
export function foldRecord(log: readonly LearnerEvent[]): LearnerRecord {
  return foldDistinct(mergeEvents(log, []));
}

/** The same for events none of which is there twice. */
export function foldDistinct(events: readonly LearnerEvent[]): LearnerRecord {
  const resets = activeResets(events);
  const erased = erasedBy(resets);
  const draft: Draft = {
    events: [],
    lessonsRead: new Set(),
    itemEvents: new Map(),
    cardRatings: new Map(),
    sittings: new Map(),
    settings: new Map(),
    devices: new Map(),
  };
  for (const event of orderEvents(events)) {
    noteDevice(draft.devices, event);
    if (!erased(event)) take(draft, event, growInPlace);
  }
  return { ...draft, resets };
}

/** True when an event comes after all others of the record, so that nothing before it moves. */
function comesLast(record: LearnerRecord, event: LearnerEvent): boolean {
  const last = record.events.at(-1);
  const own = record.devices.get(event.device);
  if (!last || (own && event.seq <= own.seq)) return false;
  const time = Math.max(event.at, own?.time ?? 0);
  const times = [...record.devices.values()].map((device) => device.time);
  const everyTime = times.reduce((a, b) => Math.max(a, b), 0);
  // At one moment the order is by device; only the device that was last can go on without a look.
  return time > everyTime || (time === everyTime && event.device === last.device);
}

/**
 * The record with one more event that is not in it yet: equal to folding the whole log again, and much
 * sooner done. Undefined where only folding the whole log gives the answer.
 */
export function extendRecord(
  record: LearnerRecord,
  event: LearnerEvent,
): LearnerRecord | undefined {
  const rewrites = event.type === 'reset' || event.type === 'reset-undone';
  if (rewrites || !comesLast(record, event) || isErased(event, record.resets)) return undefined;
  const draft: Draft = {
    events: [...record.events],
    lessonsRead: new Set(record.lessonsRead),
    itemEvents: new Map(record.itemEvents),
    cardRatings: new Map(record.cardRatings),
    sittings: new Map(record.sittings),
    settings: new Map(record.settings),
    devices: new Map(record.devices),
  };
  noteDevice(draft.devices, event);
  take(draft, event, growCopy);
  return { ...draft, resets: record.resets };
}

export const EMPTY_RECORD: LearnerRecord = foldRecord([]);
