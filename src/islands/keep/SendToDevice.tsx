import { useRef, useState } from 'preact/hooks';
import { writeCode } from '../../stores/transfer-code.ts';
import type { KeepProps } from './keep-props.ts';
import { QrCode } from './QrCode.tsx';
import { Status } from './Status.tsx';
import { LONGEST_DRAWN, linkOf } from './transfer-link.ts';

/** The record as a link and, while it is small, as a code for a camera. */
export function SendToDevice({ labels, record, now, course }: KeepProps) {
  const [link, setLink] = useState<string>();
  const [said, say] = useState<readonly string[]>([]);
  const field = useRef<HTMLInputElement>(null);

  async function make(): Promise<void> {
    await record.open();
    const log = record.$events.get();
    setLink(undefined);
    if (log.length === 0) return say([labels.empty]);
    const code = await writeCode(log, { at: now(), course });
    if (code === undefined) return say([labels.noLinks]);
    const made = linkOf(code);
    setLink(made);
    say(made === undefined ? [labels.tooLarge] : []);
  }

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say([labels.copied]);
    } catch {
      field.current?.select();
      say([labels.copyFailed]);
    }
  }

  return (
    <section class="keep-part" aria-labelledby="keep-send">
      <h3 id="keep-send">{labels.sendHeading}</h3>
      <p>{labels.sendText}</p>
      <div class="keep-actions">
        <button type="button" class="secondary" onClick={() => void make()}>
          {labels.send}
        </button>
      </div>
      {link !== undefined && (
        <div class="keep-link">
          <label for="keep-link">{labels.linkLabel}</label>
          <input id="keep-link" type="text" readOnly value={link} ref={field} />
          <div class="keep-actions">
            <button type="button" class="primary" onClick={() => void copy(link)}>
              {labels.copy}
            </button>
          </div>
          {link.length <= LONGEST_DRAWN ? (
            <>
              <p>{labels.qrHint}</p>
              <QrCode text={link} name={labels.qrName} />
            </>
          ) : (
            <p>{labels.noQr}</p>
          )}
        </div>
      )}
      <Status lines={said} />
    </section>
  );
}
