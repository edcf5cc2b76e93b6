import type { ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { walk, type WalkedStep } from '../../domain/assessment/case-graph.ts';
import type { Step } from '../../domain/assessment/case-session.ts';
import {
  correctResponse,
  gradeResponse,
  summarise,
  temptingResponse,
} from '../../domain/assessment/kinds.ts';
import type { Response } from '../../domain/assessment/response.ts';
import { MixedText } from '../MixedText.tsx';
import { taskWords } from './task-words.ts';

interface Props {
  readonly item: ItemView;
  readonly steps: readonly Step[];
  readonly own: readonly WalkedStep[];
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

/** Where nothing is marked as tempting, the tempting way does as well as the best. */
function tempted(step: Step): Response {
  const response = temptingResponse(step);
  return response.length > 0 ? response : correctResponse(step);
}

/** Three ways through the case, side by side: one's own, the best and a tempting one. */
export function CaseReplay({ item, steps, own, labels, mark }: Props) {
  const paths = [
    { name: labels.yourPath, walked: own },
    { name: labels.bestPath, walked: walk(steps, correctResponse) },
    { name: labels.temptingPath, walked: walk(steps, tempted) },
  ];

  function Line({ step: id, response }: WalkedStep) {
    const step = steps.find((candidate) => candidate.id === id);
    const view = item.steps.find((candidate) => candidate.id === id);
    if (!step || !view) return null;
    const words = summarise(step, response, taskWords(view, labels));
    const right = gradeResponse(step, response).full;
    return (
      <li>
        <span class="facet">{step.facet && labels.facets[step.facet]}</span>
        {response.length > 0 && (
          <span aria-label={right ? labels.right : labels.wrong} role="img">
            {right ? '✓' : '✗'}{' '}
          </span>
        )}
        <MixedText text={words.length > 0 ? words.join(' · ') : labels.shownPath} mark={mark} />
      </li>
    );
  }

  return (
    <div>
      <p class="asked">{labels.replay}</p>
      <div class="paths">
        {paths.map(({ name, walked }) => (
          <section class="result" aria-label={name}>
            <p class="asked">{name}</p>
            <ol>
              {walked.map((step) => (
                <Line key={step.step} {...step} />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </div>
  );
}
