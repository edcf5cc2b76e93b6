/** Progress where a clock is wrong for some days, and where somebody travels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '~/domain/progress/progress.ts';
import type { LearnerEvent } from '~/domain/record/events.ts';
import { MS_PER_DAY } from '~/domain/time/learning-day.ts';
import { answer, live, moment, progressAt } from '../../fixtures/learner.ts';
import { TODAY } from '../../fixtures/tries.ts';

const HOUR = 3_600_000;
const LOAD = 20;

/** Forty days of a learner who is right three times in four. */
const LOG = live({ days: 40, score: (n) => (n % 4 === 0 ? 0 : 1) });

const JUMPS: [string, number][] = [
  ['an hour behind', -HOUR],
  ['three days behind', -3 * MS_PER_DAY],
  ['two years behind', -730 * MS_PER_DAY],
  ['400 days ahead', 400 * MS_PER_DAY],
];

interface Stretch {
  readonly from: number;
  readonly days: number;
  readonly jump: number;
}

/** The log as a device writes it whose clock is wrong for some days. */
function written({ from, days, jump }: Stretch): LearnerEvent[] {
  const isWrong = (at: number) => at >= moment(from, 0) && at < moment(from + days, 0);
  return LOG.map((event) => (isWrong(event.at) ? { ...event, at: event.at + jump } : event));
}

/** What was written until the evening of a day, whatever the clock said. */
function until(day: number, log: readonly LearnerEvent[] = LOG): LearnerEvent[] {
  return log.slice(0, LOG.filter(({ at }) => at < moment(day, 23)).length);
}

/** What must not depend on the clock. */
function whatWasDone({ tries, itemsTried, lessonsRead, review }: Progress) {
  return { tries: tries.length, itemsTried, lessonsRead, cards: review.cards };
}

function daysPractised({ weeks }: Progress): number {
  return weeks.reduce((sum, { days }) => sum + days, 0);
}

function planned({ review }: Progress): number {
  return review.items.length + review.done;
}

describe.each(JUMPS)('a clock that is %s', (name, jump) => {
  const log = written({ from: 25, days: 5, jump });

  it('loses nothing and plans no more than the load on the morning it is wrong', () => {
    const progress = progressAt(until(24), moment(25, 8) + jump);
    expect(whatWasDone(progress)).toEqual(whatWasDone(progressAt(until(24), moment(24, 23))));
    expect(planned(progress)).toBeLessThanOrEqual(LOAD);
  });

  it('loses nothing and plans no more than the load while it stays wrong for five days', () => {
    const progress = progressAt(until(29, log), moment(29, 23) + jump);
    expect(whatWasDone(progress)).toEqual(whatWasDone(progressAt(until(29), moment(29, 23))));
    expect(planned(progress)).toBeLessThanOrEqual(LOAD);
  });

  it('has lost nothing when it is right again', () => {
    const progress = progressAt(log, moment(39, 23));
    expect(whatWasDone(progress)).toEqual(whatWasDone(progressAt(LOG, moment(39, 23))));
    expect(planned(progress)).toBeLessThanOrEqual(LOAD);
  });

  it('takes no day from a week that was shown before', () => {
    const before = progressAt(until(24), moment(24, 23)).weeks;
    const after = new Map(
      progressAt(log, moment(39, 23)).weeks.map(({ monday, days }) => [monday, days]),
    );
    for (const { monday, days } of before)
      if (after.has(monday)) expect(after.get(monday), name).toBeGreaterThanOrEqual(days);
  });

  it('has lost nothing when the wrong time has come at last', () => {
    const progress = progressAt(log, moment(540));
    expect(whatWasDone(progress)).toEqual(whatWasDone(progressAt(LOG, moment(540))));
  });
});

describe('the days practised', () => {
  it.each([
    ['an hour', -HOUR],
    ['two years', -730 * MS_PER_DAY],
  ])('are all there while a clock is %s behind', (_, jump) => {
    expect(daysPractised(progressAt(until(24), moment(25, 8) + jump))).toBe(25);
  });

  it('are without those that have not come while a clock is three days behind', () => {
    expect(daysPractised(progressAt(until(24), moment(25, 8) - 3 * MS_PER_DAY))).toBe(23);
    expect(daysPractised(progressAt(until(24), moment(25, 8)))).toBe(25);
  });
});

describe('any wrong clock', () => {
  it('leaves what was tried, read and planned', () => {
    const anyStretch = fc.record({
      from: fc.nat(35),
      days: fc.integer({ min: 1, max: 10 }),
      jump: fc.integer({ min: -800 * MS_PER_DAY, max: 800 * MS_PER_DAY }),
    });
    const truth = whatWasDone(progressAt(LOG, moment(45)));
    fc.assert(
      fc.property(anyStretch, fc.integer({ min: 45, max: 1000 }), (stretch, day) => {
        const progress = progressAt(written(stretch), moment(day));
        const { itemsTried, lessonsRead, cards } = whatWasDone(progress);
        expect({ ...truth, itemsTried, lessonsRead, cards }).toEqual(truth);
        expect(planned(progress)).toBeLessThanOrEqual(LOAD);
      }),
      { numRuns: 60 },
    );
  });
});

describe('somebody who travels', () => {
  /** Around the world eastwards and back, a few days in each place. */
  const ZONES = ['Europe/London', 'Asia/Shanghai', 'Pacific/Auckland', 'America/New_York'];
  const zoneOf = (day: number) => ZONES[Math.floor(day / 4) % ZONES.length]!;
  const score = () => 1;
  const where = (day: number) => ({ now: moment(day, 20), zone: zoneOf(day) });

  it('loses no day and no review', () => {
    const home = progressAt(live({ days: 32, score }), moment(31, 23));
    const log = live({ days: 32, score, where });
    const away = progressAt(log, moment(31, 23), zoneOf(31));
    expect(away.itemsTried).toBe(home.itemsTried);
    expect(away.review.cards).toBe(home.review.cards);
    expect(away.tries.length).toBe(log.filter(({ type }) => type === 'attempt').length);
    expect(planned(away)).toBeLessThanOrEqual(LOAD);
  });

  it('has no earlier day today than the one of the last answer', () => {
    const log = [answer(1, 'greet-0-0', 0, { at: moment(0, 22), zone: 'Asia/Shanghai' })];
    // It is Wednesday morning in Shanghai, and Tuesday evening in New York.
    expect(progressAt(log, moment(0, 23), 'Asia/Shanghai').today).toBe(TODAY + 1);
    expect(progressAt(log, moment(0, 23), 'America/New_York').today).toBe(TODAY + 1);
  });

  it('has the same progress in two places but for the day it is there', () => {
    const log = live({ days: 20, score });
    const at = (zone: string) => progressAt(log, moment(19, 17), zone);
    expect(at('Europe/London')).toEqual(at('Asia/Kathmandu'));
    expect(at('Pacific/Auckland').today).toBe(at('Europe/London').today + 1);
    expect(at('Pacific/Auckland').tries).toEqual(at('Europe/London').tries);
  });
});
