import type { LearnerEvent, ResetEvent } from './events.ts';
import { coverOf } from './reset.ts';

const DAY = 86_400_000;

/**
 * The events of a file with resets that cover no more than the file itself shows: no device it has
 * nothing of, no number above the highest of a device, no time over a day after the latest of all.
 *
 * What a reset erases stays in the log, so a file that was written in earnest holds all that its resets
 * cover and comes back as it was. Without this a forged or damaged one could erase whatever the reader
 * has, and all that is still to come.
 */
export function clipResets(events: readonly LearnerEvent[]): LearnerEvent[] {
  const shown = coverOf(events);
  const highest = new Map(shown.covers.map(({ device, seq }) => [device, seq]));
  const clip = (reset: ResetEvent): ResetEvent => ({
    ...reset,
    covers: reset.covers
      .filter(({ device }) => highest.has(device))
      .map(({ device, seq }) => ({ device, seq: Math.min(seq, highest.get(device) ?? 0) })),
    until: Math.min(reset.until, shown.until + DAY),
  });
  return events.map((event) => (event.type === 'reset' ? clip(event) : event));
}
