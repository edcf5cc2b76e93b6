import { describe, expect, it } from 'vitest';
import { nestingOf } from '~/domain/text/nesting.ts';

describe('nestingOf', () => {
  it.each([
    ['', 0, false],
    ['7', 0, false],
    ['[]', 1, false],
    ['{"a":[{}]}', 3, false],
    ['[[],[],[[]]]', 3, false],
    ['"[[[["', 0, false],
    ['["\\"[[["]', 1, false],
    ['["\\\\",[]]', 2, false],
    ['{"a":[', 2, true],
    ['["abc', 1, true],
    ['["abc\\', 1, true],
    ['"', 0, true],
  ])('of %s is %i deep and open: %s', (json, deepest, open) => {
    expect(nestingOf(json, 8)).toEqual({ deepest, open });
  });

  it('stops counting one above the limit', () => {
    expect(nestingOf('['.repeat(1_000_000), 8).deepest).toBe(9);
  });
});
