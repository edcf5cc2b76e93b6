import type { LearnerRecord } from '../../domain/record/learner-record.ts';
import type { Moment } from '../../domain/progress/progress.ts';
import { learningDay } from '../../domain/time/learning-day.ts';
import { SITTING } from '../practice/request.ts';

/** A page that is left open or comes back tomorrow shows that day's reviews, not yesterday's result. */
export function forgetOldSitting(record: LearnerRecord, { now, zone }: Moment): void {
  const address = new URL(location.href);
  const sitting = record.sittings.get(address.searchParams.get(SITTING) ?? '');
  if (sitting && learningDay(sitting.at, sitting.zone) === learningDay(now, zone)) return;
  address.searchParams.delete(SITTING);
  history.replaceState(null, '', address);
}
