import type { LearnerEvent } from './events.ts';

/** True when the events of each device stand in the order of its numbers, none of them given twice. */
export function numbersRise(events: readonly LearnerEvent[]): boolean {
  const numbers = new Map<string, number>();
  return events.every(({ device, seq }) => {
    const rises = seq > (numbers.get(device) ?? -1);
    numbers.set(device, seq);
    return rises;
  });
}
