import { useStore } from '@nanostores/preact';
import { useMemo, useRef } from 'preact/hooks';
import type { BankIndex, FormView } from '../../catalog/bank.ts';
import { drillSize, type DrillChoice } from '../../domain/forms/drill.ts';
import { fill } from '../../domain/text/fill.ts';
import { ASK_CONFIDENCE, asksConfidence } from '../../domain/record/settings.ts';
import type { RecordStore } from '../../stores/record/record-store.ts';
import { MixedText } from '../MixedText.tsx';
import { Message } from './Message.tsx';
import { drillSource, formSource } from './request.ts';
import { Result } from './Result.tsx';
import { Turn } from './Turn.tsx';
import { useSitting } from './use-sitting.ts';

interface Props {
  readonly index: BankIndex;
  readonly what: FormView | DrillChoice;
  /** Values of the link that the course does not know. */
  readonly unknown: readonly string[];
  readonly mark: boolean;
  readonly record: RecordStore;
}

/** A form or a drill from its start to its result. */
export function Sitting({ index, what, unknown, mark, record }: Props) {
  const source = useMemo(
    () => ('blueprint' in what ? formSource(index, what) : drillSource(index, what)),
    [index, what],
  );
  const sitting = useSitting(index, source, record);
  const { labels } = index;
  const back = { label: labels.back, href: './' };
  const { run, answered, unfinished } = sitting;
  /** Something was pressed here, as opposed to arrived at: only then does the reading position move. */
  const pressed = useRef(false);

  function press(going: () => unknown): void {
    pressed.current = true;
    void going();
  }

  if (!run && 'blueprint' in what) {
    return (
      <div class="practice-start">
        <h2>
          <MixedText text={what.title} mark={mark} />
        </h2>
        <p>
          <MixedText text={what.text} mark={mark} />
        </p>
        <p>{labels.rules}</p>
        <p>{labels.selfRecorded}</p>
        <ConfidenceSetting label={labels.askConfidence} record={record} />
        <div class="practice-actions">
          {unfinished && (
            <button
              type="button"
              class="primary"
              onClick={() => press(() => sitting.resume(unfinished.sitting))}
            >
              {fill(labels.resume, {
                n: unfinished.answered,
                count: unfinished.sitting.items.length,
              })}
            </button>
          )}
          <button
            type="button"
            class={unfinished ? 'secondary' : 'primary'}
            onClick={() => press(sitting.start)}
          >
            {unfinished ? labels.newRound : labels.start}
          </button>
        </div>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </div>
    );
  }
  const choice = 'blueprint' in what ? undefined : what;
  const size = choice ? drillSize(index.items, choice) : undefined;
  const unknownLine = unknown.length > 0 && (
    <p class="note">
      <MixedText text={fill(labels.unknownValues, { values: unknown.join(', ') })} mark={mark} />
    </p>
  );
  if (size === 0)
    return (
      <>
        {unknownLine}
        <Message text={labels.fitNone} mark={mark} link={back} />
      </>
    );
  if (!run) return <Message text={labels.loading} mark={mark} />;
  /** A round of what was missed is short for another reason. */
  const isShort =
    choice && size !== undefined && size < choice.count && run.sitting.items.length === size;
  if (run.position >= run.turns.length) {
    return answered ? (
      <Result
        index={index}
        form={'blueprint' in what && run.sitting.form === what.id ? what : undefined}
        answered={answered}
        count={run.sitting.items.length}
        mark={mark}
        record={record}
        onAgain={(items) => press(() => sitting.practise(items))}
        onAnother={() => press(sitting.start)}
      />
    ) : (
      <Message text={labels.loading} mark={mark} />
    );
  }
  return (
    <>
      {unknownLine}
      {isShort && run.position === 0 && (
        <p class="note">{size === 1 ? labels.fitOne : fill(labels.onlySo, { n: size })}</p>
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
        back={back.href}
      />
    </>
  );
}

function ConfidenceSetting({ label, record }: { label: string; record: RecordStore }) {
  const { settings } = useStore(record.$record);
  const on = asksConfidence(settings);
  return (
    <label class="choice practice-setting">
      <input
        type="checkbox"
        checked={on}
        onChange={() =>
          void record.append({ type: 'setting', name: ASK_CONFIDENCE, value: on ? 'off' : 'on' })
        }
      />
      <span>{label}</span>
    </label>
  );
}
