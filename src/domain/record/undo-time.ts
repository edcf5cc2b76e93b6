import type { ResetEvent } from './events.ts';

/** How long a reset can be taken back where it was made, in ms. */
export const UNDO_TIME = 30_000;

/**
 * What is left of that time at `now`, in ms; 0 when it is over. A clock that was set back a little gives
 * the whole time again: to withdraw the offer too early does harm. A reset further ahead than the whole
 * time was made by a clock that is wrong, and would be offered until its time has come.
 */
export function undoTimeLeft({ at }: Pick<ResetEvent, 'at'>, now: number): number {
  if (at > now + UNDO_TIME) return 0;
  return UNDO_TIME - Math.min(Math.max(now - at, 0), UNDO_TIME);
}
