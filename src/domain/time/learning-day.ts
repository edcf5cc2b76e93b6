/**
 * The day of learning: it turns at 04:00 by the learner's own clock, so that an evening that runs past
 * midnight is one day. Days are whole numbers, counted from 1970-01-01; a day is a date of the calendar
 * and never 24 hours, which some days are not.
 */
const TURN = 4;
export const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** No change of the clocks moves a day's borders by more, in ms. */
const LARGEST_SHIFT = 7_200_000;

/** A stretch of time that lies in one day for certain: from and before, in ms. */
interface Stretch {
  readonly from: number;
  readonly before: number;
  readonly day: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
/** By zone and day in UTC, the stretches that were found; a log of years is read item by item. */
const known = new Map<string, Map<number, Stretch[]>>();

function stretchesOf(zone: string, utcDay: number): Stretch[] {
  let days = known.get(zone);
  if (!days) known.set(zone, (days = new Map<number, Stretch[]>()));
  let stretches = days.get(utcDay);
  if (!stretches) days.set(utcDay, (stretches = []));
  return stretches;
}

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
        minute: 'numeric',
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

function stretchAround(at: number, zone: string): Stretch {
  const parts = clockOf(zone).formatToParts(at);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(value('year'), value('month') - 1, value('day')) / MS_PER_DAY;
  const early = value('hour') < TURN;
  const sinceTurn =
    ((value('hour') - TURN + (early ? 24 : 0)) * 60 + value('minute')) * MS_PER_MINUTE;
  return {
    from: at - Math.max(0, sinceTurn - LARGEST_SHIFT),
    before: at + Math.max(1, MS_PER_DAY - sinceTurn - LARGEST_SHIFT),
    day: early ? date - 1 : date,
  };
}

/** The learning day of a moment (ms since 1970) in an IANA time zone. */
export function learningDay(at: number, zone: string): number {
  const stretches = stretchesOf(zone, Math.floor(at / MS_PER_DAY));
  for (const { from, before, day } of stretches) if (at >= from && at < before) return day;
  const stretch = stretchAround(at, zone);
  stretches.push(stretch);
  return stretch.day;
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
