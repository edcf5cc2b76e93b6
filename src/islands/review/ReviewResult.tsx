import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import type { Moment, ReviewPlan } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { NewlyMastered } from '../module/NewlyMastered.tsx';
import { MissedList, toLookAt } from '../practice/MissedList.tsx';
import { Tactics } from '../practice/Tactics.tsx';
import type { Answered } from '../practice/answered.ts';
import { NextDue } from './NextDue.tsx';

interface Props {
  readonly index: BankIndex;
  readonly answered: readonly Answered[];
  /** How many questions the sitting has; some may not have loaded. */
  readonly count: number;
  /** Move the reading position here: something was pressed, as opposed to arrived at. */
  readonly focus: boolean;
  /** What is left of the day, and what comes after it. */
  readonly plan: ReviewPlan;
  readonly labels: ReviewLabels;
  readonly mark: boolean;
  readonly record: RecordStore;
  readonly moment: () => Moment;
  readonly onStart: (items: readonly string[]) => void;
  readonly onAgain: (items: readonly string[]) => void;
}

/** The end of a review: how it went, what to look at again, when the next one is. */
export function ReviewResult({
  index,
  answered,
  count,
  focus,
  plan,
  labels,
  mark,
  record,
  moment,
  onStart,
  onAgain,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  const { labels: words } = index;
  const tried = answered.filter(({ outcome }) => outcome.answered);
  const right = tried.filter(({ outcome }) => outcome.grade.full).length;
  const missed = toLookAt(answered);
  return (
    <div class="practice-result">
      <h2 ref={heading} tabIndex={-1}>
        {words.resultHeading}
      </h2>
      <p>
        {tried.length === 0
          ? words.nothingAnswered
          : fill(words.right, { right, count: tried.length })}
      </p>
      {answered.length < count && <p role="status">{words.failed}</p>}
      <NewlyMastered index={index} record={record} moment={moment} mark={mark} />
      {missed.length > 0 && (
        <section>
          <h3>{words.missedHeading}</h3>
          <MissedList index={index} missed={missed} mark={mark} />
          <Tactics index={index} items={missed.map(({ id }) => id)} mark={mark} />
        </section>
      )}
      {plan.items.length === 0 && <NextDue plan={plan} labels={labels} />}
      <div class="practice-actions">
        {plan.items.length > 0 && (
          <button type="button" class="primary" onClick={() => onStart(plan.items)}>
            {fill(labels.goOn, { n: plan.items.length })}
          </button>
        )}
        {missed.length > 0 && (
          <button
            type="button"
            class="secondary"
            onClick={() => onAgain(missed.map(({ id }) => id))}
          >
            {words.practiseMissed}
          </button>
        )}
      </div>
      <p>
        <a href="../progress/">{labels.toProgress}</a>
      </p>
    </div>
  );
}
