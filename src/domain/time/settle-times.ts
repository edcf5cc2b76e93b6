import type { LearnerEvent } from '../record/events.ts';
import { firstIndex } from '../record/first-index.ts';
import { numbersRise } from '../record/numbers-rise.ts';

/** How far two honest clocks may be apart, in ms. */
const TOLERANCE = 600_000;

/**
 * The longest chain of events whose times agree with their order: a clock is right most of the time. Times
 * that have not come yet are wrong for certain. Of chains of one length that with earlier events wins.
 */
function believable(events: readonly LearnerEvent[], now: number): Set<LearnerEvent> {
  // From the last event to the first: where the chain of each length begins that begins latest. A longer
  // one begins earlier or at the same time.
  const heads: LearnerEvent[] = [];
  const next = new Map<LearnerEvent, LearnerEvent | undefined>();
  for (const event of [...events].reverse()) {
    if (event.at > now + TOLERANCE) continue;
    const place = firstIndex(heads.length, (index) => heads[index]!.at < event.at);
    next.set(event, heads[place - 1]);
    heads[place] = event;
  }
  const chain = new Set<LearnerEvent>();
  for (let event = heads.at(-1); event; event = next.get(event)) chain.add(event);
  return chain;
}

/** The clock was right all along, as nearly always. */
function isSettled(events: readonly LearnerEvent[], now: number): boolean {
  return events.every(
    ({ at }, place) => at >= (events[place - 1]?.at ?? 0) && at <= now + TOLERANCE,
  );
}

/**
 * Events of one device, in its own order, as times that never run backwards. Clocks run on while they are
 * wrong, so what was done meanwhile keeps its distances: days of practice do not become one.
 */
function settleDevice(events: readonly LearnerEvent[], now: number, times: Map<string, number>) {
  const believed = believable(events, now);
  // Where a clock ran ahead, what came next on the device says when it was at the latest.
  let bound = now;
  let ahead: number | undefined;
  const possible = [...events].reverse().map((event) => {
    const { id, at } = event;
    if (believed.has(event)) {
      bound = Math.min(at, now);
      ahead = undefined;
    } else if (at > bound) ahead ??= at - bound;
    return { id, time: ahead === undefined ? at : Math.min(at - ahead, bound), bound };
  });
  // Where it was behind, it was at the earliest when the device had seen that time.
  let latest = 0;
  let behind: number | undefined;
  for (const { id, time, bound: most } of possible.reverse()) {
    if (time >= latest) behind = undefined;
    else behind ??= latest - time;
    latest = Math.max(latest, behind === undefined ? time : Math.min(time + behind, most));
    times.set(id, latest);
  }
}

/** When an event happened as well as it can be known, in ms. */
export type TimeOf = (event: LearnerEvent) => number;

/**
 * Tells of these events when they happened: clocks are set wrong, and set right again. Within a device the
 * order of its own numbers holds, whatever its clock said.
 */
export function settleTimes(events: readonly LearnerEvent[], now: number): TimeOf {
  // Seen at one look, as nearly always: no clock was ever wrong.
  if (isSettled(events, now) && numbersRise(events)) return ({ at }) => at;
  const devices = new Map<string, LearnerEvent[]>();
  for (const event of events) {
    const list = devices.get(event.device);
    if (list) list.push(event);
    else devices.set(event.device, [event]);
  }
  const mended = new Map<string, number>();
  for (const list of devices.values()) {
    list.sort((a, b) => a.seq - b.seq);
    if (!isSettled(list, now)) settleDevice(list, now, mended);
  }
  return ({ id, at }) => mended.get(id) ?? at;
}
