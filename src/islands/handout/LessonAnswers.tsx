import type { ItemAnswers, ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { MixedText } from '../MixedText.tsx';
import { gradableSteps } from '../quiz/gradable-steps.ts';
import { mainLine, placeOf } from '../quiz/step-place.ts';
import { stepsOfRun } from '../quiz/steps-of-run.ts';
import { StepAnswer } from './StepAnswer.tsx';

/** An item as it stands on the page, with its answers. */
export interface PrintedItem {
  readonly view: ItemView;
  readonly answers: ItemAnswers;
  /** The run its options are shown in the order of; letters depend on it. */
  readonly run: string;
}

interface Props {
  /** In the order of the page, which numbers them. */
  readonly items: readonly PrintedItem[];
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/** The answers to all questions of a lesson, for the last page of its handout. */
export function LessonAnswers({ items, labels, mark }: Props) {
  return (
    <>
      <h2>{labels.answers}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.view.id}>
            <ItemAnswer {...item} labels={labels} mark={mark} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** The answers of one item: of a case, those of the steps the handout asks, then what mattered. */
function ItemAnswer({
  view,
  answers,
  run,
  labels,
  mark,
}: PrintedItem & Pick<Props, 'labels' | 'mark'>) {
  const shown = stepsOfRun(view, gradableSteps(view, answers), run);
  return (
    <>
      {view.title && (
        <p class="asked">
          <MixedText text={view.title} mark={mark} />
        </p>
      )}
      {mainLine(view).map(({ id }) => {
        const index = view.steps.findIndex((step) => step.id === id);
        const [step, answer] = [shown[index], answers.steps[index]];
        if (!step || !answer) return null;
        const place = placeOf(view, step, labels);
        return (
          <div key={id}>
            {place && (
              <p class="facet">
                <MixedText text={place} mark={mark} />
              </p>
            )}
            <StepAnswer step={step} answers={answer} labels={labels} mark={mark} />
          </div>
        );
      })}
      {answers.debrief && (
        <p class="facet">
          <b>{labels.debrief}</b> <MixedText text={answers.debrief} mark={mark} />
        </p>
      )}
    </>
  );
}
