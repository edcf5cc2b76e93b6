import type { Card } from './deck.ts';
import type { Scheduler } from './scheduler.ts';

/** How much a learner wants to do in a day. */
export interface DailyLoad {
  /** Reviews a day at most. */
  readonly most: number;
  /** How many of them may be of things that were never reviewed before. */
  readonly fresh: number;
}

/** What was reviewed today already. */
export interface DoneToday {
  readonly all: number;
  readonly fresh: number;
}

export const NOTHING_DONE: DoneToday = { all: 0, fresh: 0 };

/** Of one sitting, whatever the day holds: the rest is offered after it. */
export const SESSION = 20;

/** Away for longer than this many days, one starts again gently, with this many questions. */
export const LONG_PAUSE = 14;
export const GENTLE = 10;

/** Of a day's load a fifth may be new: 4 of 20. With more the pile grows faster than it is worked off. */
const FRESH_SHARE = 0.2;

export function dailyLoadOf(most: number): DailyLoad {
  return { most, fresh: Math.round(most * FRESH_SHARE) };
}

/** It was met, but never reviewed. */
function isFresh({ schedule }: Card): boolean {
  return schedule.count === 1;
}

/** Least known first; cards known alike in the order of their ids, so that every device agrees. */
function byNeed(scheduler: Scheduler, today: number) {
  return (a: Card, b: Card) =>
    scheduler.retrievability(a.schedule, today) - scheduler.retrievability(b.schedule, today) ||
    (a.id < b.id ? -1 : 1);
}

/** Moves cards of one subject apart where it can be helped, and changes the order no further. */
function interleave(cards: readonly Card[]): Card[] {
  const left = [...cards];
  const mixed: Card[] = [];
  while (left.length > 0) {
    const other = left.findIndex(({ subject }) => subject !== mixed.at(-1)?.subject);
    mixed.push(...left.splice(Math.max(0, other), 1));
  }
  return mixed;
}

/**
 * What to review today. Things reviewed before come first, those least known at the front; new ones are
 * let in only when all of them fit into the day. What does not fit waits, and nobody is told a pile.
 */
export function todaysQueue(
  cards: readonly Card[],
  today: number,
  load: DailyLoad,
  done: DoneToday,
  scheduler: Scheduler,
): Card[] {
  const due = cards.filter(({ schedule }) => schedule.due <= today).sort(byNeed(scheduler, today));
  const room = Math.max(0, load.most - done.all);
  const returning = due.filter((card) => !isFresh(card));
  const fresh = due.filter(isFresh);
  const freshRoom =
    returning.length > room
      ? 0
      : Math.max(0, Math.min(load.fresh - done.fresh, room - returning.length));
  return interleave([...returning.slice(0, room), ...fresh.slice(0, freshRoom)]);
}

/**
 * How many reviews each of the coming days has, beginning with today, as far as it is known today. What
 * does not fit into a day moves to the next.
 */
export function forecast(
  cards: readonly Card[],
  today: number,
  days: number,
  load: DailyLoad,
  done: DoneToday,
): number[] {
  let returning = 0;
  let fresh = 0;
  return Array.from({ length: days }, (_, offset) => {
    const day = today + offset;
    const arrives = ({ schedule }: Card) =>
      offset === 0 ? schedule.due <= day : schedule.due === day;
    const arriving = cards.filter(arrives);
    fresh += arriving.filter(isFresh).length;
    returning += arriving.filter((card) => !isFresh(card)).length;
    const room = Math.max(0, load.most - (offset === 0 ? done.all : 0));
    const freshLeft = Math.max(0, load.fresh - (offset === 0 ? done.fresh : 0));
    const returned = Math.min(returning, room);
    const started = returning > room ? 0 : Math.min(fresh, freshLeft, room - returned);
    returning -= returned;
    fresh -= started;
    return returned + started;
  });
}

/**
 * The next day with something to review once today's queue is done, and how much; undefined when nothing
 * is planned.
 */
export function nextDue(
  cards: readonly Card[],
  today: number,
  load: DailyLoad,
  done: DoneToday,
): { readonly day: number; readonly count: number } | undefined {
  const last = Math.max(today, ...cards.map(({ schedule }) => schedule.due));
  // Cards that do not fit into today may be let in tomorrow.
  const days = Math.min(last - today + 2, 400);
  const counts = forecast(cards, today, days, load, done);
  const offset = counts.findIndex((count, index) => index > 0 && count > 0);
  return offset < 0 ? undefined : { day: today + offset, count: counts[offset] ?? 0 };
}
