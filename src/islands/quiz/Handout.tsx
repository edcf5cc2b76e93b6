import type { PartView, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';
import { HINTS } from './hints.ts';

interface Props {
  readonly step: StepView;
  /** Where the step stands in its case; empty for an item that is no case. */
  readonly place: string;
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/**
 * A step as paper asks it once it is answered, or before it is reached: in its own order, without the
 * answer. The style sheet for paper gives lettered lines their letters and the others room to write.
 */
export function Handout({ step, place, labels, mark }: Props) {
  return (
    <div class="handout" hidden>
      {place && (
        <p class="facet">
          <MixedText text={place} mark={mark} />
        </p>
      )}
      <p class="asked">
        <MixedText text={step.leadIn} mark={mark} />
      </p>
      <p class="hint">{labels[HINTS[step.kind]]}</p>
      <Parts step={step} labels={labels} mark={mark} />
    </div>
  );
}

function Parts({ step, labels, mark }: Omit<Props, 'place'>) {
  switch (step.kind) {
    case 'single':
    case 'multiple':
      return <PaperList parts={step.options} mark={mark} />;
    case 'order':
      return <PaperList parts={step.elements} mark={mark} blanks />;
    case 'match':
      return (
        <>
          <PaperList parts={step.prompts} mark={mark} blanks />
          <PaperList parts={step.targets} mark={mark} />
        </>
      );
    case 'numeric':
      return (
        <p class="blank">
          <MixedText text={fill(labels.units[step.unit], { n: '' }).trim()} mark={mark} />
        </p>
      );
  }
}

interface ListProps {
  readonly parts: readonly PartView[];
  readonly mark: boolean;
  /** Each line gets a number or a letter from the reader, instead of having one. */
  readonly blanks?: boolean;
}

/** Lines that paper gives letters, or room to write one. */
export function PaperList({ parts, mark, blanks = false }: ListProps) {
  return (
    <ul class={blanks ? 'blanks' : undefined}>
      {parts.map(({ id, text }) => (
        <li key={id}>
          <span>
            <MixedText text={text} mark={mark} />
          </span>
        </li>
      ))}
    </ul>
  );
}
