import type { OrderView, StepAnswers } from '../../../catalog/item-view.ts';
import { fill } from '../../../domain/text/fill.ts';
import { Explanation, Misconception } from '../Explanation.tsx';
import { ResultRow } from './ResultRow.tsx';
import type { ResultProps } from './result-props.ts';

type OrderAnswers = Extract<StepAnswers, { kind: 'order' }>;

/** The right order, where each line stood in one's own, and why it stands where it does. */
export function OrderResult({
  step,
  answers,
  state,
  labels,
  mark,
}: ResultProps<OrderView, OrderAnswers>) {
  const own = state.tries.at(-1)?.response ?? [];
  const texts = new Map(step.elements.map(({ id, text }) => [id, text]));
  const right = state.tries.at(-1)?.grade.full ?? false;
  return (
    <>
      <ol class="results">
        {answers.elements.map((element, index) => {
          const place = own.indexOf(element.id);
          const tag =
            place < 0 || place === index ? [] : [fill(labels.yourPlace, { n: place + 1 })];
          return (
            <ResultRow
              key={element.id}
              worth={tag.length > 0 ? 'off' : 'best'}
              tags={[`${index + 1}`, ...tag]}
              text={texts.get(element.id) ?? ''}
              mark={mark}
            >
              <Explanation explanation={element} labels={labels} mark={mark} />
            </ResultRow>
          );
        })}
      </ol>
      {own.length > 0 && !right && (
        <Misconception misconception={answers.misconception} labels={labels} mark={mark} />
      )}
    </>
  );
}
