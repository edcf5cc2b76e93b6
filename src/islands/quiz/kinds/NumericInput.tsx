import { useState } from 'preact/hooks';
import type { NumericView } from '../../../catalog/item-view.ts';
import { readingsOf } from '../../../domain/assessment/kinds/numeric.ts';
import { fill } from '../../../domain/text/fill.ts';
import { MixedText } from '../../MixedText.tsx';
import { quantity } from '../task-words.ts';
import type { InputProps } from './input-props.ts';

/** A field for a number in any form people write it; says how it is read while it is typed. */
export function NumericInput({
  step,
  name,
  labels,
  mark,
  response,
  error,
  onRespond,
}: InputProps<NumericView>) {
  /** What stands in the field. Blanks around a number are no part of it, yet they have to be typed. */
  const [text, setText] = useState('');
  const typed = response?.[0] ?? '';
  const readings = readingsOf(step.unit, typed).map((value) => quantity(value, step.unit, labels));
  const unit = fill(labels.units[step.unit], { n: '' }).trim();
  return (
    <div class="number">
      <span class="field">
        <input
          type="text"
          inputMode="text"
          id={`${name}/number`}
          name={name}
          size={10}
          maxLength={40}
          autocomplete="off"
          aria-label={labels.yourNumber}
          aria-describedby={`${name}/unit ${name}/forms`}
          aria-invalid={error ? true : undefined}
          value={response && (text.trim() === typed ? text : typed)}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setText(value);
            onRespond(value.trim() === '' ? [] : [value]);
          }}
        />
        <span id={`${name}/unit`}>
          <MixedText text={unit} mark={mark} />
        </span>
      </span>
      <p class="hint" id={`${name}/forms`}>
        <MixedText text={labels.numberForms} mark={mark} />
      </p>
      {readings.length > 0 && (
        <p class="hint">
          <MixedText text={fill(labels.readAs, { number: readings.join(' / ') })} mark={mark} />
        </p>
      )}
    </div>
  );
}
