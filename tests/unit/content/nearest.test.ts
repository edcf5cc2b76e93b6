import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '~/domain/content/nearest.ts';

const KNOWN = ['retention', 'retention-curve', 'cohort', 'dau'];

describe('nearest', () => {
  it.each([
    ['retension', 'retention'],
    ['rtention', 'retention'],
    ['retention-curves', 'retention-curve'],
    ['cohrot', 'cohort'],
    ['mau', 'dau'],
    ['conversion-funnel', undefined],
  ])('takes %j to mean %j', (mistyped, meant) => {
    expect(nearest(mistyped, KNOWN)).toBe(meant);
  });

  it('names nothing where nothing is known', () => {
    expect(nearest('retention', [])).toBeUndefined();
  });

  it('finds an id that is spelt right', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (known) => {
        expect(known.map((id) => nearest(id, known))).toEqual(known);
      }),
    );
  });
});
