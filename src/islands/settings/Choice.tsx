import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<V extends string | number> {
  readonly legend: ComponentChildren;
  readonly hint?: string;
  readonly values: readonly { readonly value: V; readonly text: string }[];
  readonly chosen: V;
  readonly line: string;
  readonly onChoose: (value: V) => void;
}

/** One of a few: all can be seen, and what is chosen holds at once. */
export function Choice<V extends string | number>(props: Props<V>) {
  const { legend, hint, values, chosen, line, onChoose } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={hint && id}>
      <legend>{legend}</legend>
      {hint && (
        <p id={id} class="hint">
          {hint}
        </p>
      )}
      <div class="choices">
        {values.map(({ value, text }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={`choice-${id}`}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <p class="saved" role="status">
        {line}
      </p>
    </fieldset>
  );
}
