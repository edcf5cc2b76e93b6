import type { ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import {
  facetResults,
  firstWalk,
  type CaseSession,
  type FacetResult,
  type Step,
} from '../../domain/assessment/case-session.ts';
import { MixedText } from '../MixedText.tsx';
import { CaseReplay } from './CaseReplay.tsx';

interface Props {
  readonly item: ItemView;
  readonly steps: readonly Step[];
  readonly session: CaseSession;
  readonly debrief: string;
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

function wordFor(result: FacetResult, labels: QuizLabels): string {
  const word = result.full ? labels.right : result.score > 0 ? labels.partly : labels.wrong;
  return result.corrected ? `${word} (${labels.correctedMark})` : word;
}

/** The end of a case: the cues that mattered, how each facet went at first, and the paths one can take. */
export function CaseDebrief({ item, steps, session, debrief, labels, mark }: Props) {
  return (
    <div class="debrief">
      <p class="asked">{labels.debrief}</p>
      <p>
        <MixedText text={debrief} mark={mark} />
      </p>
      <table>
        <caption>{labels.facetTable}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.facetColumn}</th>
            <th scope="col">{labels.resultColumn}</th>
          </tr>
        </thead>
        <tbody>
          {facetResults(steps, session).map((result) => (
            <tr key={result.step}>
              <th scope="row">{result.facet && labels.facets[result.facet]}</th>
              <td>{wordFor(result, labels)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CaseReplay
        item={item}
        steps={steps}
        own={firstWalk(steps, session)}
        labels={labels}
        mark={mark}
      />
    </div>
  );
}
