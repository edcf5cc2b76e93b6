import { useEffect, useRef } from 'preact/hooks';
import type { StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly name: string;
  readonly step: StepView;
  readonly place: { readonly number: number; readonly count: number };
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** Undefined until the island is live: the inputs then keep what the learner has chosen. */
  readonly selection: readonly string[] | undefined;
  readonly error: string | undefined;
  /** Move the reading position here when the step appears. */
  readonly focus: boolean;
  readonly onSelect: (selection: string[]) => void;
}

/** One open question: legend, hint, and options as native radios or checkboxes. */
export function StepQuestion({
  name,
  step,
  place,
  labels,
  mark,
  selection,
  error,
  focus,
  onSelect,
}: Props) {
  const legend = useRef<HTMLLegendElement>(null);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const single = step.kind === 'single';

  useEffect(() => {
    if (focus) legend.current?.focus();
  }, []);

  function choose(id: string): void {
    const chosen = selection ?? [];
    if (single) onSelect([id]);
    else onSelect(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  /** Number keys choose an option, but only from inside the question. */
  function onKeyDown(event: KeyboardEvent): void {
    const option = step.options[Number(event.key) - 1];
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    choose(option.id);
    fieldset.current?.querySelector<HTMLInputElement>(`input[value="${option.id}"]`)?.focus();
  }

  return (
    <fieldset
      ref={fieldset}
      onKeyDown={onKeyDown}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend ref={legend} tabIndex={-1}>
        {step.facet && (
          <span class="facet">
            {fill(labels.step, {
              n: place.number,
              count: place.count,
              facet: labels.facets[step.facet],
            })}
          </span>
        )}
        <MixedText text={step.leadIn} mark={mark} />
      </legend>
      <p class="hint">
        {single ? labels.selectOne : labels.selectSome}
        <span class="keys"> · {fill(labels.keyboard, { count: step.options.length })}</span>
      </p>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {step.options.map((option) => (
        <label class="option" key={option.id}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={name}
            value={option.id}
            autocomplete="off"
            aria-invalid={error ? true : undefined}
            checked={selection?.includes(option.id)}
            onChange={() => choose(option.id)}
          />
          <span>
            <MixedText text={option.text} mark={mark} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
