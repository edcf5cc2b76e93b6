import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipResets } from '~/domain/record/clip-resets.ts';
import type { ResetEvent } from '~/domain/record/events.ts';
import { foldRecord } from '~/domain/record/learner-record.ts';
import { coverOf } from '~/domain/record/reset.ts';
import { anyLog, attempt, reset } from '../../fixtures/events.ts';

const DAY = 86_400_000;
const ANSWERED = attempt({ device: 'phone', seq: 4, at: 1000 });

function clipped(changes: Partial<ResetEvent>): ResetEvent | undefined {
  const theirs = reset({ device: 'laptop', seq: 1, at: 2000, ...changes });
  return clipResets([ANSWERED, theirs]).find((event) => event.type === 'reset');
}

describe('a reset in a file', () => {
  it('covers no higher number of a device than the file holds', () => {
    const covers = [{ device: 'phone', seq: 5 }];
    expect(clipped({ covers })?.covers).toEqual([{ device: 'phone', seq: 4 }]);
  });

  it('covers nothing of a device that the file holds nothing of', () => {
    const covers = [
      { device: 'tablet', seq: 1 },
      { device: 'phone', seq: 2 },
    ];
    expect(clipped({ covers })?.covers).toEqual([{ device: 'phone', seq: 2 }]);
  });

  it('covers no time over a day after the latest in the file', () => {
    expect(clipped({ until: 2000 + DAY })?.until).toBe(2000 + DAY);
    expect(clipped({ until: 2000 + DAY + 1 })?.until).toBe(2000 + DAY);
  });

  it('comes back as it was when it was made for the events of the file', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const done = log.filter(({ type }) => type !== 'reset');
        const whole = [...done, reset({ device: 'watch', at: 2000, ...coverOf(done) })];
        expect(clipResets(whole)).toEqual(whole);
      }),
    );
  });

  it('erases nothing of one’s own that the file does not hold', () => {
    const covers = [{ device: 'phone', seq: 1e12 }];
    const theirs = clipResets([reset({ device: 'laptop', covers, until: 8.64e15 })]);
    expect(foldRecord([ANSWERED, ...theirs]).events).toContainEqual(ANSWERED);
  });
});
