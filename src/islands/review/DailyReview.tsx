import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import type { ReviewLabels } from '../../catalog/review-labels.ts';
import { progressOf, type Moment } from '../../domain/progress/progress.ts';
import { showBadge } from '../../stores/app-badge.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { Message } from '../practice/Message.tsx';
import { Turn } from '../practice/Turn.tsx';
import { useSitting } from '../practice/use-sitting.ts';
import { ReviewResult } from './ReviewResult.tsx';
import { ReviewStart } from './ReviewStart.tsx';
import { forgetOldSitting } from './forget-old-sitting.ts';
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
  // While questions are asked nobody looks at the plan, and a long record takes a moment to work out.
  const plan = useMemo(() => progressOf(log, index, moment()).review, [asking ? undefined : log]);
  const pressed = useRef(false);
  const began = useRef(moment().now);

  useEffect(() => onAsking(asking), [asking]);
  useEffect(() => {
    if (!asking) showBadge(plan.items.length);
  }, [plan]);

  function press(going: () => unknown): void {
    pressed.current = true;
    void going();
  }

  function start(items: readonly string[]): void {
    began.current = moment().now;
    press(() => sitting.startWith(items));
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
        plan={plan}
        labels={labels}
        mark={mark}
        onStart={(items) => start(items)}
        onAgain={(items) => press(() => sitting.practise(items))}
      />
    ) : (
      <Message text={labels.loading} mark={mark} />
    );
  return (
    <>
      {moment().now - began.current >= GOOD_PLACE_TO_STOP && (
        <p class="note" role="status">
          {labels.goodPlace}
        </p>
      )}
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
        canKnowWell
      />
    </>
  );
}
