import type { Moment } from '../domain/progress/progress.ts';

/** The moment it is, where the learner is. */
export function currentMoment(): Moment {
  return {
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  };
}
