import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FirstTry } from '~/domain/mastery/tries.ts';
import { coreFamilies, itemCards, ratingOf, variantOf } from '~/domain/review/deck.ts';
import type { Rating } from '~/domain/review/review.ts';
import { createScheduler } from '~/domain/review/scheduler.ts';
import { poolItem } from '../../fixtures/banks.ts';
import { TODAY, byId, firstTry } from '../../fixtures/tries.ts';

const scheduler = createScheduler({ retention: 0.9, longestInterval: 180, fuzz: true });

/** Two variants of one idea, another idea of the same competency, and one of another. */
const BANK = [
  poolItem('hello-forum', { family: 'hello' }),
  poolItem('hello-email', { family: 'hello' }),
  poolItem('goodbye', { family: 'goodbye' }),
  poolItem('count', { family: 'count', competency: 'count' }),
];
const CORE = new Set(['hello', 'goodbye', 'count']);

function cardsOf(...tries: FirstTry[]) {
  return itemCards(tries, byId(BANK), CORE, scheduler);
}

describe('the rating of a first try', () => {
  it.each<[string, Partial<FirstTry>, Rating]>([
    ['all right', { score: 1 }, 'good'],
    ['all right and certain', { score: 1, confidence: 'certain' }, 'good'],
    ['all right and fairly sure', { score: 1, confidence: 'fairly-sure' }, 'good'],
    ['all right by a guess', { score: 1, confidence: 'guessing' }, 'again'],
    ['all right and known well', { score: 1, easy: true }, 'easy'],
    ['known well, and yet a guess', { score: 1, easy: true, confidence: 'guessing' }, 'again'],
    ['mostly right', { score: 0.6 }, 'hard'],
    ['half right', { score: 0.5 }, 'hard'],
    ['half right by a guess', { score: 0.5, confidence: 'guessing' }, 'hard'],
    ['half right and known well', { score: 0.5, easy: true }, 'hard'],
    ['less than half right', { score: 0.49 }, 'again'],
    ['wrong', { score: 0 }, 'again'],
    ['wrong and certain', { score: 0, confidence: 'certain' }, 'again'],
  ])('that is %s', (_, fields, rating) => {
    expect(ratingOf(firstTry(fields))).toBe(rating);
  });
});

describe('the families that are reviewed', () => {
  it('are the first ones of each competency, in the order of the bank', () => {
    const bank = ['a', 'b', 'c'].flatMap((family) => [
      poolItem(`${family}-1`, { family }),
      poolItem(`${family}-2`, { family }),
      poolItem(`${family}-count`, { family: `${family}-count`, competency: 'count' }),
    ]);
    expect([...coreFamilies(bank, 2)]).toEqual(['a', 'a-count', 'b', 'b-count']);
    expect(coreFamilies(bank, 9).size).toBe(6);
  });

  it('are never more of a competency than wanted, and each competency has one', () => {
    const anyPool = fc.array(fc.tuple(fc.nat(4), fc.nat(9)), { maxLength: 40 });
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 5 }), (pairs, most) => {
        const bank = pairs.map(([competency, family], index) =>
          poolItem(`item-${index}`, {
            competency: `competency-${competency}`,
            family: `family-${competency}-${family}`,
          }),
        );
        const core = coreFamilies(bank, most);
        for (const name of new Set(bank.map(({ competency }) => competency))) {
          const own = bank.filter(
            ({ competency, family }) => competency === name && core.has(family),
          );
          const all = new Set(bank.filter(({ competency }) => competency === name).map(family));
          expect(new Set(own.map(family)).size).toBe(Math.min(most, all.size));
        }
      }),
    );
  });
});

