import type { ItemView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { Response } from '../../domain/assessment/response.ts';
import { fill } from '../../domain/text/fill.ts';

interface Props {
  readonly item: ItemView;
  /** What is chosen at the moment, so that a report says what it is about. */
  readonly response: Response;
  readonly labels: QuizLabels;
}

/** Fills the address where problems are reported; the report holds nothing about the learner. */
function reportAddress(item: ItemView, response: Response, labels: QuizLabels): string {
  const title = fill(labels.reportTitle, { id: item.id });
  const body = fill(labels.reportBody, {
    id: item.id,
    version: item.version,
    language: document.documentElement.lang,
    response: response.join(', ') || '–',
  });
  return fill(labels.reportUrl, {
    title: encodeURIComponent(title),
    body: encodeURIComponent(body),
  });
}

/** Below a question: how to use it by keyboard, a link to it, and where to say that it is wrong. */
export function QuizFooter({ item, response, labels }: Props) {
  return (
    <div class="quiz-footer">
      <details>
        <summary>{labels.keyboardTitle}</summary>
        <p>{labels.keyboardHelp}</p>
      </details>
      <a href={fill(labels.itemUrl, { id: item.id })}>{labels.itemLink}</a>
      {labels.reportUrl && (
        <a href={reportAddress(item, response, labels)} target="_blank" rel="noopener noreferrer">
          {labels.report}
        </a>
      )}
    </div>
  );
}
