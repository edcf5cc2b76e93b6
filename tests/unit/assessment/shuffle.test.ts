import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '~/domain/assessment/shuffle.ts';

const SEEDS = 10_000;

/** What chi-square exceeds once in a thousand times by chance, for 2 to 5 degrees of freedom. */
const CRITICAL: Readonly<Record<number, number>> = { 3: 13.816, 4: 16.266, 5: 18.467, 6: 20.515 };

/** How far the counts of the places an option was put in are from equal. */
function chiSquare(options: readonly number[], option: number, seedOf: (n: number) => string) {
  const places = options.map(() => 0);
  for (let n = 0; n < SEEDS; n += 1) {
    const place = shuffle(options, seedOf(n)).indexOf(option);
    places[place] = (places[place] ?? 0) + 1;
  }
  const expected = SEEDS / options.length;
  return places.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('shuffle', () => {
  it('keeps every element and adds none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (list, seed) => {
        expect(shuffle(list, seed).sort()).toEqual([...list].sort());
      }),
    );
  });

  it('leaves the given list as it was', () => {
    const list = Object.freeze([1, 2, 3, 4, 5]);
    expect(() => shuffle(list, 'seed')).not.toThrow();
  });

  it('gives one seed the same order on every device, for ever', () => {
    expect(shuffle(['a', 'b', 'c', 'd'], 'forum-first-week//0')).toEqual(['c', 'd', 'a', 'b']);
  });

  it.each([3, 4, 5, 6])('puts each of %i options in every place equally often', (count) => {
    const options = Array.from({ length: count }, (_, index) => index);
    for (const option of options) {
      const byItem = chiSquare(options, option, (n) => `item-${n}//0`);
      const byRound = chiSquare(options, option, (n) => `forum-first-week/role/${n}`);
      expect(byItem, `option ${option} over items`).toBeLessThan(CRITICAL[count] ?? 0);
      expect(byRound, `option ${option} over rounds`).toBeLessThan(CRITICAL[count] ?? 0);
    }
  });
});
