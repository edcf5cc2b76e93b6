import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly line: string;
  readonly onSwitch: (on: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ label, hint, on, line, onSwitch }: Props) {
  const id = useId();
  return (
    <div class="switch">
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={id} class="hint">
        {hint}
      </p>
      <p class="saved" role="status">
        {line}
      </p>
    </div>
  );
}
