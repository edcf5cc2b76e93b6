import { describe, expect, it } from 'vitest';
import type { FirstTry } from '~/domain/mastery/tries.ts';
import { missedItems } from '~/domain/progress/missed.ts';
import { TODAY, firstTry } from '../../fixtures/tries.ts';

function wrong(item: string, day: number, fields: Partial<FirstTry> = {}) {
  return firstTry({ item, day: TODAY + day, score: 0, ...fields });
}

function missed(tries: readonly FirstTry[], most = 20) {
  return missedItems(tries, (item) => item !== 'retired', most);
}

describe('the missed items', () => {
  it('are those that were not all right, the latest first', () => {
    const tries = [
      wrong('a', 0),
      firstTry({ item: 'b', day: TODAY + 1 }),
      wrong('c', 2, { score: 0.6 }),
      wrong('d', 3),
    ];
    expect(missed(tries)).toEqual(['d', 'c', 'a']);
  });

  it('are told from the last try at each', () => {
    const right = (item: string, day: number) => firstTry({ item, day: TODAY + day });
    expect(missed([wrong('a', 0), right('b', 1), right('a', 2), wrong('b', 3)])).toEqual(['b']);
  });

  it('begin with those the learner was certain of', () => {
    const tries = [
      wrong('a', 0, { confidence: 'certain' }),
      wrong('b', 1, { confidence: 'guessing' }),
      wrong('c', 2, { confidence: 'certain' }),
      wrong('d', 3),
    ];
    expect(missed(tries)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('leave out what is asked no more', () => {
    expect(missed([wrong('retired', 0), wrong('a', 1)])).toEqual(['a']);
  });

  it('are no more than wanted', () => {
    const tries = Array.from({ length: 9 }, (_, day) => wrong(`item-${day}`, day));
    expect(missed(tries, 3)).toEqual(['item-8', 'item-7', 'item-6']);
  });
});
