import type { StepView } from '../../catalog/item-view.ts';
import { MixedText } from '../MixedText.tsx';
import { partsOf } from './task-words.ts';

/** On paper an answered question is asked again, in its own order and without the answer. */
export function Handout({ step, mark }: { readonly step: StepView; readonly mark: boolean }) {
  return (
    <div class="handout" hidden>
      <p class="asked">
        <MixedText text={step.leadIn} mark={mark} />
      </p>
      <ul>
        {partsOf(step).map(({ id, text }) => (
          <li key={id}>
            <MixedText text={text} mark={mark} />
          </li>
        ))}
      </ul>
    </div>
  );
}
