import { useState } from 'preact/hooks';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { CONFIDENCES, type Confidence } from '../../domain/content/vocabulary.ts';
import { MixedText } from '../MixedText.tsx';

/** What a button of a question does; going back to a step names the step. */
export type Action =
  'check' | 'show' | 'follow' | 'ask-again' | 'known-well' | Confidence | `back:${string}`;

interface Props {
  /** What the main button says when it does not ask how sure one is. */
  readonly primary: string;
  /** Ask how sure the learner is: three buttons instead of one, each of which checks. */
  readonly asksConfidence: boolean;
  readonly canShow: boolean;
  readonly canFollow: boolean;
  readonly canAskAgain: boolean;
  readonly canKnowWell: boolean;
  readonly back: readonly { readonly id: string; readonly label: string }[];
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/** Key of the main button where it is alone, and of the first where three ask how sure one is. */
const FIRST = 'check';

/**
 * The buttons of a question. All submit the form, so that a press before the island is live can be
 * caught in one place. The main button is one element through all states and never disabled, so that
 * the focus stays where it is; of three, it is the one that was pressed, or the first.
 */
export function Actions({
  primary,
  asksConfidence,
  canShow,
  canFollow,
  canAskAgain,
  canKnowWell,
  back,
  labels,
  mark,
}: Props) {
  const [pressed, setPressed] = useState<string>(FIRST);
  const main = asksConfidence
    ? CONFIDENCES.map((value, index) => ({
        key: index === 0 ? FIRST : value,
        value,
        label: labels.confidence[value],
      }))
    : [{ key: pressed, value: 'check', label: primary }];
  const others = [
    ...(canShow ? [{ value: 'show', label: labels.show }] : []),
    ...(canFollow ? [{ value: 'follow', label: labels.follow }] : []),
    ...(canAskAgain ? [{ value: 'ask-again', label: labels.askAgain }] : []),
    ...(canKnowWell ? [{ value: 'known-well', label: labels.knownWell }] : []),
    ...back.map(({ id, label }) => ({ value: `back:${id}`, label })),
  ];
  return (
    <div
      class="actions"
      role={asksConfidence ? 'group' : undefined}
      aria-label={asksConfidence ? labels.howSure : undefined}
    >
      {asksConfidence && <span class="hint how-sure">{labels.howSure}</span>}
      {main.map(({ key, value, label }) => (
        <button
          key={key}
          type="submit"
          value={value}
          class="primary"
          onClick={() => setPressed(key)}
        >
          {label}
        </button>
      ))}
      {others.map(({ value, label }) => (
        <button
          key={value}
          type="submit"
          value={value}
          class="secondary"
          onClick={() => asksConfidence && setPressed(FIRST)}
        >
          <MixedText text={label} mark={mark} />
        </button>
      ))}
    </div>
  );
}
