import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '~/domain/assessment/shuffle.ts';
import { CRITICAL, chiSquare } from '../../fixtures/chi-square.ts';

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
      const byItem = chiSquare(count, (n) => shuffle(options, `item-${n}//0`).indexOf(option));
      const byRound = chiSquare(count, (n) =>
        shuffle(options, `forum-first-week/role/${n}`).indexOf(option),
      );
      expect(byItem, `option ${option} over items`).toBeLessThan(CRITICAL[count] ?? 0);
      expect(byRound, `option ${option} over rounds`).toBeLessThan(CRITICAL[count] ?? 0);
    }
  });
});
