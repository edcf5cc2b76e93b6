import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BankIndex, FormView } from '../../catalog/bank.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { NewlyMastered } from '../module/NewlyMastered.tsx';
import { currentMoment } from '../moment.ts';
import { FormVerdict } from './FormVerdict.tsx';
import { MissedList, toLookAt } from './MissedList.tsx';
import { Tactics } from './Tactics.tsx';
import type { Answered } from './answered.ts';

interface Props {
  readonly index: BankIndex;
  /** Undefined for a drill. */
  readonly form: FormView | undefined;
  readonly answered: readonly Answered[];
  /** How many questions of the sitting the course still has; some may not have loaded. */
  readonly count: number;
  readonly mark: boolean;
  readonly record: RecordStore;
  /** Begin anew with these items. */
  readonly onAgain: (items: readonly string[]) => void;
  /** Draw anew. */
  readonly onAnother: () => void;
}

/** The end of a form or a drill: how it went, in words, and what to look at again. */
export function Result(props: Props) {
  const { index, form, answered, count, mark, record, onAgain, onAnother } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { labels } = index;
  const tried = answered.filter(({ outcome }) => outcome.answered);
  const right = tried.filter(({ outcome }) => outcome.grade.full).length;
  const missed = toLookAt(answered);
  // A verdict on part of a form would be one on another form.
  const complete = tried.length === count;

  return (
    <div class="practice-result">
      <h2 ref={heading} tabIndex={-1}>
        {labels.resultHeading}
      </h2>
      <p>
        {tried.length === 0
          ? labels.nothingAnswered
          : fill(labels.right, { right, count: tried.length })}
      </p>
      {answered.length < count && <p role="status">{labels.failed}</p>}
      {form && complete && (
        <FormVerdict index={index} form={form} answered={answered} mark={mark} />
      )}
      {form && <NewlyMastered index={index} record={record} moment={currentMoment} mark={mark} />}
      {missed.length > 0 && (
        <section>
          <h3>{labels.missedHeading}</h3>
          <MissedList index={index} missed={missed} mark={mark} />
          <Tactics index={index} items={missed.map(({ id }) => id)} mark={mark} />
        </section>
      )}
      {tried.length > 0 && missed.length === 0 && <p>{labels.allRight}</p>}
      <div class="practice-actions">
        {missed.length > 0 && (
          <button type="button" class="primary" onClick={() => onAgain(missed.map(({ id }) => id))}>
            {labels.practiseMissed}
          </button>
        )}
        <button
          type="button"
          class={missed.length > 0 ? 'secondary' : 'primary'}
          onClick={onAnother}
        >
          {labels.newRound}
        </button>
      </div>
      <p>
        <a href="./">{labels.back}</a>
      </p>
    </div>
  );
}
