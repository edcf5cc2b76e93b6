import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  readExport,
  refuseSize,
  type ImportFile,
  type ImportRefusal,
} from '../../domain/record/export-file.ts';
import { previewImport } from '../../domain/record/import-preview.ts';
import { fill } from '../../domain/text/fill.ts';
import { readCode } from '../../stores/transfer-code.ts';
import type { KeepProps } from './keep-props.ts';
import { Preview, type Opened } from './Preview.tsx';
import { Status } from './Status.tsx';
import { takeCode } from './transfer-link.ts';

async function readFile(file: File): Promise<ImportFile | ImportRefusal> {
  try {
    return refuseSize(file.size) ?? readExport(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // Taken away or locked since it was chosen.
    return { refused: 'cut-off', values: {} };
  }
}

/** A file or a link from elsewhere: seen first, then brought in or left. */
export function BringIn(props: KeepProps) {
  const { labels, record, now } = props;
  const [opened, setOpened] = useState<Opened>();
  const [said, say] = useState<readonly string[]>([]);
  const count = useRef(0);
  /** A second press while a file is brought in is not a second wish. */
  const busy = useRef(false);

  function refuse(reason: string): void {
    setOpened(undefined);
    say([labels.refused, reason]);
  }

  async function show(heading: string, file: ImportFile | ImportRefusal): Promise<void> {
    if ('refused' in file) return refuse(fill(labels.refusal[file.refused], file.values));
    await record.open();
    const preview = previewImport(record.$events.get(), file.events, now());
    setOpened({ number: (count.current += 1), heading, file, preview });
    say([]);
  }

  async function openFile(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (!file) return;
    const read = await readFile(file);
    // Emptied, so that choosing the same file once more is a choice.
    field.value = '';
    await show(labels.fileBrings, read);
  }

  async function openLink(): Promise<void> {
    const code = takeCode();
    if (code === undefined) return;
    const file = await readCode(code);
    if (file) await show(labels.linkBrings, file);
    else refuse(labels.refusal['no-links']);
  }

  // Before the page is painted, so that the record is in the address for as short as can be.
  useLayoutEffect(() => {
    const open = () => void openLink();
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);

  async function bringInOnce(what: Opened, restore: readonly string[]): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    try {
      await bringIn(what, restore);
    } finally {
      busy.current = false;
    }
  }

  async function bringIn({ file, preview }: Opened, restore: readonly string[]): Promise<void> {
    const hadSome = record.$events.get().length > 0;
    const saved = await record.importEvents(file.events, restore);
    setOpened(undefined);
    if (!saved) return say([record.$durable.get() ? labels.notWritten : labels.notStored]);
    const changes = [
      ...(preview.fresh > 0 ? [fill(labels.broughtIn, { n: preview.fresh })] : []),
      ...(restore.length > 0 ? [labels.restored] : []),
    ];
    if (changes.length === 0) say([labels.cancelled]);
    else say(hadSome ? [...changes, labels.copyKept] : changes);
  }

  function cancel(): void {
    setOpened(undefined);
    say([labels.cancelled]);
  }

  return (
    <section class="keep-part" aria-labelledby="keep-bring">
      <h3 id="keep-bring">{labels.bringHeading}</h3>
      <p>{labels.bringText}</p>
      <p class="keep-file">
        <label for="keep-file">{labels.fileLabel}</label>
        <input
          id="keep-file"
          type="file"
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => void openFile(event.currentTarget)}
        />
      </p>
      {opened && (
        <Preview
          {...props}
          key={opened.number}
          opened={opened}
          onBringIn={(restore) => void bringInOnce(opened, restore)}
          onCancel={cancel}
        />
      )}
      <Status lines={said} focus />
    </section>
  );
}
