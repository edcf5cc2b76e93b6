import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly kind: 'primary' | 'secondary';
  /** Asked before it is done; without one it is done at once. */
  readonly question: string | undefined;
  readonly yes: string;
  readonly no: string;
  /** Id of what says more about the button. */
  readonly describedBy?: string;
  readonly onYes: () => void;
}

/** A button that may ask once more before it acts. */
export function AskFirst({ label, kind, question, yes, no, describedBy, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);

  // What was pressed is gone; the reading position goes on to what came in its place.
  useLayoutEffect(() => {
    if (asking) place.current?.focus();
    else if (asked.current) button.current?.focus();
    asked.current = asking;
  }, [asking]);

  function agree(): void {
    setAsking(false);
    onYes();
  }

  if (!asking || question === undefined) {
    return (
      <button
        type="button"
        class={kind}
        ref={button}
        aria-describedby={describedBy}
        onClick={() => (question === undefined ? onYes() : setAsking(true))}
      >
        {label}
      </button>
    );
  }
  return (
    <div class="keep-sure" role="group" aria-label={label}>
      <p tabIndex={-1} ref={place}>
        {question}
      </p>
      <div class="keep-actions">
        <button type="button" class="primary" onClick={agree}>
          {yes}
        </button>
        <button type="button" class="secondary" onClick={() => setAsking(false)}>
          {no}
        </button>
      </div>
    </div>
  );
}
