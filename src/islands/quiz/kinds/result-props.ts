import type { StepAnswers, StepView } from '../../../catalog/item-view.ts';
import type { QuizLabels } from '../../../catalog/quiz-labels.ts';
import type { QuestionState } from '../../../domain/assessment/question-state.ts';

/** What the explanation of every kind of question is given. */
export interface ResultProps<V extends StepView, A extends StepAnswers> {
  readonly step: V;
  readonly answers: A;
  readonly state: QuestionState;
  readonly labels: QuizLabels;
  readonly mark: boolean;
  /** Show everything at once, instead of folding what the learner got right away. */
  readonly unfolded: boolean;
}
