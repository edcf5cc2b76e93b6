import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import { REVIEW } from '../../domain/mastery/tries.ts';
import { progressOf, type Moment } from '../../domain/progress/progress.ts';
import { SESSION } from '../../domain/review/queue.ts';
import { showBadge } from '../../stores/app-badge.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { Message } from '../practice/Message.tsx';
import { Turn } from '../practice/Turn.tsx';
import { useSitting } from '../practice/use-sitting.ts';
import { useReturns } from '../use-returns.ts';
import { ReviewResult } from './ReviewResult.tsx';
import { ReviewStart } from './ReviewStart.tsx';
import { forgetOldSitting, isOfToday } from './forget-old-sitting.ts';
import { reviewSource } from './review-source.ts';

/** After this long a review says that it may be left, in ms. */
const GOOD_PLACE_TO_STOP = 8 * 60_000;

interface Props {
  readonly index: BankIndex;
  readonly labels: ReviewLabels;
  readonly mark: boolean;
  readonly record: RecordStore;
  readonly moment: () => Moment;
  readonly onAsking: (asking: boolean) => void;
}

/** Today's reviews from the first look to the result. */
export function DailyReview({ index, labels, mark, record, moment, onAsking }: Props) {
  const log = useStore(record.$record);
  useState(() => forgetOldSitting(log, moment()));
  const source = useMemo(() => reviewSource(index, moment), [index]);
  const sitting = useSitting(index, source, record);
  const { run, answered } = sitting;
  const asking = run !== undefined && run.position < run.turns.length;
  const returns = useReturns();
  // While questions are asked nobody looks at the plan, and a long record takes a moment to work out.
  const seen = useRef({ log, returns });
  if (!asking) seen.current = { log, returns };
  const plan = useMemo(
    () => progressOf(seen.current.log, index, moment()).review,
    [seen.current.log, seen.current.returns],
  );
  const pressed = useRef(false);
  const began = useRef(moment().now);

  useEffect(() => onAsking(asking), [asking]);
  useEffect(() => {
    if (!asking) showBadge(plan.items.length);
  }, [plan]);

  useEffect(() => {
    if (asking || !run || isOfToday(run.sitting, moment())) return;
    sitting.close();
    forgetOldSitting(log, moment());
  }, [returns]);

  function press(going: () => unknown): void {
    pressed.current = true;
    void going();
  }

  function begin(going: () => unknown): void {
    began.current = moment().now;
    press(going);
  }

  function start(items: readonly string[]): void {
    begin(() => sitting.startWith(items.slice(0, SESSION)));
  }

  if (!run)
    return (
      <ReviewStart plan={plan} labels={labels} mark={mark} onStart={(items) => start(items)} />
    );
  if (!asking)
    return answered ? (
      <ReviewResult
        index={index}
        answered={answered}
        count={run.sitting.items.length}
        focus={pressed.current}
        plan={plan}
        labels={labels}
        mark={mark}
        record={record}
        moment={moment}
        onStart={(items) => start(items)}
        onAgain={(items) => begin(() => sitting.practise(items))}
      />
    ) : (
      <Message text={labels.loading} mark={mark} />
    );
  return (
    <>
      <div role="status">
        {moment().now - began.current >= GOOD_PLACE_TO_STOP && (
          <p class="note">{labels.goodPlace}</p>
        )}
      </div>
      <Turn
        key={`${run.sitting.id}/${run.position}`}
        index={index}
        run={run}
        mark={mark}
        record={record}
        focus={pressed.current}
        onNext={() => press(sitting.next)}
        onAskAgain={() => press(sitting.askAgain)}
        onFinish={() => press(sitting.finish)}
        canKnowWell={run.sitting.form === REVIEW && run.turns[run.position]?.again === 0}
      />
    </>
  );
}
