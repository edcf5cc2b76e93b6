import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readEvent, type LearnerEvent } from '../../domain/record/events.ts';
import { activeResets, erasedBy } from '../../domain/record/reset.ts';
import { fill } from '../../domain/text/fill.ts';
import { AskFirst } from './AskFirst.tsx';
import { dateAndTime } from './dates.ts';
import { download, fileToSave } from './files.ts';
import type { EarlierCopy, KeepProps } from './keep-props.ts';
import { Status } from './Status.tsx';

/** A copy with what can be read in it. */
interface ReadCopy extends Pick<EarlierCopy, 'id' | 'at' | 'reason'> {
  readonly events: readonly LearnerEvent[];
  /** Those that had not been erased when it was made, because bringing it back brings no others. */
  readonly answers: number;
}

function readCopy({ id, at, reason, events: raw }: EarlierCopy): ReadCopy {
  const events = raw.map(readEvent).filter((event) => typeof event !== 'string');
  const erased = erasedBy(activeResets(events));
  const answers = events.filter((event) => event.type === 'attempt' && !erased(event)).length;
  return { id, at, reason, events, answers };
}

/** Copies from before something large changed. Nothing is shown while there are none. */
export function EarlierCopies({ labels, lang, record, course, framed }: KeepProps) {
  const log = useStore(record.$events);
  const [copies, setCopies] = useState<readonly ReadCopy[]>([]);
  const shown = useRef('');
  const [said, say] = useState<readonly string[]>([]);

  /** Reads the copies where there are others than those shown: they are large, and answers are many. */
  async function look(): Promise<void> {
    const ids = (await record.snapshotIds()).join();
    if (ids === shown.current) return;
    shown.current = ids;
    setCopies((await record.snapshots()).map(readCopy));
  }

  // Whatever makes a copy also changes the log.
  useEffect(() => void look(), [log]);

  async function bringBack(id: number): Promise<void> {
    const saved = await record.restoreSnapshot(id);
    const kept = record.$durable.get();
    say([saved ? labels.broughtBack : kept ? labels.notBroughtBack : labels.notStored]);
  }

  async function deleteAll(): Promise<void> {
    await record.deleteSnapshots();
    shown.current = '';
    setCopies([]);
    say([labels.deleted]);
  }

  if (copies.length === 0) return <Status lines={said} focus />;
  return (
    <section class="keep-part" aria-labelledby="keep-copies">
      <h3 id="keep-copies">{labels.copiesHeading}</h3>
      <p>{labels.copiesText}</p>
      <ul class="keep-copies">
        {copies.map((copy) => {
          const name = `keep-copy-${copy.id}`;
          return (
            <li key={copy.id}>
              <p id={name}>
                {fill(labels.copyLine, {
                  date: dateAndTime(copy.at, lang),
                  reason: labels.reason[copy.reason],
                })}
              </p>
              <p>{fill(labels.copyAnswers, { n: copy.answers })}</p>
              <div class="keep-actions">
                <AskFirst
                  label={labels.bringBack}
                  kind="secondary"
                  question={framed ? labels.frameSure : undefined}
                  yes={labels.frameYes}
                  no={labels.cancel}
                  describedBy={name}
                  onYes={() => void bringBack(copy.id)}
                />
                <button
                  type="button"
                  class="secondary"
                  aria-describedby={name}
                  onClick={() => download(fileToSave(copy.events, copy.at, course))}
                >
                  {labels.saveCopy}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <AskFirst
        label={labels.deleteCopies}
        kind="secondary"
        question={labels.deleteSure}
        yes={labels.delete}
        no={labels.cancel}
        onYes={() => void deleteAll()}
      />
      <Status lines={said} focus />
    </section>
  );
}
