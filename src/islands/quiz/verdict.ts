import type { OptionAnswer, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { ChoiceSession } from '../../domain/assessment/choice-session.ts';
import { fill } from '../../domain/text/fill.ts';

/** One short sentence for the status line, which screen readers announce. */
export function verdict(
  step: StepView,
  session: ChoiceSession,
  answers: readonly OptionAnswer[],
  labels: QuizLabels,
): string {
  const last = session.tries.at(-1);
  switch (session.phase) {
    case 'missed':
      return missed(step, last?.response ?? [], answers, labels);
    case 'correct':
      return session.tries.length > 1 ? labels.corrected : labels.correct;
    case 'revealed': {
      const best = step.options.filter(({ id }) => creditOf(answers, id) === 'best');
      return fill(labels.revealed, { answer: best.map(({ text }) => text).join(' · ') });
    }
    case 'selected':
      return step.kind === 'multiple' ? fill(labels.selected, { n: session.selection.length }) : '';
    default:
      return '';
  }
}

function creditOf(
  answers: readonly OptionAnswer[],
  id: string,
): OptionAnswer['credit'] | undefined {
  return answers.find((answer) => answer.id === id)?.credit;
}

function missed(
  step: StepView,
  response: readonly string[],
  answers: readonly OptionAnswer[],
  labels: QuizLabels,
): string {
  if (step.kind === 'single') {
    return creditOf(answers, response[0] ?? '') === 'workable' ? labels.workable : labels.notYet;
  }
  const right = response.filter((id) => creditOf(answers, id) === 'best').length;
  return `${labels.notYet} ${fill(labels.someFit, { right, n: response.length })}`;
}
