import type { StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';

/** What there is to do with a question of each kind. */
export const HINTS = {
  single: 'selectOne',
  multiple: 'selectSome',
  order: 'putInOrder',
  match: 'matchEach',
  numeric: 'typeNumber',
} as const satisfies Record<StepView['kind'], keyof QuizLabels>;
