import type { StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { correctResponse, countRight, summarise } from '../../domain/assessment/kinds.ts';
import type { QuestionState } from '../../domain/assessment/question-state.ts';
import type { ResponseProblem } from '../../domain/assessment/response.ts';
import type { Task } from '../../domain/assessment/task.ts';
import { fill } from '../../domain/text/fill.ts';
import { taskWords } from './task-words.ts';

const SOME_FIT = {
  multiple: 'someFit',
  order: 'someInOrder',
  match: 'someMatch',
} as const;

/** After a miss: how much of it was right, where that does not give the rest away. */
function missed(task: Task, state: QuestionState, explained: boolean, labels: QuizLabels): string {
  const last = state.tries.at(-1);
  if (task.kind === 'single' && last && last.grade.score > 0) return labels.workable;
  const counted = last && countRight(task, last.response);
  if (task.kind === 'single' || task.kind === 'numeric' || !counted)
    return explained ? labels.notYet : labels.oneTryLeft;
  return fill(labels[SOME_FIT[task.kind]], { right: counted.right, n: counted.of });
}

/**
 * One short sentence for the status line, which screen readers announce. `explained` says that the
 * reason of one's own choice stands below.
 */
export function verdict(
  step: StepView,
  task: Task,
  state: QuestionState,
  explained: boolean,
  labels: QuizLabels,
): string {
  switch (state.phase) {
    case 'missed':
      return missed(task, state, explained, labels);
    case 'correct':
      return state.tries.length > 1 ? labels.corrected : labels.correct;
    case 'revealed': {
      // A long answer is read in its place; the status says where.
      if (task.kind === 'order' || task.kind === 'match') return labels.revealedBelow;
      const best = summarise(task, correctResponse(task), taskWords(step, labels));
      return fill(labels.revealed, { answer: best.join(' · ') });
    }
    case 'selected':
      return step.kind === 'multiple' ? fill(labels.selected, { n: state.response.length }) : '';
    case 'stale':
      return labels.updated;
    default:
      return '';
  }
}

/** What was wrong with the input; belongs to the question, not to the verdict. */
export function inputError(
  step: StepView,
  problem: ResponseProblem | undefined,
  labels: QuizLabels,
): string {
  switch (problem) {
    case 'not-a-number':
      return labels.notANumber;
    case 'other-unit':
      return step.kind === 'numeric'
        ? fill(labels.otherUnit, { unit: fill(labels.units[step.unit], { n: '' }).trim() })
        : labels.empty;
    case 'incomplete':
      return step.kind === 'order' ? labels.emptyOrder : labels.incomplete;
    default:
      if (step.kind === 'numeric') return labels.emptyNumber;
      if (step.kind === 'order') return labels.emptyOrder;
      return step.kind === 'match' ? labels.incomplete : labels.empty;
  }
}
