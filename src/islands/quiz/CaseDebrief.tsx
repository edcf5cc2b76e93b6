import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { FacetResult } from '../../domain/assessment/case-session.ts';
import { MixedText } from '../MixedText.tsx';

interface Props {
  readonly results: readonly FacetResult[];
  readonly debrief: string;
  readonly labels: QuizLabels;
  readonly mark: boolean;
}

function wordFor(result: FacetResult, labels: QuizLabels): string {
  const word = result.full ? labels.right : result.score > 0 ? labels.partly : labels.wrong;
  return result.corrected ? `${word} (${labels.correctedMark})` : word;
}

/** The end of a case: the cues that mattered, and how each facet went on the first try. */
export function CaseDebrief({ results, debrief, labels, mark }: Props) {
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
          {results.map((result) => (
            <tr key={result.facet}>
              <th scope="row">{result.facet && labels.facets[result.facet]}</th>
              <td>{wordFor(result, labels)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
