import type { ChoiceView, OptionAnswer, StepAnswers } from '../../../catalog/item-view.ts';
import type { QuizLabels } from '../../../catalog/quiz-labels.ts';
import { Explanation } from '../Explanation.tsx';
import { ResultRow } from './ResultRow.tsx';
import type { ResultProps } from './result-props.ts';

type ChoiceAnswers = Extract<StepAnswers, { kind: 'single' | 'multiple' }>;

function tagsOf(answer: OptionAnswer, chosen: boolean, labels: QuizLabels): string[] {
  const worth = {
    best: labels.bestAnswer,
    workable: labels.workableAnswer,
    harmful: labels.harmfulAnswer,
    off: '',
  };
  return [
    ...(chosen ? [labels.yourAnswer] : []),
    ...(worth[answer.credit] ? [worth[answer.credit]] : []),
  ];
}

/** What was chosen, what is best, and the reason for every option. */
export function ChoiceResult({
  step,
  answers,
  state,
  labels,
  mark,
  unfolded,
}: ResultProps<ChoiceView, ChoiceAnswers>) {
  const chosen = state.tries.at(-1)?.response ?? [];
  const rows = step.options.flatMap((option) => {
    const answer = answers.options.find(({ id }) => id === option.id);
    return answer ? [{ option, answer, chosen: chosen.includes(option.id) }] : [];
  });
  const first = rows.filter((row) => row.chosen || row.answer.credit === 'best');
  const others = rows.filter((row) => !first.includes(row));

  const list = (shown: typeof rows) => (
    <ul class="results">
      {shown.map(({ option, answer, chosen: isChosen }) => (
        <ResultRow
          key={option.id}
          worth={answer.credit}
          tags={tagsOf(answer, isChosen, labels)}
          text={option.text}
          mark={mark}
        >
          <Explanation explanation={answer} labels={labels} mark={mark} />
        </ResultRow>
      ))}
    </ul>
  );
  if (unfolded) return list(rows);
  return (
    <>
      {list(first)}
      {others.length > 0 && (
        <details>
          <summary>{labels.otherOptions}</summary>
          {list(others)}
        </details>
      )}
    </>
  );
}
