import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { fill } from '../../domain/text/fill.ts';
import { ConfirmWord } from './ConfirmWord.tsx';
import type { SettingsRecord } from './settings-record.ts';
import { UndoReset } from './UndoReset.tsx';
import { useTimeLeft } from './use-time-left.ts';

interface Props {
  readonly labels: SettingsLabels;
  readonly record: SettingsRecord;
  /** The clock, in ms since 1970. */
  readonly now: () => number;
  readonly framed: boolean;
}

/** Erases the learner's progress, with half a minute to think better of it. */
export function StartOver({ labels, record, now, framed }: Props) {
  const { resets } = useStore(record.$record);
  const durable = useStore(record.$durable);
  const pending = useStore(record.$pending);
  const last = resets.at(-1);
  const left = useTimeLeft(last, now);
  const seconds = Math.ceil(left / 1000);
  const undoable = left > 0 ? last : undefined;
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const wasUndoable = useRef<string | undefined>(undefined);
  /** It was pressed here, as opposed to found on arrival: only then does the reading position move. */
  const pressed = useRef(false);
  /** What is being done: a second press on the same button is not a second wish. */
  const busy = useRef(new Set<'reset' | 'undo'>());

  // Told at the start and at the end, not each second in between.
  useEffect(() => {
    const before = wasUndoable.current;
    wasUndoable.current = undoable?.id;
    if (undoable) setTold(fill(labels.done, { n: seconds }));
    else if (before !== undefined)
      setTold(resets.some(({ id }) => id === before) ? labels.over : labels.undone);
  }, [undoable?.id]);

  async function once(what: 'reset' | 'undo', doing: () => Promise<unknown>): Promise<void> {
    if (busy.current.has(what)) return;
    busy.current.add(what);
    pressed.current = true;
    try {
      await doing();
    } finally {
      busy.current.delete(what);
    }
  }

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {labels.startOver}
      </h2>
      <p>{labels.erased}</p>
      <p>{labels.kept}</p>
      <p>
        <a href={labels.progressUrl}>{labels.progressLink}</a>
      </p>
      {!undoable && (
        <ConfirmWord
          labels={labels}
          framed={framed}
          onConfirm={() => void once('reset', () => record.reset())}
        />
      )}
      <p class="told" role="status">
        {told}
      </p>
      {undoable && (
        <UndoReset
          labels={labels}
          seconds={seconds}
          focus={pressed.current}
          onUndo={() => void once('undo', () => record.undoReset(undoable.id))}
          onFocusLost={() => heading.current?.focus()}
        />
      )}
      {/* Who leaves while it is being saved may find it not done. */}
      {told !== '' && (
        <p class="saved">
          {pending > 0 ? labels.saving : durable ? labels.saved : labels.notSaved}
        </p>
      )}
    </section>
  );
}
