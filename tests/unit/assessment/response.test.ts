import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPart, splitPart } from '~/domain/assessment/response.ts';

describe('a part of a response', () => {
  it.each([
    ['forum:members', 'forum', 'members'],
    ['step:forum:members', 'step', 'forum:members'],
    ['step:12:30', 'step', '12:30'],
    [':members', '', 'members'],
    ['forum:', 'forum', ''],
    ['forum', 'forum', ''],
    ['', '', ''],
  ])('%j is split at its first colon', (part, first, rest) => {
    expect(splitPart(part)).toEqual([first, rest]);
  });

  it('comes apart as it was joined, whatever follows the id', () => {
    const id = fc.string().filter((text) => !text.includes(':'));
    fc.assert(
      fc.property(id, fc.string(), (first, rest) => {
        expect(splitPart(joinPart(first, rest))).toEqual([first, rest]);
      }),
    );
  });
});
