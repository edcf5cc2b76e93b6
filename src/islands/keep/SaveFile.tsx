import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { BACKED_UP, backupDue } from '../../domain/record/backup-nudge.ts';
import { fill } from '../../domain/text/fill.ts';
import { dateOnly } from './dates.ts';
import { download, fileToSave, fileToShare } from './files.ts';
import type { KeepProps } from './keep-props.ts';
import { Status } from './Status.tsx';

/** Asked with an empty record: whether it can be shared depends on the kind of file alone. */
function canShare({ now, course }: KeepProps): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [fileToShare([], now(), course)] });
}

/** The record as a file, for oneself or through another app. */
export function SaveFile(props: KeepProps) {
  const { labels, lang, record, now, course } = props;
  const due = backupDue(useStore(record.$record), now());
  const [shares] = useState(() => canShare(props));
  const [said, say] = useState<readonly string[]>([]);

  function noteBackup(at: number): void {
    void record.append({ type: 'setting', name: BACKED_UP, value: String(at) });
  }

  async function save(): Promise<void> {
    await record.open();
    const log = record.$events.get();
    if (log.length === 0) return say([labels.empty]);
    const at = now();
    const file = fileToSave(log, at, course);
    download(file);
    say([fill(labels.saved, { name: file.name })]);
    noteBackup(at);
  }

  async function share(): Promise<void> {
    await record.open();
    const log = record.$events.get();
    if (log.length === 0) return say([labels.empty]);
    const at = now();
    try {
      await navigator.share({ files: [fileToShare(log, at, course)] });
      say([labels.shared]);
      noteBackup(at);
    } catch (reason) {
      // Who closes the list of apps knows that nothing was shared.
      const closed = reason instanceof Error && reason.name === 'AbortError';
      say(closed ? [] : [labels.shareFailed]);
    }
  }

  return (
    <section class="keep-part" aria-labelledby="keep-save">
      <h3 id="keep-save">{labels.saveHeading}</h3>
      {due && (
        <p class="keep-note">
          {due.last === undefined
            ? fill(labels.dueFirst, { n: due.answers })
            : fill(labels.dueAgain, { date: dateOnly(due.last, lang), n: due.answers })}
        </p>
      )}
      <p>{labels.saveText}</p>
      <div class="keep-actions">
        <button type="button" class="primary" onClick={() => void save()}>
          {labels.save}
        </button>
        {shares && (
          <button type="button" class="secondary" onClick={() => void share()}>
            {labels.share}
          </button>
        )}
      </div>
      <Status lines={said} />
    </section>
  );
}
