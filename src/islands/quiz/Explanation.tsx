import type { Explanation as Explained, MisconceptionLink } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { fill } from '../../domain/text/fill.ts';
import { MixedText } from '../MixedText.tsx';

interface MisconceptionProps {
  readonly misconception: MisconceptionLink;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** The learner was certain: the idea is named as what they may be thinking of. */
  readonly certain?: boolean;
}

/** The idea behind a wrong response, and where it is put right. */
export function Misconception({ misconception, labels, mark, certain }: MisconceptionProps) {
  const template = certain ? labels.misconceptionCertain : labels.misconception;
  return (
    <p class="misconception">
      <MixedText text={fill(template, { name: misconception.name })} mark={mark} />{' '}
      <a href={misconception.href}>{labels.seeSection}</a>
    </p>
  );
}

interface Props {
  readonly explanation: Explained;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  readonly certain?: boolean;
  /** Leave out the misconception, where the response was right. */
  readonly right?: boolean;
}

/** What happens if one does this, then why, then the idea behind a wrong choice and where it is cured. */
export function Explanation({ explanation, labels, mark, certain = false, right }: Props) {
  const { consequence, rationale, misconception } = explanation;
  return (
    <div class="explanation">
      {certain && <p class="asked">{labels.secondLook}</p>}
      {consequence && (
        <p>
          <b>{labels.whatHappens}</b> <MixedText text={consequence} mark={mark} />
        </p>
      )}
      <p>
        {consequence && <b>{labels.why} </b>}
        <MixedText text={rationale} mark={mark} />
      </p>
      {misconception && !right && (
        <Misconception
          misconception={misconception}
          labels={labels}
          mark={mark}
          certain={certain}
        />
      )}
    </div>
  );
}
