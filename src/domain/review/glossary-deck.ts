import type { LearnerRecord } from '../record/learner-record.ts';
import { learningDay } from '../time/learning-day.ts';
import type { TimeOf } from '../time/settle-times.ts';
import type { Card } from './deck.ts';
import { todaysQueue, type DailyLoad } from './queue.ts';
import type { Review } from './review.ts';
import type { Scheduler } from './scheduler.ts';

/** What the deck needs to know of a term. */
export interface DeckTerm {
  readonly id: string;
  /** Ids of the lessons that use it. */
  readonly lessons: readonly string[];
}

export interface GlossaryDeck {
  /** Terms to turn over today, in the order of asking. */
  readonly terms: readonly string[];
  /** How many were turned over today. */
  readonly done: number;
  /** How many are in the deck by now. */
  readonly known: number;
  /** Learning day on which the next one is due; undefined without any. */
  readonly next: number | undefined;
}

/** The first rating of each day; later ones that day come after the answer was read. */
function reviewsOf(record: LearnerRecord, term: string, timeOf: TimeOf) {
  // A clock that ran ahead has put its events at the end of the record.
  const ratings = [...(record.cardRatings.get(term) ?? [])].sort((a, b) => timeOf(a) - timeOf(b));
  const reviews: Review[] = [];
  for (const event of ratings) {
    const day = learningDay(timeOf(event), event.zone);
    if (day > (reviews.at(-1)?.day ?? -Infinity))
      reviews.push({ day, rating: event.rating === 'knew' ? 'good' : 'again' });
  }
  return reviews;
}

/** Terms of lessons that were read come first: they have been met. */
function notYetSeen(
  terms: readonly DeckTerm[],
  seen: ReadonlySet<string>,
  lessonsRead: ReadonlySet<string>,
): string[] {
  const fresh = terms.filter(({ id }) => !seen.has(id));
  const met = fresh.filter(({ lessons }) => lessons.some((lesson) => lessonsRead.has(lesson)));
  return [...met, ...fresh.filter((term) => !met.includes(term))].map(({ id }) => id);
}

/**
 * The glossary cards of a day: those that are due and, when all of these fit in, a few new ones. `today` is
 * a learning day.
 */
export function glossaryDeck(
  record: LearnerRecord,
  terms: readonly DeckTerm[],
  timeOf: TimeOf,
  today: number,
  load: DailyLoad,
  scheduler: Scheduler,
): GlossaryDeck {
  const cards = terms.flatMap(({ id }): Card[] => {
    const schedule = scheduler.schedule(`term/${id}`, reviewsOf(record, id, timeOf));
    return schedule ? [{ id, subject: id, schedule }] : [];
  });
  const turned = cards.filter(({ schedule }) => schedule.last === today);
  const done = {
    all: turned.length,
    fresh: turned.filter(({ schedule }) => schedule.count === 1).length,
  };
  // Here a card is new before its first turn, and none of those that are due is.
  const due = todaysQueue(cards, today, { most: load.most, fresh: load.most }, done, scheduler);
  const waiting = cards.filter(({ schedule }) => schedule.due <= today).length > due.length;
  const room = Math.min(load.fresh - done.fresh, load.most - done.all - due.length);
  const seen = new Set(cards.map(({ id }) => id));
  const fresh = waiting ? [] : notYetSeen(terms, seen, record.lessonsRead);
  const todays = [...due.map(({ id }) => id), ...fresh.slice(0, Math.max(0, room))];
  return {
    terms: todays,
    done: done.all,
    known: cards.length,
    next: nextDay(cards, today, waiting || seen.size + todays.length - due.length < terms.length),
  };
}

/** Tomorrow when something waits or is new, else when the first card is due. */
function nextDay(cards: readonly Card[], today: number, more: boolean): number | undefined {
  if (more) return today + 1;
  const ahead = cards.map(({ schedule }) => schedule.due).filter((day) => day > today);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
