import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTo } from '~/domain/assessment/move-to.ts';

const ORDER = ['a', 'b', 'c', 'd'];

describe('moveTo', () => {
  it.each([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['d', 0, 'dabc'],
    ['c', 1, 'acbd'],
    ['b', 2, 'acbd'],
  ])('puts %s at place %i: %s', (id, place, order) => {
    expect(moveTo(ORDER, id, place).join('')).toBe(order);
  });

  it.each([
    ['a', -1, 'abcd'],
    ['c', -5, 'cabd'],
    ['d', 4, 'abcd'],
    ['a', 99, 'bcda'],
  ])('takes places beyond the ends for the ends: %s at %i', (id, place, order) => {
    expect(moveTo(ORDER, id, place).join('')).toBe(order);
  });

  it('leaves the order as it is for what is not in it', () => {
    expect(moveTo(ORDER, 'gone', 1)).toBe(ORDER);
  });

  it('loses and adds nothing, and keeps the order of the others', () => {
    const anyMove = fc.tuple(fc.constantFrom(...ORDER), fc.integer({ min: -2, max: 9 }));
    fc.assert(
      fc.property(fc.array(anyMove), (moves) => {
        const moved = moves.reduce<readonly string[]>((order, [id, place]) => {
          const next = moveTo(order, id, place);
          const without = (list: readonly string[]) => list.filter((other) => other !== id);
          expect(without(next)).toEqual(without(order));
          return next;
        }, ORDER);
        expect([...moved].sort()).toEqual(ORDER);
      }),
    );
  });

  it('goes back with the opposite move', () => {
    expect(moveTo(moveTo(ORDER, 'b', 3), 'b', 1)).toEqual(ORDER);
  });
});
