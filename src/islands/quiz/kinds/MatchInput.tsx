import type { MatchView } from '../../../catalog/item-view.ts';
import { joinPart, splitPart } from '../../../domain/assessment/response.ts';
import { MixedText } from '../../MixedText.tsx';
import { PaperList } from '../Handout.tsx';
import type { InputProps } from './input-props.ts';

/** A native menu of targets for each prompt. */
export function MatchInput({
  step,
  name,
  labels,
  mark,
  response,
  error,
  onRespond,
}: InputProps<MatchView>) {
  const given = new Map(response?.map(splitPart));

  function choose(prompt: string, target: string): void {
    const others = [...given].filter(([id]) => id !== prompt);
    const next = target === '' ? others : [...others, [prompt, target] as const];
    onRespond(next.map(([id, chosen]) => joinPart(id, chosen)));
  }

  return (
    <>
      <ul class="match">
        {step.prompts.map(({ id, text }) => (
          <li key={id}>
            <label for={`${name}/${id}`}>
              <MixedText text={text} mark={mark} />
            </label>
            <select
              id={`${name}/${id}`}
              data-prompt={id}
              autocomplete="off"
              aria-invalid={error && !given.has(id) ? true : undefined}
              value={response && (given.get(id) ?? '')}
              onChange={(event) => choose(id, event.currentTarget.value)}
            >
              <option value="">{labels.choose}</option>
              {step.targets.map((target) => (
                <option key={target.id} value={target.id}>
                  {target.text}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {/* Paper has no menus to open. */}
      <div class="handout" hidden>
        <PaperList parts={step.targets} mark={mark} />
      </div>
    </>
  );
}
