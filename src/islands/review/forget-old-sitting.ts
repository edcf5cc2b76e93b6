import type { Moment } from '../../domain/progress/progress.ts';
import type { SittingStartedEvent } from '../../domain/record/events.ts';
import type { LearnerRecord } from '../../domain/record/learner-record.ts';
import { learningDay } from '../../domain/time/learning-day.ts';
import { SITTING } from '../practice/request.ts';

/** A sitting belongs to the learning day on which it was begun. */
export function isOfToday({ at, zone }: SittingStartedEvent, moment: Moment): boolean {
  return learningDay(at, zone) === learningDay(moment.now, moment.zone);
}

/** Takes the review of another day out of the address, so that today's reviews are shown. */
export function forgetOldSitting(record: LearnerRecord, moment: Moment): void {
  const address = new URL(location.href);
  const sitting = record.sittings.get(address.searchParams.get(SITTING) ?? '');
  if (sitting && isOfToday(sitting, moment)) return;
  address.searchParams.delete(SITTING);
  history.replaceState(null, '', address);
}
