import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { Response } from '../../domain/assessment/response.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { HINTS } from './hints.ts';
import { QuestionInput } from './kinds/index.tsx';

interface Props {
  readonly name: string;
  readonly step: StepView;
  /** What stands above the lead-in: the place in a case, or nothing. */
  readonly place: string | undefined;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** Undefined until the island is live: the inputs then keep what the learner has done. */
  readonly response: Response | undefined;
  readonly error: string | undefined;
  /** Move the reading position here when the step appears. */
  readonly focus: boolean;
  readonly onRespond: (response: Response) => void;
}

/** Moves the choice to the option with this number; from inside the question only. */
function chooseByNumber(event: KeyboardEvent & { currentTarget: HTMLFieldSetElement }): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') return;
  const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>('.option input');
  const input = inputs[Number(event.key) - 1];
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.click();
}

/** One open question: legend, hint, and the inputs of its kind. */
export function StepQuestion({
  name,
  step,
  place,
  labels,
  mark,
  response,
  error,
  focus,
  onRespond,
}: Props) {
  const legend = useRef<HTMLLegendElement>(null);

  useLayoutEffect(() => {
    if (focus) legend.current?.focus();
  }, []);

  return (
    <fieldset
      onKeyDown={chooseByNumber}
      aria-describedby={error ? `${name}-error` : undefined}
      data-step={step.id}
    >
      <legend ref={legend} tabIndex={-1}>
        {place && (
          <span class="facet">
            <MixedText text={place} mark={mark} />
          </span>
        )}
        <MixedText text={step.leadIn} mark={mark} />
      </legend>
      <p class="hint">
        {labels[HINTS[step.kind]]}
        {'options' in step && (
          <span class="keys"> · {fill(labels.keyboard, { count: step.options.length })}</span>
        )}
      </p>
      {error && (
        // Told at once: after Enter in a field the focus is where it was, and nothing else would say it.
        <p class="error" id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
      <QuestionInput
        step={step}
        name={name}
        labels={labels}
        mark={mark}
        response={response}
        error={error}
        onRespond={onRespond}
      />
    </fieldset>
  );
}
