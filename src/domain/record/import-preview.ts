import type { LearnerEvent } from './events.ts';
import { mergeEvents } from './learner-record.ts';
import { activeResets, erasedBy } from './reset.ts';

const DAY = 86_400_000;

/** How many of one's own resets are offered to be taken back, the latest. */
const MOST_RESETS = 50;

/** A reset of one's own record and how many events of the file it keeps erased. */
export interface ErasedByReset {
  /** Id of the reset. */
  readonly reset: string;
  /** When it was made, in ms. */
  readonly at: number;
  readonly count: number;
}

/** What bringing in a file would change. All numbers count events, if not said otherwise. */
export interface ImportPreview {
  /** Not in one's own log yet. */
  readonly fresh: number;
  /** There already. */
  readonly known: number;
  /** The new ones by what they are, without those the file itself says were erased. */
  readonly answers: number;
  /** Different lessons marked as read. */
  readonly lessons: number;
  readonly sittings: number;
  /** Different settings. */
  readonly settings: number;
  readonly others: number;
  /**
   * What stays erased unless the learner takes the reset back. Events that are in one's own log count,
   * too: somebody who started over and brings in an old file wants these.
   */
  readonly stayErased: readonly ErasedByReset[];
  /** One's own that a reset in the file would erase. */
  readonly erasesOwn: number;
  /** First and last moment of the new ones, in ms; absent when there are none. */
  readonly span?: { readonly from: number; readonly until: number };
  /** New ones that lie over a day after now: some clock was wrong. */
  readonly inFuture: number;
  /** Neither new events nor erased ones to bring back. */
  readonly nothingNew: boolean;
}

function different(values: readonly string[]): number {
  return new Set(values).size;
}

function spanOf(events: readonly LearnerEvent[]): Pick<ImportPreview, 'span'> {
  if (events.length === 0) return {};
  const times = events.map(({ at }) => at);
  return {
    span: {
      from: times.reduce((a, b) => Math.min(a, b)),
      until: times.reduce((a, b) => Math.max(a, b)),
    },
  };
}

/** The new events by what they are; none is counted twice. */
function kindsOf(
  events: readonly LearnerEvent[],
): Pick<ImportPreview, 'answers' | 'lessons' | 'sittings' | 'settings' | 'others'> {
  const counted = ['attempt', 'lesson-read', 'sitting-started', 'setting'];
  return {
    answers: events.filter(({ type }) => type === 'attempt').length,
    lessons: different(
      events.flatMap((event) => (event.type === 'lesson-read' && event.read ? [event.lesson] : [])),
    ),
    sittings: events.filter(({ type }) => type === 'sitting-started').length,
    settings: different(events.flatMap((event) => (event.type === 'setting' ? [event.name] : []))),
    others: events.filter(({ type }) => !counted.includes(type)).length,
  };
}

/**
 * What would change if `theirs`, the events of a file, came to `own`, a whole log. `now` in ms.
 */
export function previewImport(
  own: readonly LearnerEvent[],
  theirs: readonly LearnerEvent[],
  now: number,
): ImportPreview {
  const ownIds = new Set(own.map(({ id }) => id));
  const fresh = theirs.filter(({ id }) => !ownIds.has(id));
  const after = activeResets(mergeEvents(own, theirs));
  const erasedBefore = erasedBy(activeResets(own));
  const erasedAfter = erasedBy(after);
  const erasedThere = erasedBy(activeResets(theirs));
  const stayErased = after
    .filter(({ id }) => ownIds.has(id))
    .slice(-MOST_RESETS)
    .map((reset) => ({
      reset: reset.id,
      at: reset.at,
      count: theirs.filter(erasedBy([reset])).length,
    }))
    .filter(({ count }) => count > 0);
  return {
    fresh: fresh.length,
    known: theirs.length - fresh.length,
    ...kindsOf(fresh.filter((event) => !erasedThere(event))),
    stayErased,
    erasesOwn: own.filter((event) => !erasedBefore(event) && erasedAfter(event)).length,
    ...spanOf(fresh),
    inFuture: fresh.filter(({ at }) => at > now + DAY).length,
    nothingNew: fresh.length === 0 && stayErased.length === 0,
  };
}
