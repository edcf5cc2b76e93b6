import type { ChoiceView } from '../../../catalog/item-view.ts';
import { MixedText } from '../../MixedText.tsx';
import type { InputProps } from './input-props.ts';

/** Native radios or checkboxes, each with its whole card as label. */
export function ChoiceInput({
  step,
  name,
  mark,
  response,
  error,
  onRespond,
}: InputProps<ChoiceView>) {
  const single = step.kind === 'single';

  function choose(id: string): void {
    const chosen = response ?? [];
    if (single) onRespond([id]);
    else onRespond(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  return (
    <>
      {step.options.map((option) => (
        <label class="option" key={option.id}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            value={option.id}
            autocomplete="off"
            aria-invalid={error ? true : undefined}
            checked={response?.includes(option.id)}
            onChange={() => choose(option.id)}
          />
          <span>
            <MixedText text={option.text} mark={mark} />
          </span>
        </label>
      ))}
    </>
  );
}
