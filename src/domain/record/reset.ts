import type { DeviceMark, LearnerEvent, ResetEvent } from './events.ts';

/** Ids of the resets that were taken back. */
function undone(log: readonly LearnerEvent[]): Set<string> {
  return new Set(log.flatMap((event) => (event.type === 'reset-undone' ? [event.reset] : [])));
}

/** The resets of a log that were not taken back. */
export function activeResets(log: readonly LearnerEvent[]): ResetEvent[] {
  const taken = undone(log);
  return log
    .filter((event): event is ResetEvent => event.type === 'reset' && !taken.has(event.id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** What a learner has done; how the course is set and the resets themselves stay. */
function isProgress({ type }: LearnerEvent): boolean {
  return type !== 'setting' && type !== 'reset' && type !== 'reset-undone';
}

function covers({ covers: marks, until }: ResetEvent, event: LearnerEvent): boolean {
  const mark = marks.find(({ device }) => device === event.device);
  return mark !== undefined && event.seq <= mark.seq && event.at <= until;
}

/** True when one of the resets has erased the event, wherever the event comes from now. */
export function isErased(event: LearnerEvent, resets: readonly ResetEvent[]): boolean {
  return resets.length > 0 && isProgress(event) && resets.some((reset) => covers(reset, event));
}

/** What a reset made now has to cover: all that is known. */
export function coverOf(log: readonly LearnerEvent[]): Pick<ResetEvent, 'covers' | 'until'> {
  const marks = new Map<string, number>();
  let until = 0;
  for (const { device, seq, at } of log) {
    marks.set(device, Math.max(seq, marks.get(device) ?? 0));
    until = Math.max(until, at);
  }
  const list: DeviceMark[] = [...marks].map(([device, seq]) => ({ device, seq }));
  return { covers: list, until };
}
