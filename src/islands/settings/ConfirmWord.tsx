import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { fill } from '../../domain/text/fill.ts';

interface Props {
  readonly labels: SettingsLabels;
  /** The course is shown inside another page, which may have led the learner's hand here. */
  readonly framed: boolean;
  readonly onConfirm: () => void;
}

/** What was typed without what makes no difference: spaces around it, upper case, full-width letters. */
function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** Asks for a word before anything is erased, and inside another page once more. */
export function ConfirmWord({ labels, framed, onConfirm }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [asking, setAsking] = useState(false);
  const { word } = labels;
  useLayoutEffect(() => {
    if (asking) question.current?.focus();
  }, [asking]);

  function type(text: string): void {
    setTyped(text);
    setWrong(false);
    setAsking(false);
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (plain(typed) !== plain(word)) {
      setWrong(true);
      field.current?.focus();
    } else if (framed) setAsking(true);
    else onConfirm();
  }

  function cancel(): void {
    type('');
    field.current?.focus();
  }

  return (
    <form onSubmit={submit}>
      <label for={id}>{fill(labels.confirm, { word })}</label>
      <div class="confirm">
        <input
          ref={field}
          id={id}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        {!asking && (
          <button type="submit" class="danger">
            {labels.erase}
          </button>
        )}
      </div>
      {wrong && (
        <p id={`${id}-error`} class="form-error">
          {fill(labels.wrongWord, { word })}
        </p>
      )}
      {asking && (
        <div class="asking">
          <p ref={question} tabIndex={-1}>
            {labels.framed}
          </p>
          <button type="button" class="danger" onClick={onConfirm}>
            {labels.eraseFramed}
          </button>
          <button type="button" class="secondary" onClick={cancel}>
            {labels.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