describe('the cards of a learner', () => {
  it('are one for each family that was tried, about its competency', () => {
    const cards = cardsOf(
      firstTry({ item: 'hello-forum', day: TODAY - 9 }),
      firstTry({ item: 'count', day: TODAY - 8 }),
      firstTry({ item: 'hello-email', day: TODAY - 2 }),
    );
    expect(cards.map(({ id, subject }) => [id, subject])).toEqual([
      ['hello', 'greet'],
      ['count', 'count'],
    ]);
    expect(cards[0]?.schedule).toMatchObject({ last: TODAY - 2, count: 2 });
  });

  it('leave out what is not in the core and what nobody knows', () => {
    const tries = [firstTry({ item: 'goodbye' }), firstTry({ item: 'from-another-course' })];
    expect(itemCards(tries, byId(BANK), new Set(['hello']), scheduler)).toEqual([]);
  });

  it('are planned from the rating of each try', () => {
    const first = { day: TODAY - 9, rating: 'again' as const };
    const second = { day: TODAY - 2, rating: 'easy' as const };
    const [found] = cardsOf(
      firstTry({ item: 'hello-forum', day: TODAY - 9, score: 0 }),
      firstTry({ item: 'hello-forum', day: TODAY - 2, place: 'review', easy: true }),
    );
    expect(found?.schedule).toEqual(scheduler.schedule('hello', [first, second]));
  });

  it.each(['lesson', 'form', 'review', 'drill'] as const)(
    'begin with the first try, also in a %s',
    (place) => {
      expect(cardsOf(firstTry({ item: 'count', place }))[0]?.schedule.count).toBe(1);
    },
  );

  it.each([
    ['lesson', 2],
    ['form', 2],
    ['review', 2],
    ['drill', 1],
  ] as const)('take a later try in a %s as %i in all: drills are practice', (place, count) => {
    const later = firstTry({ item: 'hello-email', place, score: 0 });
    const [found] = cardsOf(firstTry({ item: 'hello-forum', day: TODAY - 5 }), later);
    expect(found?.schedule.count).toBe(count);
  });

  it('take one try a day: the second variant comes after the explanation of the first', () => {
    const [found] = cardsOf(
      firstTry({ item: 'hello-forum', score: 0 }),
      firstTry({ item: 'hello-email', at: firstTry().at + 1 }),
    );
    expect(found?.schedule).toEqual(scheduler.schedule('hello', [{ day: TODAY, rating: 'again' }]));
  });

  it('keep the history of an item that was retired, in its family', () => {
    const retired = poolItem('hello-fax', { family: 'hello' });
    const tries = [
      firstTry({ item: 'hello-fax', day: TODAY - 30 }),
      firstTry({ item: 'hello-email', day: TODAY - 20 }),
    ];
    const [found] = itemCards(tries, byId([...BANK, retired]), CORE, scheduler);
    expect(found).toMatchObject({ id: 'hello', schedule: { count: 2, last: TODAY - 20 } });
    expect(variantOf('hello', BANK, tries)).toBe('hello-forum');
  });
});

describe('the variant that is asked next', () => {
  it('is the first one when none was shown', () => {
    expect(variantOf('hello', BANK, [])).toBe('hello-forum');
  });

  it('is one that was never shown', () => {
    expect(variantOf('hello', BANK, [firstTry({ item: 'hello-forum' })])).toBe('hello-email');
  });

  it('is the one shown longest ago', () => {
    const tries = [
      firstTry({ item: 'hello-forum', day: TODAY - 9 }),
      firstTry({ item: 'hello-email', day: TODAY - 5 }),
      firstTry({ item: 'hello-forum', day: TODAY - 2 }),
    ];
    expect(variantOf('hello', BANK, tries)).toBe('hello-email');
  });

  it('is the only one there is, or none', () => {
    expect(variantOf('goodbye', BANK, [firstTry({ item: 'goodbye' })])).toBe('goodbye');
    expect(variantOf('retired', BANK, [])).toBeUndefined();
  });

  it('is never the one shown last when there is another, even if a clock stood still', () => {
    const items = BANK.filter(({ family }) => family === 'hello').map(({ id }) => id);
    const anyTries = fc.array(fc.tuple(fc.constantFrom(...items, 'goodbye'), fc.nat(2)));
    fc.assert(
      fc.property(anyTries, (steps) => {
        let at = TODAY;
        const tries = steps.map(([item, pause]) => firstTry({ item, at: (at += pause) }));
        const last = tries.findLast(({ item }) => items.includes(item));
        expect(variantOf('hello', BANK, tries)).not.toBe(last?.item ?? '');
      }),
    );
  });
});

function family(item: { readonly family: string }): string {
  return item.family;
}
