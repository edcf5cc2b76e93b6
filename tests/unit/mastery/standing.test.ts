import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDINGS, standingOf, type Standing } from '~/domain/mastery/standing.ts';
import type { FirstTry, Place } from '~/domain/mastery/tries.ts';
import { TODAY, firstTry } from '../../fixtures/tries.ts';

/** As in course.yaml. */
const SETTINGS = { items: 2, window: 5, share: 0.8, days: 3, known: 0.8, fading: 0.7 };

/** Items whose names begin with `use` ask to apply what is known. */
function standing(tries: readonly FirstTry[], retrievability?: number): Standing {
  const asksToApply = (item: string) => item.startsWith('use');
  return standingOf({ tries, asksToApply, retrievability }, SETTINGS);
}

/**
 * Tries as one writes them down: day, item, `+` or `-`, and where when not in a lesson: `3 use-a - review`.
 */
function tries(...lines: string[]): FirstTry[] {
  return lines.map((line) => {
    const [day, item = '', sign, place = 'lesson'] = line.split(' ');
    const score = sign === '+' ? 1 : 0;
    return firstTry({ day: TODAY + Number(day), item, score, place: place as Place });
  });
}

const SECURE = ['0 use-a +', '0 b +'];
const MASTERED = [...SECURE, '3 b + review', '9 use-c + review'];

describe('the standing', () => {
  it.each<[string, string[], number | undefined, Standing]>([
    ['nothing was tried', [], undefined, 'new'],
    ['one was wrong', ['0 a -'], 0.9, 'practising'],
    ['one was right', ['0 a +'], 0.9, 'practising'],
    ['one item was right on many days', ['0 a +', '3 a +', '9 a +'], 0.9, 'practising'],
    ['two different items were right', SECURE, 1, 'secure'],
    ['four of the last five were right', ['0 a -', ...SECURE, '1 c +', '1 d +'], 1, 'secure'],
    ['three of the last five were right', ['0 a -', '0 b -', ...SECURE, '1 c +'], 1, 'practising'],
    ['old misses are out of sight', ['0 a -', '0 b -', ...SECURE, '1 c +', '1 d +'], 1, 'secure'],
    ['it was right on three days', MASTERED, 0.9, 'mastered'],
    ['it was right on two days', [...SECURE, '3 b + review', '3 use-c +'], 1, 'secure'],
    ['it was never applied', ['0 a +', '3 b +', '9 c +'], 1, 'secure'],
    ['nothing of it is in the queue', MASTERED, undefined, 'mastered'],
    ['it is known well enough', MASTERED, 0.8, 'mastered'],
    ['it is no longer known as well', MASTERED, 0.79, 'secure'],
    ['it is still known', MASTERED, 0.7, 'secure'],
    ['it is forgotten', MASTERED, 0.69, 'fading'],
    ['what was only secure is forgotten', SECURE, 0.5, 'fading'],
    ['what was never secure is forgotten', ['0 a +'], 0.5, 'practising'],
    ['a review was missed', [...MASTERED, '20 b - review'], 1, 'fading'],
    ['a form was missed', [...MASTERED, '20 b - form'], 1, 'fading'],
    ['a drill was missed', [...MASTERED, '20 b - drill'], 1, 'mastered'],
    ['a lesson was missed', [...MASTERED, '20 b - lesson'], 1, 'mastered'],
    [
      'the next review is right again',
      [...MASTERED, '20 b - review', '21 b + review'],
      1,
      'mastered',
    ],
    [
      'a drill is right after a missed review',
      [...MASTERED, '20 b - review', '21 b + drill'],
      1,
      'fading',
    ],
    [
      'reviews are missed again and again',
      [...MASTERED, '20 b - review', '21 b - review', '22 b + review'],
      1,
      'practising',
    ],
    ['a form was missed before anything was secure', ['0 a - form'], 1, 'practising'],
    ['lessons are missed again and again', [...MASTERED, '20 a -', '20 b -'], 1, 'practising'],
  ])('where %s', (_, lines, retrievability, expected) => {
    expect(standing(tries(...lines), retrievability)).toBe(expected);
  });

  it('rises, falls and rises again with what a learner does', () => {
    const lines = [...MASTERED, '20 b - review', '21 b + review', '30 use-c + review'];
    const path = lines.map((_, index) => standing(tries(...lines.slice(0, index + 1)), 0.9));
    expect(path).toEqual([
      'practising',
      'secure',
      'secure',
      'mastered',
      'fading',
      'mastered',
      'mastered',
    ]);
  });

  it('rises and falls with time alone', () => {
    const path = [1, 0.85, 0.75, 0.6, 0.95].map((known) => standing(tries(...MASTERED), known));
    expect(path).toEqual(['mastered', 'mastered', 'secure', 'fading', 'mastered']);
  });
});

const anyTries = fc
  .array(
    fc.record({
      pause: fc.integer({ min: 0, max: 4 }),
      item: fc.constantFrom('a', 'b', 'use-a', 'use-b'),
      score: fc.constantFrom(0, 0.6, 1, 1, 1, 1),
      place: fc.constantFrom<Place>('lesson', 'form', 'review', 'drill'),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    let day = TODAY;
    return steps.map(({ pause, ...fields }) => firstTry({ ...fields, day: (day += pause) }));
  });
const anyKnown = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });

describe('any standing', () => {
  it('is new where nothing was tried, and only there', () => {
    fc.assert(
      fc.property(anyTries, anyKnown, (all, known) => {
        expect(STANDINGS).toContain(standing(all, known));
        expect(standing(all, known) === 'new').toBe(all.length === 0);
      }),
    );
  });

  it('is never mastered with fewer than three days, two items or one that is applied', () => {
    let mastered = 0;
    fc.assert(
      fc.property(anyTries, anyKnown, (all, known) => {
        if (standing(all, known) !== 'mastered') return;
        mastered += 1;
        const right = all.filter(({ full }) => full);
        expect(new Set(right.map(({ day }) => day)).size).toBeGreaterThanOrEqual(3);
        expect(new Set(right.map(({ item }) => item)).size).toBeGreaterThanOrEqual(2);
        expect(right.some(({ item }) => item.startsWith('use'))).toBe(true);
        expect(known ?? 1).toBeGreaterThanOrEqual(0.8);
      }),
      { numRuns: 1000 },
    );
    expect(mastered).toBeGreaterThan(20);
  });

  it('turns from secure or mastered to fading with a miss in a review', () => {
    fc.assert(
      fc.property(anyTries, fc.constantFrom(0, 0.6), (all, score) => {
        if (!['secure', 'mastered'].includes(standing(all))) return;
        const miss = firstTry({ item: 'a', place: 'review', score, day: TODAY + 99 });
        expect(standing([...all, miss])).toBe('fading');
      }),
      { numRuns: 500 },
    );
  });

  it('is never better the less is remembered', () => {
    const rank: Record<Standing, number> = {
      new: 0,
      practising: 0,
      fading: 0,
      secure: 1,
      mastered: 2,
    };
    fc.assert(
      fc.property(anyTries, fc.double({ min: 0, max: 1, noNaN: true }), (all, known) => {
        expect(rank[standing(all, known / 2)]).toBeLessThanOrEqual(rank[standing(all, known)]);
      }),
    );
  });
});
