import fc from 'fast-check';
import { Rating as FsrsRating, StrategyMode, createEmptyCard, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Rating, Review } from '~/domain/review/review.ts';
import { createScheduler } from '~/domain/review/scheduler.ts';
import { MS_PER_DAY, dateOf } from '~/domain/time/learning-day.ts';
import { TODAY } from '../../fixtures/tries.ts';

const SETTINGS = { retention: 0.9, longestInterval: 180 };
const exact = createScheduler({ ...SETTINGS, fuzz: false });
const fuzzy = createScheduler({ ...SETTINGS, fuzz: true });

/** Pauses in days when each review comes on the day it is due. */
function ladder(ratings: readonly Rating[]): number[] {
  const reviews: Review[] = [];
  let day = TODAY;
  return ratings.map((rating) => {
    reviews.push({ day, rating });
    const due = exact.schedule('greet', reviews)?.due ?? NaN;
    const pause = due - day;
    day = due;
    return pause;
  });
}

function times(count: number, rating: Rating): Rating[] {
  return Array.from({ length: count }, () => rating);
}

function dayOf(date: Date): number {
  return Math.round(date.getTime() / MS_PER_DAY);
}

const families = Array.from({ length: 200 }, (_, index) => `family-${index}`);

/** The pause after some right answers, each on the exact day. */
function pauseAfter(id: string, count: number): number {
  const exactly = [0, 3, 17].slice(0, count);
  const reviews = exactly.map((day): Review => ({ day: TODAY + day, rating: 'good' }));
  const { due, last } = fuzzy.schedule(id, reviews)!;
  return due - last;
}

const anyRating = fc.constantFrom<Rating>('again', 'hard', 'good', 'easy');

/** Reviews after pauses of any length; one of 0 or less is that of someone who flew west. */
const anyReviews: fc.Arbitrary<Review[]> = fc
  .array(fc.record({ pause: fc.integer({ min: -1, max: 250 }), rating: anyRating }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((steps) => {
    let day = TODAY;
    return steps.map(({ pause, rating }) => {
      day += pause;
      return { day, rating };
    });
  });

describe('the ladder of pauses', () => {
  it.each<[string, Rating[], number[]]>([
    ['always right', times(5, 'good'), [3, 14, 57, 180, 180]],
    ['missed once, then right', ['again', ...times(4, 'good')], [1, 3, 8, 22, 54]],
    ['always half right', times(6, 'hard'), [2, 4, 9, 15, 23, 32]],
    ['always known well', times(4, 'easy'), [8, 66, 180, 180]],
    ['always missed', times(4, 'again'), [1, 1, 1, 1]],
    ['right, then half right', ['good', ...times(4, 'hard')], [3, 9, 22, 41, 65]],
    ['right, then known well', ['good', ...times(3, 'easy')], [3, 24, 166, 180]],
  ])('of something %s', (_, ratings, pauses) => {
    expect(ladder(ratings)).toEqual(pauses);
  });

  it('starts low again after a miss', () => {
    const [, , long = 0, afterMiss = 0] = ladder(['good', 'good', 'good', 'again']);
    expect(long).toBe(57);
    expect(afterMiss).toBeLessThan(5);
  });
});

describe('the schedule', () => {
  it('is none for what was never asked', () => {
    expect(exact.schedule('greet', [])).toBeUndefined();
  });

  it('says when something was asked last, and how often', () => {
    const reviews: Review[] = [
      { day: TODAY, rating: 'again' },
      { day: TODAY + 4, rating: 'good' },
    ];
    expect(exact.schedule('greet', reviews)).toMatchObject({ last: TODAY + 4, count: 2 });
  });

  it('never has a pause longer than the longest, nor shorter than a day', () => {
    fc.assert(
      fc.property(fc.string(), anyReviews, fc.integer({ min: 30, max: 180 }), (id, all, most) => {
        for (const fuzz of [true, false]) {
          const { schedule } = createScheduler({ retention: 0.9, longestInterval: most, fuzz });
          const { due, last } = schedule(id, all)!;
          expect(due - last).toBeLessThanOrEqual(most);
          expect(due - last).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('is the same each time for the same thing and the same reviews', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), anyReviews, (id, other, reviews) => {
        const first = fuzzy.schedule(id, reviews);
        // What was asked of it in between leaves no trace.
        fuzzy.schedule(other, reviews.slice(0, 1));
        expect(fuzzy.schedule(id, reviews)).toEqual(first);
        expect(createScheduler({ ...SETTINGS, fuzz: true }).schedule(id, reviews)).toEqual(first);
      }),
    );
  });

  it('spreads what was learned together over days around the exact one', () => {
    const pauses = families.map((id) => pauseAfter(id, 2));
    expect(new Set(pauses).size).toBeGreaterThanOrEqual(4);
    const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
    expect(mean).toBeGreaterThan(13);
    expect(mean).toBeLessThan(15);
  });

  it('spreads anew after each review: who came early once does not come early always', () => {
    const early = families.filter((id) => pauseAfter(id, 2) < 14);
    const pauses = early.map((id) => pauseAfter(id, 3));
    const [long = 0] = ladder(['good', 'good', 'good']).slice(-1);
    expect(pauses.some((pause) => pause < long)).toBe(true);
    expect(pauses.some((pause) => pause > long)).toBe(true);
  });

  it('is what replaying every review step by step gives', () => {
    const grades = {
      again: FsrsRating.Again,
      hard: FsrsRating.Hard,
      good: FsrsRating.Good,
      easy: FsrsRating.Easy,
    } as const;
    fc.assert(
      fc.property(fc.string(), anyReviews, fc.boolean(), (id, reviews, fuzz) => {
        let seed = '';
        const algorithm = fsrs({
          request_retention: 0.9,
          maximum_interval: 180,
          enable_fuzz: fuzz,
          enable_short_term: false,
        });
        algorithm.useStrategy(StrategyMode.SEED, () => seed);
        let last = reviews[0]!.day;
        let replayed = createEmptyCard(dateOf(last));
        reviews.forEach(({ day, rating }, index) => {
          seed = `${id}/${index + 1}`;
          last = Math.max(last, day);
          replayed = algorithm.next(replayed, dateOf(last), grades[rating]).card;
        });
        const found = (fuzz ? fuzzy : exact).schedule(id, reviews)!;
        // The library itself goes a day or two beyond the longest pause, to keep ratings apart.
        expect(dateOf(found.due)).toEqual(dateOf(Math.min(last + 180, dayOf(replayed.due))));
        expect(found.stability).toBe(replayed.stability);
        expect(found.count).toBe(replayed.reps);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the probability that something is still known', () => {
  const known = exact.schedule('greet', [{ day: TODAY, rating: 'good' }])!;

  it('is 1 on the day it was asked, and before', () => {
    expect(exact.retrievability(known, TODAY)).toBe(1);
    expect(exact.retrievability(known, TODAY - 5)).toBe(1);
  });

  it('is 0.9 after as many days as its stability', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (stability) => {
        const schedule = { ...known, stability };
        expect(exact.retrievability(schedule, TODAY + stability)).toBeCloseTo(0.9, 6);
      }),
    );
  });

  it('falls from day to day and never reaches 0', () => {
    const days = Array.from({ length: 400 }, (_, day) => exact.retrievability(known, TODAY + day));
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(new Set(days).size).toBe(400);
    expect(days.at(-1)).toBeGreaterThan(0);
  });
});
