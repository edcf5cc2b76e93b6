import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BankIndex } from '../../catalog/bank.ts';
import { asksConfidence } from '../../domain/record/settings.ts';
import { fill } from '../../domain/text/fill.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { ItemQuiz } from '../quiz/ItemQuiz.tsx';
import { Message } from './Message.tsx';
import { useBankItem } from './use-bank-item.ts';
import type { Run } from './use-sitting.ts';

interface Props {
  readonly index: BankIndex;
  readonly run: Run;
  readonly mark: boolean;
  readonly record: RecordStore;
  /** Move the reading position here when the question appears. */
  readonly focus: boolean;
  readonly onNext: () => void;
  readonly onAskAgain: () => void;
  readonly onFinish: () => void;
  /** Where one chose what to practise; absent where there was nothing to choose. */
  readonly back?: string;
  /** The learner may say to know a question well. */
  readonly canKnowWell?: boolean;
}

/** The question whose turn it is. */
export function Turn({
  index,
  run,
  mark,
  record,
  focus,
  onNext,
  onAskAgain,
  onFinish,
  back,
  canKnowWell = false,
}: Props) {
  const turn = run.turns[run.position];
  const { item, unavailable, retry } = useBankItem(index, turn?.item ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  const [confidence] = useState(() => asksConfidence(record.$record.get().settings));
  const { labels, quiz } = index;

  // The page stays where it is when one arrives; later the reading position goes to the new question.
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, []);

  function loadAgain(): void {
    // The button goes away with what could not be loaded.
    heading.current?.focus();
    retry();
  }

  return (
    <div class="practice-turn">
      <h2 ref={heading} tabIndex={-1}>
        {fill(labels.progress, { n: run.position + 1, count: run.turns.length })}
      </h2>
      {unavailable ? (
        <>
          <Message
            text={labels.failed}
            mark={mark}
            action={{ label: labels.retry, run: loadAgain }}
          />
          <div class="practice-actions">
            <button type="button" class="secondary" onClick={onNext}>
              {quiz.continue}
            </button>
          </div>
        </>
      ) : item && turn ? (
        <ItemQuiz
          item={item.view}
          labels={quiz}
          mark={mark}
          live={{
            answers: item.answers,
            record,
            sitting: run.sitting.id,
            anew: turn.again > 0,
          }}
          confidence={confidence}
          onLeave={onNext}
          onAskAgain={onAskAgain}
          canKnowWell={canKnowWell}
        />
      ) : (
        <Message text={labels.loading} mark={mark} />
      )}
      <p class="practice-back">
        <button type="button" class="secondary" onClick={onFinish}>
          {labels.finish}
        </button>
        {back && <a href={back}>{labels.back}</a>}
      </p>
    </div>
  );
}
