import type { NumericView, StepAnswers } from '../../../catalog/item-view.ts';
import { readAs, slipIndex } from '../../../domain/assessment/kinds/numeric.ts';
import type { NumericTask } from '../../../domain/assessment/task.ts';
import { Explanation } from '../Explanation.tsx';
import { quantity } from '../task-words.ts';
import { ResultRow } from './ResultRow.tsx';
import type { ResultProps } from './result-props.ts';

type NumericAnswers = Extract<StepAnswers, { kind: 'numeric' }>;

/** The right number and how it is worked out; for a known mistake, where one's own came from. */
export function NumericResult({
  step,
  answers,
  state,
  labels,
  mark,
}: ResultProps<NumericView, NumericAnswers>) {
  const task: NumericTask = { ...answers, unit: step.unit };
  const last = state.tries.at(-1);
  const own = last && readAs(task, last.response);
  const slip = last && answers.slips[slipIndex(task, last.response)];
  const right = last?.grade.full ?? false;
  return (
    <ul class="results">
      {own !== undefined && !right && (
        <ResultRow
          worth="off"
          tags={[labels.yourAnswer]}
          text={quantity(own, step.unit, labels)}
          mark={mark}
        >
          {slip && <Explanation explanation={slip} labels={labels} mark={mark} />}
        </ResultRow>
      )}
      <ResultRow
        worth="best"
        tags={right ? [labels.yourAnswer, labels.bestAnswer] : [labels.bestAnswer]}
        text={quantity(answers.value, step.unit, labels)}
        mark={mark}
      >
        <Explanation explanation={answers} labels={labels} mark={mark} />
      </ResultRow>
    </ul>
  );
}
