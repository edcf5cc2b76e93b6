import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '~/domain/text/crc32.ts';
import { anyText } from '../../fixtures/any-text.ts';

describe('crc32', () => {
  it.each([
    ['', '00000000'],
    ['123456789', 'cbf43926'],
    ['a', 'e8b7be43'],
    ['留存', '2979474e'],
  ])('of “%s” is %s', (text, sum) => {
    expect(crc32(text)).toBe(sum);
  });

  it('changes with any one character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom('x', '7', '"'), (text, place, other) => {
        const changed = `${text.slice(0, place % 50)}${other}${text.slice((place % 50) + 1)}`;
        fc.pre(new TextEncoder().encode(text).join() !== new TextEncoder().encode(changed).join());
        expect(crc32(changed)).not.toBe(crc32(text));
      }),
    );
  });
});
