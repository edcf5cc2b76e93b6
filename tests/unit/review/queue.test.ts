import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '~/domain/review/deck.ts';
import {
  NOTHING_DONE,
  dailyLoadOf,
  forecast,
  nextDue,
  todaysQueue,
  type DailyLoad,
  type DoneToday,
} from '~/domain/review/queue.ts';
import { createScheduler } from '~/domain/review/scheduler.ts';
import { TODAY, card, type CardFields } from '../../fixtures/tries.ts';

const scheduler = createScheduler({ retention: 0.9, longestInterval: 180, fuzz: false });
const LOAD = dailyLoadOf(20);

function cards(count: number, prefix: string, fields: CardFields = {}): Card[] {
  return Array.from({ length: count }, (_, index) =>
    card(`${prefix}-${String(index).padStart(2, '0')}`, fields),
  );
}

/** Reviewed before and due. */
const returning = (count: number, fields: CardFields = {}) => cards(count, 'back', fields);
/** Met, never reviewed, and due. */
const fresh = (count: number, fields: CardFields = {}) =>
  cards(count, 'new', { count: 1, ...fields });

function queueOf(deck: readonly Card[], load = LOAD, done = NOTHING_DONE): string[] {
  return todaysQueue(deck, TODAY, load, done, scheduler).map(({ id }) => id);
}

function countFresh(ids: readonly string[]): number {
  return ids.filter((id) => id.startsWith('new')).length;
}

const anyCard = fc
  .record({
    due: fc.integer({ min: TODAY - 20, max: TODAY + 40 }),
    pause: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 1, max: 4 }),
    stability: fc.double({ min: 0.5, max: 200, noNaN: true }),
    subject: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ due, pause, ...own }) => ({ due, last: Math.min(TODAY, due - pause), ...own }));

const anyDeck = fc
  .array(anyCard, { maxLength: 50 })
  .map((all) => all.map((fields, index) => card(`card-${index}`, fields)));

const anyLoad = fc.constantFrom(10, 20, 30).map(dailyLoadOf);

/** Some of a day's load, of which some were new. */
const anyDone: fc.Arbitrary<DoneToday> = fc
  .tuple(fc.nat(32), fc.nat(7))
  .map(([all, some]) => ({ all, fresh: Math.min(all, some) }));

const anySituation = fc.tuple(anyDeck, anyLoad, anyDone);

describe('the load of a day', () => {
  it.each([
    [10, 2],
    [20, 4],
    [30, 6],
  ])('of %i lets %i new ones in', (most, few) => {
    expect(dailyLoadOf(most)).toEqual({ most, fresh: few });
  });
});

describe("today's queue", () => {
  it('is empty without cards, and before they are due', () => {
    expect(queueOf([])).toEqual([]);
    expect(queueOf(returning(3, { due: TODAY + 1 }))).toEqual([]);
  });

  it('holds what is due today and what waits since earlier', () => {
    expect(queueOf([card('today'), card('waiting', { due: TODAY - 3 })]).sort()).toEqual([
      'today',
      'waiting',
    ]);
  });

  it('begins with what is known least', () => {
    const deck = [
      card('well', { stability: 50 }),
      card('badly', { stability: 2 }),
      card('fairly', { stability: 10 }),
    ];
    expect(queueOf(deck)).toEqual(['badly', 'fairly', 'well']);
  });

  it('is in the order of the ids where cards are known alike, as on every device', () => {
    expect(queueOf(returning(3).reverse())).toEqual(['back-00', 'back-01', 'back-02']);
  });

  it('asks what was reviewed before, then what is new, however little that is known', () => {
    const deck = [...fresh(2, { stability: 1 }), ...returning(2, { stability: 100 })];
    expect(queueOf(deck)).toEqual(['back-00', 'back-01', 'new-00', 'new-01']);
  });

  it.each([
    ['a few of the new', fresh(9), [], NOTHING_DONE, 4],
    ['as many new as have room', fresh(9), returning(18), NOTHING_DONE, 2],
    ['no new with exactly a full day', fresh(9), returning(20), NOTHING_DONE, 0],
    ['no new with a backlog', fresh(9), returning(21), NOTHING_DONE, 0],
    ['the rest of the new', fresh(9), [], { all: 3, fresh: 3 }, 1],
    ['no new when those of today are done', fresh(9), [], { all: 4, fresh: 4 }, 0],
    ['all new while others are done', fresh(9), [], { all: 10, fresh: 0 }, 4],
  ] as const)('lets in %s', (_, newOnes, others, done, expected) => {
    expect(countFresh(queueOf([...newOnes, ...others], LOAD, done))).toBe(expected);
  });

  it.each([
    [20, { all: 0, fresh: 0 }, 20],
    [20, { all: 13, fresh: 2 }, 7],
    [20, { all: 20, fresh: 0 }, 0],
    [10, { all: 15, fresh: 0 }, 0],
  ])('with a load of %i and %o done has %i', (most, done, expected) => {
    expect(queueOf(returning(40), dailyLoadOf(most), done)).toHaveLength(expected);
  });

  it('lets the best known wait when not all fit in', () => {
    const deck = returning(25).map((each, index) => ({
      ...each,
      schedule: { ...each.schedule, stability: 1 + index },
    }));
    expect(queueOf(deck)).toEqual(deck.slice(0, 20).map(({ id }) => id));
  });

  it('moves cards of one subject apart', () => {
    const deck = ['a', 'a', 'a', 'b', 'c'].map((subject, index) => card(`${index}`, { subject }));
    expect(queueOf(deck)).toEqual(['0', '3', '1', '4', '2']);
  });

  it('asks two of one subject in a row only when nothing else is left', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const subjects = todaysQueue(deck, TODAY, load, done, scheduler).map(
          ({ subject }) => subject,
        );
        const first = subjects.findIndex((subject, index) => subject === subjects[index + 1]);
        if (first >= 0) expect(new Set(subjects.slice(first)).size).toBe(1);
      }),
    );
  });

  it('never exceeds the day, with what was done, nor the new ones of a day', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const queue = todaysQueue(deck, TODAY, load, done, scheduler);
        const newOnes = queue.filter(({ schedule }) => schedule.count === 1);
        expect(queue.length).toBeLessThanOrEqual(Math.max(0, load.most - done.all));
        expect(newOnes.length).toBeLessThanOrEqual(Math.max(0, load.fresh - done.fresh));
        expect(queue.every(({ schedule }) => schedule.due <= TODAY)).toBe(true);
        expect(new Set(queue).size).toBe(queue.length);
      }),
    );
  });

  it('holds everything that is due and returns while it fits in, and no new card otherwise', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const queue = new Set(todaysQueue(deck, TODAY, load, done, scheduler));
        const due = deck.filter(({ schedule }) => schedule.due <= TODAY && schedule.count > 1);
        if (due.every((each) => queue.has(each))) return;
        expect([...queue].every(({ schedule }) => schedule.count > 1)).toBe(true);
        expect(queue.size).toBe(Math.max(0, load.most - done.all));
      }),
    );
  });

  it('is the same whatever order the cards come in', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const turned = todaysQueue([...deck].reverse(), TODAY, load, done, scheduler);
        expect(turned).toEqual(todaysQueue(deck, TODAY, load, done, scheduler));
      }),
    );
  });
});

