import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportFile } from '../../domain/record/export-file.ts';
import type { ImportPreview } from '../../domain/record/import-preview.ts';
import { fill } from '../../domain/text/fill.ts';
import { AskFirst } from './AskFirst.tsx';
import { dateAndTime, dateOnly } from './dates.ts';
import type { KeepProps } from './keep-props.ts';

/** What was opened: a file or a link. */
export interface Opened {
  /** Counts what was opened: a choice made for one file is not made for the next. */
  readonly number: number;
  readonly heading: string;
  readonly file: ImportFile;
  readonly preview: ImportPreview;
}

interface Props extends KeepProps {
  readonly opened: Opened;
  /** `restore` holds the ids of resets to be taken back. */
  readonly onBringIn: (restore: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** What would change, before anything does. */
export function Preview({ opened, labels, lang, framed, onBringIn, onCancel }: Props) {
  const { heading, file, preview } = opened;
  const title = useRef<HTMLHeadingElement>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const restore = preview.stayErased.map(({ reset }) => reset).filter((id) => ticked.includes(id));

  useLayoutEffect(() => title.current?.focus(), [opened]);

  function toggle(reset: string): void {
    setTicked((ids) => (ids.includes(reset) ? ids.filter((id) => id !== reset) : [...ids, reset]));
  }

  function spanInWords(first: number, last: number): string {
    const [from, until] = [dateOnly(first, lang), dateOnly(last, lang)];
    return from === until ? from : fill(labels.fromTo, { from, until });
  }

  const { span } = preview;
  const numbers: readonly (readonly [string, number])[] = [
    [labels.answers, preview.answers],
    [labels.lessons, preview.lessons],
    [labels.sittings, preview.sittings],
    [labels.settings, preview.settings],
    [labels.others, preview.others],
    [labels.known, preview.known],
  ];
  return (
    <div class="keep-preview">
      <h4 tabIndex={-1} ref={title}>
        {heading}
      </h4>
      <dl>
        <Line term={labels.writtenOn} text={dateAndTime(file.exportedAt, lang)} />
        {span && <Line term={labels.span} text={spanInWords(span.from, span.until)} />}
        {numbers
          .filter(([, count]) => count > 0)
          .map(([term, count]) => (
            <Line key={term} term={term} text={String(count)} />
          ))}
      </dl>
      {preview.inFuture > 0 && <p>{fill(labels.inFuture, { n: preview.inFuture })}</p>}
      {preview.erasesOwn > 0 && (
        <p class="keep-note">{fill(labels.erasesOwn, { n: preview.erasesOwn })}</p>
      )}
      {preview.stayErased.map(({ reset, at, count }) => (
        <label key={reset} class="choice keep-choice">
          <input type="checkbox" checked={restore.includes(reset)} onChange={() => toggle(reset)} />
          <span>{fill(labels.stayErased, { date: dateAndTime(at, lang), n: count })}</span>
        </label>
      ))}
      {preview.nothingNew && <p>{labels.nothingNew}</p>}
      <div class="keep-actions">
        {!preview.nothingNew && (
          <AskFirst
            label={labels.bringIn}
            kind="primary"
            question={framed ? labels.frameSure : undefined}
            yes={labels.frameYes}
            no={labels.cancel}
            onYes={() => onBringIn(restore)}
          />
        )}
        <button type="button" class="secondary" onClick={onCancel}>
          {preview.nothingNew ? labels.close : labels.cancel}
        </button>
      </div>
    </div>
  );
}

function Line({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
