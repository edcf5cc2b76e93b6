import { useEffect, useReducer } from 'preact/hooks';
import type { ResetEvent } from '../../domain/record/events.ts';
import { undoTimeLeft } from '../../domain/record/undo-time.ts';

const SECOND = 1000;

/** The ms left to undo a reset by the clock `now`, looked at anew each second; 0 without a reset. */
export function useTimeLeft(reset: ResetEvent | undefined, now: () => number): number {
  const [, look] = useReducer((looks: number) => looks + 1, 0);
  const left = reset ? undoTimeLeft(reset, now()) : 0;
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(look, left % SECOND || SECOND);
    return () => clearTimeout(timer);
  });
  return left;
}
