import type { Confidence } from '../content/vocabulary.ts';
import { DRILL } from '../forms/drill.ts';
import type { AttemptEvent, KnownWellEvent, LearnerEvent } from '../record/events.ts';
import type { ItemEvent, LearnerRecord } from '../record/learner-record.ts';
import { learningDay } from '../time/learning-day.ts';
import { settleTimes, type TimeOf } from '../time/settle-times.ts';
import type { ProgressItem } from './progress-item.ts';

/** Id under which reviews are kept in the record, beside drills and forms. */
export const REVIEW = 'review';

/** Where something was tried. A form is a checkpoint, the diagnostic or the sign-off. */
export type Place = 'lesson' | 'form' | 'review' | 'drill';

/** A first try at an item: what tells how well somebody knows it. */
export interface FirstTry {
  readonly item: string;
  /** Ms since 1970, mended where a clock was wrong. */
  readonly at: number;
  readonly day: number;
  /** From 0 to 1; of a case, the mean of its steps. */
  readonly score: number;
  /** All of it was right. */
  readonly full: boolean;
  /** Not asked in lessons and cases. */
  readonly confidence: Confidence | undefined;
  readonly place: Place;
  /** The learner said to know it well. */
  readonly easy: boolean;
}

function placeOf(record: LearnerRecord, sitting: string | undefined): Place {
  if (sitting === undefined) return 'lesson';
  const form = record.sittings.get(sitting)?.form;
  if (form === REVIEW) return 'review';
  // A sitting that did not come along with an imported record counts least.
  return form === undefined || form === DRILL ? 'drill' : 'form';
}

/**
 * The first attempt at each step of a run; an item that is no case has one step. Who has finished a case
 * and goes back to see where another choice leads explores; that says nothing about what they know.
 */
function firstAttempts(item: ProgressItem, run: readonly ItemEvent[]): AttemptEvent[] {
  if (item.ends.length === 0) {
    const first = run.find((event) => event.type === 'attempt');
    return first ? [first] : [];
  }
  const firsts = new Map<string, AttemptEvent>();
  for (const event of run) {
    if (event.type === 'case-rewound' && isWhole(item, [...firsts.values()])) break;
    if (event.type === 'attempt' && !firsts.has(event.step ?? ''))
      firsts.set(event.step ?? '', event);
  }
  return [...firsts.values()];
}

/** One go at an item: what was done of it in one round of one sitting, in order. */
interface Run {
  readonly item: ProgressItem;
  readonly events: ItemEvent[];
  /** The learner said to know the item well. */
  easy: boolean;
  /** An earlier one at the same item in the same sitting. */
  readonly earlier: Run | undefined;
}

type RunEvent = ItemEvent | KnownWellEvent;

function isOfItem(event: LearnerEvent): event is RunEvent {
  return (
    event.type === 'attempt' ||
    event.type === 'case-continued' ||
    event.type === 'case-rewound' ||
    event.type === 'known-well'
  );
}

function isOfRun({ version, round }: RunEvent, { events: [first] }: Run): boolean {
  return first?.version === version && first.round === round;
}

/** The runs of a log that is in order, in the order they were begun. */
function runsOf(
  events: readonly LearnerEvent[],
  items: ReadonlyMap<string, ProgressItem>,
): readonly Run[] {
  const runs: Run[] = [];
  /** The latest one by item and sitting; an item is met in few rounds of a sitting. */
  const begun = new Map<string, Map<string | undefined, Run>>();
  for (const event of events) {
    if (!isOfItem(event)) continue;
    const item = items.get(event.item);
    if (!item) continue;
    let sittings = begun.get(event.item);
    if (!sittings) begun.set(event.item, (sittings = new Map<string | undefined, Run>()));
    const latest = sittings.get(event.sitting);
    let run = latest;
    while (run && !isOfRun(event, run)) run = run.earlier;
    if (event.type === 'known-well') {
      if (run) run.easy = true;
    } else if (run) run.events.push(event);
    else {
      const begins = { item, events: [event], easy: false, earlier: latest };
      sittings.set(event.sitting, begins);
      runs.push(begins);
    }
  }
  return runs;
}

/** A case that was left halfway says nothing yet. */
function isWhole(item: ProgressItem, attempts: readonly AttemptEvent[]): boolean {
  return item.ends.length === 0 || attempts.some(({ step }) => step && item.ends.includes(step));
}

interface Reading {
  readonly record: LearnerRecord;
  readonly timeOf: TimeOf;
}

function toTry({ record, timeOf }: Reading, { item, events, easy }: Run): FirstTry | undefined {
  const attempts = firstAttempts(item, events);
  const last = attempts.at(-1);
  if (!last || !isWhole(item, attempts)) return undefined;
  const at = timeOf(last);
  return {
    item: item.id,
    at,
    day: learningDay(at, last.zone),
    score: attempts.reduce((sum, { score }) => sum + score, 0) / attempts.length,
    full: attempts.every(({ score }) => score === 1),
    confidence: attempts.length === 1 ? last.confidence : undefined,
    place: placeOf(record, last.sitting),
    easy,
  };
}

/** Days never run backwards, even for someone who flies west across midnight. */
function withSteadyDays(tries: readonly FirstTry[]): FirstTry[] {
  let latest = -Infinity;
  return tries.map((entry) => {
    latest = Math.max(latest, entry.day);
    return entry.day === latest ? entry : { ...entry, day: latest };
  });
}

/**
 * Only the first try of a day counts: after it one has read the explanation. Who meets the same item later
 * that day in a review has done the review all the same. The days of `tries` never run backwards.
 */
function firstOfDay(tries: readonly FirstTry[]): FirstTry[] {
  const counted: FirstTry[] = [];
  /** Where the latest one of each item stands that counts. */
  const places = new Map<string, number>();
  for (const entry of tries) {
    const place = places.get(entry.item) ?? counted.length;
    const first = counted[place];
    if (first?.day !== entry.day) {
      places.set(entry.item, counted.length);
      counted.push(entry);
    } else if (entry.place === 'review') counted[place] = { ...first, place: 'review' };
  }
  return counted;
}

export interface Tries {
  /** The first tries that count, oldest first. */
  readonly counted: readonly FirstTry[];
  /** Those of the same day that came later as well. */
  readonly all: readonly FirstTry[];
}

/**
 * The first tries of a record. `items` has all items that are known, retired ones too; `now` is the time
 * in ms, against which clocks that run ahead are mended.
 */
export function triesOf(
  record: LearnerRecord,
  items: ReadonlyMap<string, ProgressItem>,
  now: number,
): Tries {
  const reading = { record, timeOf: settleTimes(record.events, now) };
  const tries: FirstTry[] = [];
  for (const run of runsOf(record.events, items)) {
    const entry = toTry(reading, run);
    if (entry) tries.push(entry);
  }
  // Of tries of the same moment that comes first which was begun first.
  const all = withSteadyDays(tries.sort((a, b) => a.at - b.at));
  return { counted: firstOfDay(all), all };
}
