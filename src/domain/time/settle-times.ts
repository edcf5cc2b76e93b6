import type { LearnerEvent } from '../record/events.ts';

/** How far two honest clocks may be apart, in ms. */
const TOLERANCE = 600_000;

/** Events of one device, in its own order, as times that never run backwards. */
function settleDevice(events: readonly LearnerEvent[], now: number, times: Map<string, number>) {
  // A time that has not come yet is wrong for certain. What came next on the device says when it was at
  // the latest; without that it was at the latest now. Clocks run on while they are wrong, so events made
  // meanwhile keep their distances: days of practice do not become one.
  let bound = now;
  let ahead: number | undefined;
  const possible = [...events].reverse().map(({ id, at }) => {
    if (at <= now + TOLERANCE) {
      bound = Math.min(at, now);
      ahead = undefined;
      return { id, time: at };
    }
    ahead ??= at - bound;
    return { id, time: Math.min(at - ahead, bound) };
  });
  let latest = 0;
  for (const { id, time } of possible.reverse()) {
    latest = Math.max(latest, time);
    times.set(id, latest);
  }
}

/**
 * When each event happened as well as it can be known, by event id, in ms: clocks are set wrong, and set
 * right again. Within a device the order of its own numbers holds, whatever its clock said.
 */
export function settleTimes(
  events: readonly LearnerEvent[],
  now: number,
): ReadonlyMap<string, number> {
  const devices = new Map<string, LearnerEvent[]>();
  for (const event of events) {
    const list = devices.get(event.device);
    if (list) list.push(event);
    else devices.set(event.device, [event]);
  }
  const times = new Map<string, number>();
  for (const list of devices.values()) {
    settleDevice(
      list.sort((a, b) => a.seq - b.seq),
      now,
      times,
    );
  }
  return times;
}
