import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstIndex } from '~/domain/record/first-index.ts';

describe('the first index from which on something holds', () => {
  it('is the one that looking at each in turn finds, or the length', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, least) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const found = sorted.findIndex((number) => number >= least);
        expect(firstIndex(sorted.length, (index) => sorted[index]! >= least)).toBe(
          found === -1 ? sorted.length : found,
        );
      }),
    );
  });
});
