import type { OptionAnswer } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly answer: OptionAnswer;
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/** What happens if one does this, then why, then the idea behind a wrong choice and where it is cured. */
export function OptionExplanation({ answer, labels, mark }: Props) {
  const { consequence, rationale, misconception } = answer;
  return (
    <div class="explanation">
      {consequence && (
        <p>
          <b>{labels.whatHappens}</b> <MixedText text={consequence} mark={mark} />
        </p>
      )}
      <p>
        {consequence && <b>{labels.why} </b>}
        <MixedText text={rationale} mark={mark} />
      </p>
      {misconception && (
        <p class="misconception">
          <MixedText text={fill(labels.misconception, { name: misconception.name })} mark={mark} />{' '}
          <a href={misconception.href}>{labels.seeSection}</a>
        </p>
      )}
    </div>
  );
}
