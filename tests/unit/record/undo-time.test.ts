import { describe, expect, it } from 'vitest';
import { UNDO_TIME, undoTimeLeft } from '~/domain/record/undo-time.ts';

describe('the time left to undo a reset', () => {
  it.each([
    ['at the moment of the reset', 0, 30_000],
    ['a moment later', 1, 29_999],
    ['at the last moment', 29_999, 1],
    ['when it is over', 30_000, 0],
    ['long after', 86_400_000, 0],
    ['when the clock was set back a little', -30_000, 30_000],
    ['when the reset lies further ahead than that', -30_001, 0],
    ['when the reset lies in the next century', -86_400_000 * 36_500, 0],
  ])('%s (%i ms) is %i ms', (_, passed, left) => {
    expect(undoTimeLeft({ at: 1_750_000_000_000 }, 1_750_000_000_000 + passed)).toBe(left);
  });

  it('is never more than there is', () => {
    expect(undoTimeLeft({ at: 5 }, 0)).toBe(UNDO_TIME);
  });
});
