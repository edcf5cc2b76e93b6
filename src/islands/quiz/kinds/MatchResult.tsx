import type { MatchView, StepAnswers } from '../../../catalog/item-view.ts';
import { splitPart } from '../../../domain/assessment/response.ts';
import { fill } from '../../../domain/text/fill.ts';
import { Explanation } from '../Explanation.tsx';
import { ResultRow } from './ResultRow.tsx';
import type { ResultProps } from './result-props.ts';

type MatchAnswers = Extract<StepAnswers, { kind: 'match' }>;

/** The right pairs, what was chosen instead, and the reason for each. */
export function MatchResult({
  step,
  answers,
  state,
  labels,
  mark,
}: ResultProps<MatchView, MatchAnswers>) {
  const own = new Map(state.tries.at(-1)?.response.map(splitPart));
  const targets = new Map(step.targets.map(({ id, text }) => [id, text]));
  return (
    <ul class="results">
      {step.prompts.map((prompt) => {
        const answer = answers.prompts.find(({ id }) => id === prompt.id);
        if (!answer) return null;
        const given = own.get(prompt.id);
        const right = given === answer.target;
        const tag = right
          ? labels.right
          : given && fill(labels.youChose, { answer: targets.get(given) ?? '' });
        return (
          <ResultRow
            key={prompt.id}
            worth={right || given === undefined ? 'best' : 'off'}
            tags={tag ? [tag] : []}
            text={`${prompt.text} → ${targets.get(answer.target) ?? ''}`}
            mark={mark}
          >
            <Explanation
              explanation={answer}
              labels={labels}
              mark={mark}
              right={right || given === undefined}
            />
          </ResultRow>
        );
      })}
    </ul>
  );
}
