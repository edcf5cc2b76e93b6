import { describe, expect, it } from 'vitest';
import {
  correctResponse,
  countRight,
  gradeResponse,
  knownResponse,
  summarise,
  temptingResponse,
  validateResponse,
} from '~/domain/assessment/kinds.ts';
import { WORDS, orderOf } from '../../../fixtures/tasks.ts';

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((first) =>
    permutations(ids.filter((id) => id !== first)).map((rest) => [first, ...rest]),
  );
}

function scoreOf(count: number, order: string): number {
  return gradeResponse(orderOf(count), Array.from(order)).score;
}

describe('an order', () => {
  it.each([
    ['abcd', 1],
    // One element at the wrong end breaks one pair.
    ['bcda', 2 / 3],
    ['dabc', 2 / 3],
    // Two neighbours swapped break up to three.
    ['bacd', 1 / 3],
    ['acbd', 0],
    ['cdab', 2 / 3],
    ['dcba', 0],
    ['badc', 0],
  ])('%s scores %f for the pairs of abcd that stand together', (order, score) => {
    expect(scoreOf(4, order)).toBeCloseTo(score, 10);
  });

  it.each([3, 4, 5, 6, 7])('of %i elements scores 0 when it is reversed', (count) => {
    const reversed = correctResponse(orderOf(count)).toReversed();
    expect(gradeResponse(orderOf(count), reversed)).toMatchObject({ score: 0, full: false });
  });

  it.each([2, 3, 4, 5, 6])('of %i elements scores one part in as many at random', (count) => {
    const orders = permutations(correctResponse(orderOf(count)));
    const sum = orders.reduce((all, order) => all + scoreOf(count, order.join('')), 0);
    expect(sum / orders.length).toBeCloseTo(1 / count, 10);
  });

  it.each([3, 4, 5])('of %i elements is full in one of all orders', (count) => {
    const task = orderOf(count);
    const full = permutations(correctResponse(task)).filter(
      (order) => gradeResponse(task, order).full,
    );
    expect(full).toEqual([correctResponse(task)]);
  });

  it('cannot be graded while an element is missing', () => {
    expect(validateResponse(orderOf(4), [])).toBe('nothing-chosen');
    expect(validateResponse(orderOf(4), ['gone'])).toBe('nothing-chosen');
    expect(validateResponse(orderOf(4), ['a', 'b', 'c'])).toBe('incomplete');
    expect(validateResponse(orderOf(4), ['a', 'b', 'c', 'c'])).toBe('incomplete');
    expect(validateResponse(orderOf(4), ['d', 'b', 'c', 'a'])).toBeUndefined();
  });

  it('keeps the chosen order of the elements the item has, once each', () => {
    expect(knownResponse(orderOf(4), ['d', 'gone', 'a', 'd', 'b'])).toEqual(['d', 'a', 'b']);
  });

  it('closes the gap that an element leaves which is gone', () => {
    expect(gradeResponse(orderOf(3), ['a', 'gone', 'b', 'c']).score).toBe(1);
  });

  it('counts the pairs that stand together', () => {
    expect(countRight(orderOf(4), ['b', 'c', 'd', 'a'])).toEqual({ right: 2, of: 3 });
    expect(countRight(orderOf(4), [])).toEqual({ right: 0, of: 3 });
  });

  it('has no tempting response', () => {
    expect(temptingResponse(orderOf(4))).toEqual([]);
  });

  it('is told element by element in the chosen order', () => {
    expect(summarise(orderOf(3), ['c', 'a', 'b'], WORDS)).toEqual(['<c>', '<a>', '<b>']);
  });

  it.each([0, 1])('of %i elements, which no item has, scores 0', (count) => {
    expect(gradeResponse(orderOf(count), ['a']).score).toBe(0);
  });
});
