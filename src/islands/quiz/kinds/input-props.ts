import type { StepView } from '../../../catalog/item-view.ts';
import type { QuizLabels } from '../../../catalog/quiz-labels.ts';
import type { Response } from '../../../domain/assessment/response.ts';

/** What the input of every kind of question is given. */
export interface InputProps<V extends StepView> {
  readonly step: V;
  /** Unique on the page; for names and ids. */
  readonly name: string;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** Undefined until the island is live: the inputs then keep what the learner has done. */
  readonly response: Response | undefined;
  readonly error: string | undefined;
  readonly onRespond: (response: Response) => void;
}
