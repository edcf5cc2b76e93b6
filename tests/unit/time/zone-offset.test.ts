import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOffset } from '~/domain/time/zone-offset.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = Intl.supportedValuesOf('timeZone');
/** Twice a year or for Ramadan, by an hour or half of one, on either half of the earth. */
const CHANGING = [
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Europe/London',
] as const;

const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(zone: string): Intl.DateTimeFormat {
  let writer = writers.get(zone);
  writer ??= new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  writers.set(zone, writer);
  return writer;
}

/** The offset as the platform writes it: GMT+05:45. */
function written(at: number, zone: string): number {
  const parts = writerOf(zone).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * 60_000;
  return sign === '-' ? -size : size;
}

describe('the offset of a zone', () => {
  it('is what the platform writes, at any moment since 1973 in any zone', () => {
    // The last offset that was no whole number of minutes ended in 1972.
    const moment = fc.integer({ min: Date.UTC(1973, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, (zone, at) => {
        expect(zoneOffset(at, zone)).toBe(written(at, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['America/New_York', '2026-03-08T07:00:00Z', -5, -4],
    ['America/New_York', '2026-11-01T06:00:00Z', -4, -5],
    ['Europe/London', '2026-10-25T01:00:00Z', 1, 0],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 11, 10.5],
    ['Africa/Casablanca', '2026-02-15T02:00:00Z', 1, 0],
    // Clocks were changed for a single week.
    ['America/Boa_Vista', '2000-10-08T04:00:00Z', -4, -3],
    ['America/Boa_Vista', '2000-10-15T03:00:00Z', -3, -4],
  ])('of %s changes at %s, from %d to %d hours, to the millisecond', (zone, moment, from, to) => {
    const at = Date.parse(moment);
    expect(zoneOffset(at - 1, zone) / HOUR).toBe(from);
    expect(zoneOffset(at, zone) / HOUR).toBe(to);
  });

  it.each(CHANGING)(
    'of %s is found at each half hour around every change of five years',
    (zone) => {
      const changes: number[] = [];
      for (let at = Date.UTC(2024, 0); at < Date.UTC(2029, 0); at += DAY)
        if (written(at, zone) !== written(at + DAY, zone)) changes.push(at);
      expect(changes.length).toBeGreaterThan(5);
      for (const change of changes)
        for (let at = change - DAY; at < change + 2 * DAY; at += HOUR / 2)
          expect([at, zoneOffset(at, zone)]).toEqual([at, written(at, zone)]);
    },
  );

  it('is there at both ends of time', () => {
    expect(zoneOffset(0, 'Asia/Shanghai')).toBe(8 * HOUR);
    expect(zoneOffset(8.64e15, 'Asia/Shanghai')).toBe(8 * HOUR);
  });
});
