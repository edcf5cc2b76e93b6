import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { chanceOfAtLeast, rareFrom } from '~/domain/content/lints/chance.ts';

describe('the chance of so many hits', () => {
  it.each([
    [[0.5, 0.5], 0, 1],
    [[0.5, 0.5], 1, 0.75],
    [[0.5, 0.5], 2, 0.25],
    [[0.5, 0.25], 2, 0.125],
    [[], 0, 1],
    [[], 1, 0],
  ])('with %j, of %i', (chances, count, chance) => {
    expect(chanceOfAtLeast(chances, count)).toBeCloseTo(chance);
  });
});

describe('the number of hits that is rare', () => {
  // From the table of lint L2: 5 and 1 in a hundred.
  it.each([
    [4, 20, 9, 11],
    [4, 40, 16, 18],
    [4, 80, 27, 30],
    [4, 160, 50, 54],
    [3, 80, 35, 38],
    [3, 160, 64, 68],
  ])('with %i options and %i questions', (options, questions, unlikely, rare) => {
    const chances = Array<number>(questions).fill(1 / options);
    expect(rareFrom(chances, 0.05)).toBe(unlikely);
    expect(rareFrom(chances, 0.01)).toBe(rare);
  });

  it('is where the tail falls below, for any chances', () => {
    const chance = fc.double({ min: 0.1, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 40 }), (chances) => {
        const count = rareFrom(chances, 0.05);
        expect(chanceOfAtLeast(chances, count)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(chanceOfAtLeast(chances, count - 1)).toBeGreaterThan(0.05 - 1e-9);
      }),
    );
  });
});
