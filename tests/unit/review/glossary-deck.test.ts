import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardRatedEvent, LearnerEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { glossaryDeck, type DeckTerm } from '~/domain/review/glossary-deck.ts';
import { dailyLoadOf } from '~/domain/review/queue.ts';
import { createScheduler } from '~/domain/review/scheduler.ts';
import { MS_PER_DAY } from '~/domain/time/learning-day.ts';
import { settleTimes } from '~/domain/time/settle-times.ts';
import { cardRated, lessonRead } from '../../fixtures/events.ts';
import { TODAY } from '../../fixtures/tries.ts';

const scheduler = createScheduler({ retention: 0.9, longestInterval: 180, fuzz: false });
const ZONE = 'Europe/London';
const HOUR = MS_PER_DAY / 24;

/** Twelve terms; those of lesson `b` are `term-1`, `term-3`, … */
const TERMS: DeckTerm[] = Array.from({ length: 12 }, (_, n) => ({
  id: `term-${n}`,
  lessons: [n % 2 === 0 ? 'a' : 'b'],
}));

/** Noon of a day from today, and some hours. */
function noon(day: number, hours = 0): number {
  return (TODAY + day) * MS_PER_DAY + (12 + hours) * HOUR;
}

function rated(seq: number, term: string, day: number, fields: Partial<CardRatedEvent> = {}) {
  return cardRated({ seq, term, at: noon(day), zone: ZONE, ...fields });
}

function deckOf(log: readonly LearnerEvent[], day = 0, load = dailyLoadOf(20), terms = TERMS) {
  const record = foldRecord(log);
  const timeOf = settleTimes(record.events, noon(day, 6));
  return glossaryDeck(record, terms, timeOf, TODAY + day, load, scheduler);
}

describe('the glossary cards of a day', () => {
  it('begin with a few new ones in the order of the glossary', () => {
    expect(deckOf([])).toEqual({
      terms: ['term-0', 'term-1', 'term-2', 'term-3'],
      done: 0,
      known: 0,
      next: TODAY + 1,
    });
  });

  it('begin with terms of lessons that were read', () => {
    const log = [lessonRead({ lesson: 'b', at: noon(-1) })];
    expect(deckOf(log).terms).toEqual(['term-1', 'term-3', 'term-5', 'term-7']);
  });

  it('go on with the other terms when those of the lessons are met', () => {
    const log = [
      lessonRead({ seq: 99, lesson: 'b', at: noon(-1) }),
      ...[1, 3, 5, 7, 9].map((n) => rated(n, `term-${n}`, -1)),
    ];
    expect(deckOf(log).terms).toEqual(['term-11', 'term-0', 'term-2', 'term-4']);
  });

  it.each([
    [10, 2],
    [20, 4],
    [30, 6],
  ])('hold with a load of %i at most %i new ones', (most, few) => {
    expect(deckOf([], 0, dailyLoadOf(most)).terms).toHaveLength(few);
  });

  it('hold no more new ones on the same day', () => {
    const log = [rated(1, 'term-0', 0), rated(2, 'term-1', 0), rated(3, 'term-2', 0)];
    expect(deckOf(log)).toMatchObject({ terms: ['term-3'], done: 3, known: 3 });
    expect(deckOf([...log, rated(4, 'term-3', 0)])).toMatchObject({ terms: [], done: 4 });
  });

  it('hold what is due before anything new', () => {
    const log = [rated(1, 'term-9', -5), rated(2, 'term-8', -3)];
    expect(deckOf(log).terms).toEqual([
      'term-9',
      'term-8',
      ...['term-0', 'term-1', 'term-2', 'term-3'],
    ]);
  });

  it('hold nothing new while not all that is due fits in', () => {
    const many = Array.from({ length: 24 }, (_, n) => ({ id: `term-${n}`, lessons: [] }));
    const due = (count: number) =>
      many.slice(0, count).map(({ id }, n) => rated(n + 1, id, -9, { rating: 'forgot' }));
    const { terms } = deckOf(due(21), 0, dailyLoadOf(20), many);
    expect(terms).toHaveLength(20);
    expect(terms).not.toContain('term-22');
    // With a little room the new ones get what is left.
    expect(deckOf(due(18), 0, dailyLoadOf(20), many).terms.slice(18)).toEqual([
      'term-18',
      'term-19',
    ]);
  });

  it('bring back tomorrow what was forgotten, and later what was known', () => {
    const log = [rated(1, 'term-0', 0, { rating: 'forgot' }), rated(2, 'term-1', 0)];
    expect(deckOf(log).next).toBe(TODAY + 1);
    expect(deckOf(log, 1).terms).toContain('term-0');
    expect(deckOf(log, 1).terms).not.toContain('term-1');
    expect(deckOf(log, 3).terms.slice(0, 2)).toEqual(['term-0', 'term-1']);
  });

  it('are told for tomorrow while there are new ones, whenever the others are due', () => {
    const log = ['term-0', 'term-1', 'term-2', 'term-3'].map((id, n) => rated(n + 1, id, 0));
    expect(deckOf(log)).toMatchObject({ terms: [], next: TODAY + 1 });
    expect(deckOf(log, 1).terms).toHaveLength(4);
  });

  it('count the first rating of a day only', () => {
    const forgot = rated(1, 'term-0', 0, { rating: 'forgot' });
    const later = rated(2, 'term-0', 0, { at: noon(0, 1) });
    expect(deckOf([forgot, later])).toEqual(deckOf([forgot]));
  });

  it('are nothing when all are met and none is due', () => {
    const log = TERMS.map(({ id }, n) => rated(n + 1, id, -1));
    expect(deckOf(log)).toEqual({ terms: [], done: 0, known: 12, next: TODAY + 2 });
  });

  it('leave out a term that was removed', () => {
    expect(deckOf([rated(1, 'no-longer-there', -9)])).toMatchObject({
      known: 0,
      terms: { length: 4 },
    });
  });

  it('come in the order of time where a clock ran ahead', () => {
    const log = [
      rated(1, 'term-0', 400),
      // On the same device with the clock set right, and later on another one.
      lessonRead({ seq: 2, lesson: 'a', at: noon(-20), zone: ZONE }),
      rated(1, 'term-0', -2, { device: 'laptop' }),
    ];
    const right = [rated(1, 'term-0', -20), ...log.slice(1)];
    expect(deckOf(log)).toEqual(deckOf(right));
  });

  it('never exceed the day, hold a term once, and are known in the end', () => {
    const ratings = fc.array(fc.constantFrom<'knew' | 'forgot'>('knew', 'forgot'), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(ratings, fc.constantFrom(10, 20, 30), (answers, most) => {
        const load = dailyLoadOf(most);
        const log: LearnerEvent[] = [];
        for (let day = 0; day < 8; day += 1) {
          const { terms } = deckOf(log, day, load);
          expect(terms.length).toBeLessThanOrEqual(most);
          expect(new Set(terms).size).toBe(terms.length);
          for (const term of terms) {
            const rating = answers[log.length % answers.length] ?? 'knew';
            log.push(rated(log.length + 1, term, day, { rating }));
          }
          expect(deckOf(log, day, load)).toMatchObject({ terms: [], done: terms.length });
        }
        expect(deckOf(log, 8, load).known).toBe(TERMS.length);
      }),
      { numRuns: 20 },
    );
  });
});
