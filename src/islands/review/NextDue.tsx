import type { ReviewLabels } from '../../catalog/review-labels.ts';
import type { ReviewPlan } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/text/fill.ts';
import { dayName } from '../day-name.ts';

/** When the next reviews come; nothing when none are planned. */
export function NextDue({ plan, labels }: { plan: ReviewPlan; labels: ReviewLabels }) {
  if (!plan.next) return null;
  return <p>{fill(labels.next, { n: plan.next.count, day: dayName(plan.next.day) })}</p>;
}
