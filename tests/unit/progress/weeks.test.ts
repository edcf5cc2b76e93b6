import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practisedWeeks } from '~/domain/progress/weeks.ts';
import { TODAY } from '../../fixtures/tries.ts';

/** `TODAY` is a Tuesday. */
const MONDAY = TODAY - 1;

describe('the weeks practised', () => {
  it('are the last ones up to this, oldest first', () => {
    expect(practisedWeeks([], TODAY, 3)).toEqual([
      { monday: MONDAY - 14, days: 0 },
      { monday: MONDAY - 7, days: 0 },
      { monday: MONDAY, days: 0 },
    ]);
  });

  it('begin on Monday and end on Sunday', () => {
    const days = (...practised: number[]) =>
      practisedWeeks(practised, TODAY, 2).map((week) => week.days);
    expect(days(MONDAY - 1)).toEqual([1, 0]);
    expect(days(MONDAY)).toEqual([0, 1]);
    expect(days(MONDAY - 7)).toEqual([1, 0]);
    expect(days(MONDAY - 8)).toEqual([0, 0]);
  });

  it('count each day once', () => {
    expect(practisedWeeks([TODAY, MONDAY, TODAY], TODAY, 1)).toEqual([{ monday: MONDAY, days: 2 }]);
  });

  it('count every day of their time, and none more', () => {
    const days = fc.array(fc.integer({ min: MONDAY - 60, max: TODAY }));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), (practised, count) => {
        const weeks = practisedWeeks(practised, TODAY, count);
        const inside = new Set(practised.filter((day) => day >= MONDAY - 7 * (count - 1)));
        expect(weeks.reduce((sum, week) => sum + week.days, 0)).toBe(inside.size);
        expect(weeks.every((week) => week.days >= 0 && week.days <= 7)).toBe(true);
      }),
    );
  });
});
