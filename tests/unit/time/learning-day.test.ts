import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY, dateOf, learningDay, mondayOf } from '~/domain/time/learning-day.ts';

const HOUR = 3_600_000;
const FROM = Date.parse('2025-01-01T00:00:00Z');
const UNTIL = Date.parse('2031-01-01T00:00:00Z');

/** With and without daylight saving, also by half an hour and during Ramadan; odd distances from UTC. */
const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'America/St_Johns',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Europe/London',
  'Asia/Kathmandu',
] as const;

/** The learning day of a moment as a date. */
function dayOf(moment: string, zone: string): string {
  return dateOf(learningDay(Date.parse(moment), zone))
    .toISOString()
    .slice(0, 10);
}

/** The first moment of a learning day, to the hour and in ms, looked for from midnight in UTC on. */
function startOf(date: string, zone: string): number {
  const day = Date.parse(date) / MS_PER_DAY;
  const hours = Array.from({ length: 72 }, (_, hour) => Date.parse(date) + (hour - 24) * HOUR);
  return hours.find((at) => learningDay(at, zone) === day) ?? NaN;
}

describe('the learning day', () => {
  it.each([
    ['2026-05-12T03:59:59+08:00', 'Asia/Shanghai', '2026-05-11'],
    ['2026-05-12T04:00:00+08:00', 'Asia/Shanghai', '2026-05-12'],
    ['2026-05-12T23:59:59+08:00', 'Asia/Shanghai', '2026-05-12'],
    ['2026-05-13T00:00:00+08:00', 'Asia/Shanghai', '2026-05-12'],
    ['2026-01-01T03:30:00-05:00', 'America/New_York', '2025-12-31'],
    ['2026-01-01T04:00:00-05:00', 'America/New_York', '2026-01-01'],
    ['2026-05-12T03:59:00+05:45', 'Asia/Kathmandu', '2026-05-11'],
    ['2026-05-12T04:00:00+05:45', 'Asia/Kathmandu', '2026-05-12'],
    ['2026-05-12T04:00:00-02:30', 'America/St_Johns', '2026-05-12'],
    ['2026-07-12T04:00:00+10:30', 'Australia/Lord_Howe', '2026-07-12'],
    ['2026-01-12T03:59:00+11:00', 'Australia/Lord_Howe', '2026-01-11'],
  ])('of %s in %s is %s: it turns at four in the morning', (moment, zone, day) => {
    expect(dayOf(moment, zone)).toBe(day);
  });

  it.each([
    ['2026-03-08T03:59:00-04:00', 'America/New_York', '2026-03-07'],
    ['2026-03-08T04:00:00-04:00', 'America/New_York', '2026-03-08'],
    ['2026-11-01T03:59:00-05:00', 'America/New_York', '2026-10-31'],
    ['2026-11-01T04:00:00-05:00', 'America/New_York', '2026-11-01'],
    ['2026-10-25T01:30:00+01:00', 'Europe/London', '2026-10-24'],
    ['2026-10-25T01:30:00+00:00', 'Europe/London', '2026-10-24'],
    ['2026-10-25T04:00:00+00:00', 'Europe/London', '2026-10-25'],
  ])('of %s in %s is %s, in the night in which the clocks change', (moment, zone, day) => {
    expect(dayOf(moment, zone)).toBe(day);
  });

  it.each([
    ['America/New_York', '2026-03-07', 23],
    ['America/New_York', '2026-10-31', 25],
    ['Europe/London', '2026-03-28', 23],
    ['Asia/Shanghai', '2026-03-28', 24],
  ])('in %s has, on %s, %i hours', (zone, date, hours) => {
    const next = dateOf(Date.parse(date) / MS_PER_DAY + 1).toISOString();
    expect(startOf(next, zone) - startOf(date, zone)).toBe(hours * HOUR);
  });

  it('is there on 29 February of a leap year, and in no other', () => {
    expect(dayOf('2028-02-29T12:00:00Z', 'Europe/London')).toBe('2028-02-29');
    expect(dayOf('2028-03-01T03:59:00Z', 'Europe/London')).toBe('2028-02-29');
    expect(dayOf('2027-03-01T03:59:00Z', 'Europe/London')).toBe('2027-02-28');
  });

  it.each(ZONES)('in %s comes once and in order from 2025 to 2030', (zone) => {
    const steps = new Set<number>();
    const first = learningDay(FROM, zone);
    let last = first;
    for (let at = FROM; at < UNTIL; at += HOUR) {
      const day = learningDay(at, zone);
      steps.add(day - last);
      last = day;
    }
    // Six years and nothing lost, nothing doubled.
    expect([...steps].sort()).toEqual([0, 1]);
    expect(last - first).toBeGreaterThanOrEqual((UNTIL - FROM) / MS_PER_DAY - 1);
  });

  it('never runs backwards, and keeps pace with the calendar, between any two moments', () => {
    const moment = fc.integer({ min: FROM, max: UNTIL });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, moment, (zone, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        const days = learningDay(later, zone) - learningDay(earlier, zone);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(Math.abs(days - (later - earlier) / MS_PER_DAY)).toBeLessThan(1 + 1 / 24);
      }),
      { numRuns: 500 },
    );
  });

  it('is one for all moments of a quarter of an hour, in every zone there is', () => {
    const minutesPast = (zone: string) => {
      const clock = new Intl.DateTimeFormat('en', { timeZone: zone, minute: 'numeric' });
      return [FROM, FROM + 200 * MS_PER_DAY].map((at) => Number(clock.format(at)) % 15);
    };
    const odd = Intl.supportedValuesOf('timeZone').filter((zone) =>
      minutesPast(zone).some((minutes) => minutes !== 0),
    );
    expect(odd).toEqual([]);
  });

  it('counts as that of UTC in a zone that is not known', () => {
    expect(dayOf('2026-05-12T03:59:59Z', 'Mars/Olympus_Mons')).toBe('2026-05-11');
    expect(dayOf('2026-05-12T04:00:00Z', 'Mars/Olympus_Mons')).toBe('2026-05-12');
  });

  it('is a whole number counted from 1970-01-01', () => {
    expect(learningDay(4 * HOUR, 'UTC')).toBe(0);
    expect(learningDay(0, 'UTC')).toBe(-1);
  });
});

describe('mondayOf', () => {
  it.each([
    ['2026-05-11', '2026-05-11'],
    ['2026-05-12', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
    ['2026-05-18', '2026-05-18'],
    ['1970-01-01', '1969-12-29'],
    ['1969-12-28', '1969-12-22'],
  ])('of %s is %s', (date, monday) => {
    const found = dateOf(mondayOf(Date.parse(date) / MS_PER_DAY));
    expect(found.toISOString().slice(0, 10)).toBe(monday);
  });

  it('is a Monday, and within the six days before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), (day) => {
        const monday = mondayOf(day);
        expect(dateOf(monday).getUTCDay()).toBe(1);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThanOrEqual(6);
      }),
    );
  });
});
