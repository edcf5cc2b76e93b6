/**
 * The day of learning: it turns at 04:00 by the learner's own clock, so that an evening that runs past
 * midnight is one day. Days are whole numbers, counted from 1970-01-01; a day is a date of the calendar
 * and never 24 hours, which some days are not.
 */
const TURN = 4;
export const MS_PER_DAY = 86_400_000;
/** All zones in use keep a whole number of quarters from UTC, so a quarter never holds two days. */
const QUARTER = 900_000;

/** Several days of use fill this; a log of years must not keep them all. */
const MOST_KEPT = 50_000;
const clocks = new Map<string, Intl.DateTimeFormat>();
const kept = new Map<string, number>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    try {
      clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        timeZone: zone,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        hourCycle: 'h23',
      });
    } catch {
      // A zone this browser does not know: an imported record may come from a newer one.
      clock = clockOf('UTC');
    }
    clocks.set(zone, clock);
  }
  return clock;
}

function read(at: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(value('year'), value('month') - 1, value('day')) / MS_PER_DAY;
  return value('hour') < TURN ? date - 1 : date;
}

/** The learning day of a moment (ms since 1970) in an IANA time zone. */
export function learningDay(at: number, zone: string): number {
  const key = `${zone} ${Math.floor(at / QUARTER)}`;
  let day = kept.get(key);
  if (day === undefined) {
    day = read(at, zone);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, day);
  }
  return day;
}

/** The calendar date of a day as a moment that formats to it in the zone UTC. */
export function dateOf(day: number): Date {
  return new Date(day * MS_PER_DAY);
}

/** Weeks begin on Monday; the number of a week is that of its Monday. */
export function mondayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}
