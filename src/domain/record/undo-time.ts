import type { ResetEvent } from './events.ts';

/** How long a reset can be taken back where it was made, in ms. */
export const UNDO_TIME = 30_000;

/**
 * What is left of that time at `now`, in ms; 0 when it is over. A clock that was set back gives the
 * whole time again: to offer it for too long does no harm, to withdraw it does.
 */
export function undoTimeLeft({ at }: Pick<ResetEvent, 'at'>, now: number): number {
  return UNDO_TIME - Math.min(Math.max(now - at, 0), UNDO_TIME);
}
