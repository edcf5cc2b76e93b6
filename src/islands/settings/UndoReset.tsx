import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingsLabels } from '../../catalog/settings-labels.ts';
import { fill } from '../../domain/text/fill.ts';

interface Props {
  readonly labels: SettingsLabels;
  /** Whole seconds left. */
  readonly seconds: number;
  /** Move the reading position here: what was pressed has given way to this. */
  readonly focus: boolean;
  readonly onUndo: () => void;
  /** The button goes away while it has the focus, which must not be lost. */
  readonly onFocusLost: () => void;
}

/** The way back, as long as it is open. */
export function UndoReset({ labels, seconds, focus, onUndo, onFocusLost }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focus) button.current?.focus();
    return () => {
      if (document.activeElement === button.current) onFocusLost();
    };
  }, []);
  return (
    <p class="undo">
      <button ref={button} type="button" class="primary" onClick={onUndo}>
        {labels.undo}
      </button>
      <span role="timer">{fill(labels.secondsLeft, { n: seconds })}</span>
    </p>
  );
}
