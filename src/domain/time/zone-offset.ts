const MS_PER_SECOND = 1000;
/** The last moment that has a date in every zone, in ms. */
const LAST_MOMENT = 8.64e15 - 86_400_000;

/**
 * What lies between two moments no farther apart than this, in ms (four days), has their offset where they
 * have the same: since 1970 no zone of the tz database has changed its clocks and changed them back within
 * less than a week, which a few zones of Brazil took in 2000.
 */
const LONGEST = 345_600_000;
/** Halves of it are looked at down to 22.5 minutes. */
const SHORTEST = LONGEST / 256;

const clocks = new Map<string, Intl.DateTimeFormat>();
/** By zone and number of the moment, counted in the shortest stretches: a log of years is read event by event. */
const known = new Map<string, Map<number, number>>();

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
        second: 'numeric',
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

/** As the browser tells it, which takes a thousand times as long as to look it up. */
function askClock(at: number, zone: string): number {
  const moment = Math.min(at, LAST_MOMENT);
  // Written as 1/31/2026, 08:05:59.
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = clockOf(zone)
    .format(moment)
    .split(/\D+/)
    .map(Number);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return shown - Math.floor(moment / MS_PER_SECOND) * MS_PER_SECOND;
}

function offsetAtStart(stretch: number, zone: string): number {
  let offsets = known.get(zone);
  if (!offsets) known.set(zone, (offsets = new Map<number, number>()));
  let offset = offsets.get(stretch);
  if (offset === undefined) offsets.set(stretch, (offset = askClock(stretch * SHORTEST, zone)));
  return offset;
}

/** By how much the clocks of an IANA time zone are ahead of UTC at a moment (ms since 1970), in ms. */
export function zoneOffset(at: number, zone: string): number {
  let length = LONGEST / SHORTEST;
  let from = Math.floor(at / LONGEST) * length;
  while (length >= 1) {
    const offset = offsetAtStart(from, zone);
    if (offset === offsetAtStart(from + length, zone)) return offset;
    length /= 2;
    if (at >= (from + length) * SHORTEST) from += length;
  }
  return askClock(at, zone);
}
