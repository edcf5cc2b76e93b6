import {
  Rating as FsrsRating,
  State,
  StrategyMode,
  createEmptyCard,
  fsrs,
  type FSRSState,
  type Grade,
} from 'ts-fsrs';
import { MS_PER_DAY, dateOf } from '../time/learning-day.ts';
import type { Rating, Review } from './review.ts';

export interface SchedulerSettings {
  /** Share of what is due that should still be known, from 0 to 1. */
  readonly retention: number;
  /** No pause is longer, in days. */
  readonly longestInterval: number;
  /** Spread what was learned on one day over several; off only where a table is compared. */
  readonly fuzz: boolean;
}

/** When something is to be asked next, and how well it is known until then. */
export interface Schedule {
  /** Learning day on which it is due. */
  readonly due: number;
  /** Learning day on which it was asked last. */
  readonly last: number;
  /** How often it was asked. */
  readonly count: number;
  /** Days after which it is known with a probability of 0.9. */
  readonly stability: number;
}

const GRADES: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

/**
 * FSRS-6 by ts-fsrs with its published weights, on whole learning days: the algorithm is given midnights
 * in UTC, so neither time zones nor daylight saving change an interval.
 */
export function createScheduler({ retention, longestInterval, fuzz }: SchedulerSettings) {
  let seed = '';
  const algorithm = fsrs({
    request_retention: retention,
    maximum_interval: longestInterval,
    enable_fuzz: fuzz,
    enable_short_term: false,
  });
  // By id and number of the review: replaying a log gives the same days on every device.
  algorithm.useStrategy(StrategyMode.SEED, () => seed);

  /**
   * Replays all reviews of one thing, oldest first; undefined without any. Only what is remembered is
   * carried from one review to the next; the pause, which costs most to work out, is that of the last.
   */
  function schedule(id: string, reviews: readonly Review[]): Schedule | undefined {
    const final = reviews.at(-1);
    const [first] = reviews;
    if (!first || !final) return undefined;
    let memory: FSRSState | null = null;
    let { day: last } = first;
    let previous = last;
    for (const { day, rating } of reviews.slice(0, -1)) {
      previous = last;
      // Someone who flew west may live a date twice.
      last = Math.max(day, last);
      memory = algorithm.next_state(memory, last - previous, GRADES[rating]);
    }
    const before = last;
    last = Math.max(final.day, last);
    seed = `${id}/${reviews.length}`;
    const card = {
      ...createEmptyCard(dateOf(before)),
      ...(memory && {
        ...memory,
        state: State.Review,
        reps: reviews.length - 1,
        last_review: dateOf(before),
        due: dateOf(before),
      }),
    };
    const after = algorithm.next(card, dateOf(last), GRADES[final.rating]).card;
    return {
      due: last + Math.min(longestInterval, Math.round((+after.due - +dateOf(last)) / MS_PER_DAY)),
      last,
      count: reviews.length,
      stability: after.stability,
    };
  }

  return {
    schedule,
    /** Probability that it is still known on a day, from 0 to 1. */
    retrievability: ({ last, stability }: Schedule, day: number): number =>
      algorithm.forgetting_curve(Math.max(0, day - last), stability),
  };
}

export type Scheduler = ReturnType<typeof createScheduler>;