describe('the forecast', () => {
  const ahead = (deck: readonly Card[], days: number, load: DailyLoad = LOAD) =>
    forecast(deck, TODAY, days, load, NOTHING_DONE);

  it('counts what falls due on each day', () => {
    const deck = [
      ...returning(3),
      card('tomorrow', { due: TODAY + 1 }),
      ...cards(2, 'later', { due: TODAY + 3 }),
      card('beyond', { due: TODAY + 9 }),
    ];
    expect(ahead(deck, 5)).toEqual([3, 1, 0, 2, 0]);
  });

  it('moves what does not fit into a day to the next', () => {
    expect(ahead(returning(45), 4)).toEqual([20, 20, 5, 0]);
    expect(ahead(fresh(9), 4)).toEqual([4, 4, 1, 0]);
    expect(ahead([...returning(25), ...fresh(3)], 3)).toEqual([20, 8, 0]);
  });

  it('has for today what is left of today', () => {
    expect(forecast(returning(45), TODAY, 3, LOAD, { all: 15, fresh: 0 })).toEqual([5, 20, 20]);
  });

  it('begins with the length of the queue', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const queue = todaysQueue(deck, TODAY, load, done, scheduler);
        expect(forecast(deck, TODAY, 14, load, done)[0]).toBe(queue.length);
      }),
    );
  });

  it('loses and doubles nothing: in the end each card came once', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const counts = forecast(deck, TODAY, 120, load, done);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(deck.length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(load.most);
      }),
    );
  });
});

describe('the next day with something to review', () => {
  const next = (deck: readonly Card[], done = NOTHING_DONE) => nextDue(deck, TODAY, LOAD, done);

  it('is none without cards', () => {
    expect(next([])).toBeUndefined();
  });

  it('is the first one on which something falls due', () => {
    const deck = [...cards(6, 'a', { due: TODAY + 2 }), card('later', { due: TODAY + 30 })];
    expect(next(deck)).toEqual({ day: TODAY + 2, count: 6 });
  });

  it('may be half a year away', () => {
    expect(next([card('known', { due: TODAY + 180 })])).toEqual({ day: TODAY + 180, count: 1 });
  });

  it('comes after what there is to do today, which is not counted again', () => {
    const deck = [...returning(3), ...cards(5, 'b', { due: TODAY + 2 })];
    expect(next(deck)).toEqual({ day: TODAY + 2, count: 5 });
    expect(next(returning(3))).toBeUndefined();
  });

  it('is tomorrow for what does not fit into today', () => {
    expect(next(fresh(6))).toEqual({ day: TODAY + 1, count: 2 });
    expect(next(returning(25), { all: 20, fresh: 0 })).toEqual({ day: TODAY + 1, count: 20 });
  });

  it('is what the forecast says, for any cards', () => {
    fc.assert(
      fc.property(anySituation, ([deck, load, done]) => {
        const counts = forecast(deck, TODAY, 200, load, done);
        const offset = counts.findIndex((count, index) => index > 0 && count > 0);
        expect(nextDue(deck, TODAY, load, done)).toEqual(
          offset < 0 ? undefined : { day: TODAY + offset, count: counts[offset] },
        );
      }),
    );
  });
});
