/**
 * Whether people keep up. Somebody meets the families of the course for the first time in lessons, misses
 * 45 % of them, and then does what each day's queue holds, right as often as the scheduler expects.
 */
import { describe, expect, it } from 'vitest';
import { coreFamilies, type Card } from '~/domain/review/deck.ts';
import { NOTHING_DONE, dailyLoadOf, todaysQueue, type DailyLoad } from '~/domain/review/queue.ts';
import type { Review } from '~/domain/review/review.ts';
import { createScheduler } from '~/domain/review/scheduler.ts';
import { REAL_COURSE } from '../../fixtures/real-course.ts';
import { TODAY } from '../../fixtures/tries.ts';

const DAYS = 120;
const MISSED_FIRST = 0.45;
const LEARNERS = 6;

const scheduler = createScheduler({ ...REAL_COURSE.review, fuzz: true });

interface Subject {
  readonly id: string;
  readonly subject: string;
}

interface Pace {
  /** Families a lesson brings. */
  readonly families: number;
  /** Days from one lesson to the next. */
  readonly days: number;
}

interface Outcome {
  /** Reviews of each day. */
  readonly reviews: readonly number[];
  /** The most cards that should have come back on a day and did not fit in. */
  readonly backlog: number;
  /** Days until everything was reviewed once. */
  readonly through: number;
}

/** mulberry32: numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function learn(subjects: readonly Subject[], pace: Pace, load: DailyLoad, seed: number): Outcome {
  const random = numbers(seed);
  const histories = new Map<string, Review[]>();
  const cards = new Map<string, Card>();
  const answer = ({ id, subject }: Subject, day: number, known: number) => {
    const rating = random() < known ? 'good' : 'again';
    const reviews = [...(histories.get(id) ?? []), { day, rating } as const];
    histories.set(id, reviews);
    cards.set(id, { id, subject, schedule: scheduler.schedule(id, reviews)! });
  };
  const reviews: number[] = [];
  let backlog = 0;
  let through = 0;
  for (let day = TODAY; day < TODAY + DAYS; day += 1) {
    const all = [...cards.values()];
    const queue = todaysQueue(all, day, load, NOTHING_DONE, scheduler);
    const back = all.filter(({ schedule }) => schedule.due <= day && schedule.count > 1);
    backlog = Math.max(backlog, back.length - load.most);
    if (queue.some(({ schedule }) => schedule.count === 1)) through = day - TODAY;
    reviews.push(queue.length);
    for (const card of queue) answer(card, day, scheduler.retrievability(card.schedule, day));
    if ((day - TODAY) % pace.days === 0)
      for (const each of subjects.slice(cards.size, cards.size + pace.families))
        answer(each, day, 1 - MISSED_FIRST);
  }
  return { reviews, backlog, through };
}

const REAL: Subject[] = [
  ...coreFamilies(REAL_COURSE.items, REAL_COURSE.review.familiesPerCompetency),
].map((id) => ({
  id,
  subject: REAL_COURSE.items.find(({ family }) => family === id)!.competency,
}));

/** As many as the content check allows. */
const MOST: Subject[] = Array.from({ length: 160 }, (_, n) => ({
  id: `family-${n}`,
  subject: `competency-${n % 20}`,
}));

const STEADY: Pace = { families: 5, days: 2 };
/** New ones come as fast as they are let in. */
const FAST: Pace = { families: 8, days: 2 };
/** As the lessons are today, with their checkpoints and drills. */
const LONG: Pace = { families: 17, days: 4 };

/** What the queue would hold if a day had no end. */
const UNCAPPED: DailyLoad = { ...dailyLoadOf(20), most: Infinity };

function everyone(subjects: readonly Subject[], pace: Pace, load: DailyLoad): Outcome[] {
  return Array.from({ length: LEARNERS }, (_, seed) => learn(subjects, pace, load, seed));
}

function peak(outcomes: readonly Outcome[]): number {
  return Math.max(...outcomes.flatMap(({ reviews }) => reviews));
}

function backlog(outcomes: readonly Outcome[]): number {
  return Math.max(...outcomes.map((outcome) => outcome.backlog));
}

const CASES: [string, string, readonly Subject[], Pace][] = [
  ['the families of the course', 'five every other day', REAL, STEADY],
  ['the families of the course', 'eight every other day', REAL, FAST],
  ['the families of the course', 'seventeen every four days', REAL, LONG],
  ['160 families', 'five every other day', MOST, STEADY],
  ['160 families', 'eight every other day', MOST, FAST],
  ['160 families', 'seventeen every four days', MOST, LONG],
];

describe.each(CASES)('whoever meets %s, %s,', (_, __, subjects, pace) => {
  const twenty = everyone(subjects, pace, dailyLoadOf(20));

  it('has at most 20 reviews a day with a load of 20, and is never more than 5 behind', () => {
    expect(peak(twenty)).toBeLessThanOrEqual(20);
    expect(backlog(twenty)).toBeLessThanOrEqual(5);
  });

  it('has reviewed everything once within 70 days, and has half a load or less from then on', () => {
    for (const { through, reviews } of twenty) {
      expect(through).toBeLessThanOrEqual(70);
      const late = reviews.slice(-30).reduce((sum, count) => sum + count, 0) / 30;
      expect(late).toBeLessThan(10);
    }
  });

  it('is never behind with a load of 30', () => {
    expect(backlog(everyone(subjects, pace, dailyLoadOf(30)))).toBe(0);
  });
});

describe('without a limit', () => {
  it.each([
    ['the families of the course, five every other day,', REAL, STEADY],
    ['the families of the course, eight every other day,', REAL, FAST],
    ['160 families, five every other day,', MOST, STEADY],
  ])('%s would never need more than 22 reviews a day', (_, subjects, pace) => {
    expect(peak(everyone(subjects, pace, UNCAPPED))).toBeLessThanOrEqual(22);
  });

  // The first reviews of the last lessons meet the second and third ones of those before.
  it.each([
    ['the families of the course, seventeen every four days,', REAL, LONG],
    ['160 families, eight every other day,', MOST, FAST],
    ['160 families, seventeen every four days,', MOST, LONG],
  ])('%s would need more than 22 on five days of 120 at most, and 28 at most', (_, all, pace) => {
    const outcomes = everyone(all, pace, UNCAPPED);
    expect(peak(outcomes)).toBeLessThanOrEqual(28);
    for (const { reviews } of outcomes)
      expect(reviews.filter((count) => count > 22).length).toBeLessThanOrEqual(5);
  });
});
