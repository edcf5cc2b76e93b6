import type { DeviceMark, LearnerEvent, ResetEvent } from './events.ts';
import { firstIndex } from './first-index.ts';

/** Ids of the resets that were taken back. */
function undone(log: readonly LearnerEvent[]): Set<string> {
  const undoings = log.filter((event) => event.type === 'reset-undone');
  return new Set(undoings.map(({ reset }) => reset));
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

/** Up to which number and time, in ms, a reset erases the events of a device. */
interface Reach {
  readonly seq: number;
  readonly until: number;
}

/** Of reaches only those that another one does not include; the number falls, the time rises. */
function widest(reaches: readonly Reach[]): Reach[] {
  const kept: Reach[] = [];
  for (const reach of [...reaches].sort((a, b) => b.seq - a.seq || b.until - a.until))
    if (reach.until > (kept.at(-1)?.until ?? -1)) kept.push(reach);
  return kept;
}

function reachesOf(resets: readonly ResetEvent[]): Map<string, Reach[]> {
  const all = new Map<string, Reach[]>();
  for (const { covers, until } of resets) {
    for (const { device, seq } of covers) {
      const reaches = all.get(device);
      if (reaches) reaches.push({ seq, until });
      else all.set(device, [{ seq, until }]);
    }
  }
  return new Map([...all].map(([device, reaches]) => [device, widest(reaches)]));
}

/**
 * Tells of any event whether one of the resets has erased it, wherever the event comes from now. Made
 * once for many events: a file may hold as many resets as it likes.
 */
export function erasedBy(resets: readonly ResetEvent[]): (event: LearnerEvent) => boolean {
  const reaches = reachesOf(resets);
  return (event) => {
    const own = reaches.get(event.device);
    if (!own || !isProgress(event)) return false;
    // Of those that go up to its number, the last goes on for longest.
    const last = own[firstIndex(own.length, (index) => own[index]!.seq < event.seq) - 1];
    return last !== undefined && event.at <= last.until;
  };
}

/** The same for one event. */
export function isErased(event: LearnerEvent, resets: readonly ResetEvent[]): boolean {
  return erasedBy(resets)(event);
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
