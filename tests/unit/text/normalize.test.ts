import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, squeeze } from '~/domain/text/normalize.ts';

describe('normalize', () => {
  it.each([
    ['ＤＡＵ', 'dau'],
    ['Retention', 'retention'],
    ['liú cún lǜ', 'liu cun lu'],
    ['  liu \t cun  ', 'liu cun'],
    ['留存　率', '留存 率'],
    ['café', 'cafe'],
    ['留存', '留存'],
  ])('makes %j %j', (text, normal) => {
    expect(normalize(text)).toBe(normal);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('Ａ', 'é', ' ', '　', 'Q', '存', '-') }),
        (text) => {
          expect(normalize(normalize(text))).toBe(normalize(text));
        },
      ),
    );
  });
});

describe('squeeze', () => {
  it.each([
    ['liu cun', 'liucun'],
    ['win-back', 'winback'],
    ['a/b test', 'abtest'],
    ['day_1·retention', 'day1retention'],
  ])('writes %j as %j', (text, squeezed) => {
    expect(squeeze(text)).toBe(squeezed);
  });
});
