import type { PartView, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import type { TaskWords } from '../../domain/assessment/task.ts';
import type { Unit } from '../../domain/content/vocabulary.ts';
import { fill } from '../../domain/text/fill.ts';

/** Everything of a question that has words of its own. */
export function partsOf(step: StepView): readonly PartView[] {
  switch (step.kind) {
    case 'single':
    case 'multiple':
      return step.options;
    case 'order':
      return step.elements;
    case 'match':
      return [...step.prompts, ...step.targets];
    case 'numeric':
      return [];
  }
}

/** A number with its unit. Both languages group thousands alike. */
export function quantity(value: number, unit: Unit, labels: QuizLabels): string {
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value);
  return fill(labels.units[unit], { n: number });
}

/** The words of a step, for summaries of responses to it. */
export function taskWords(step: StepView, labels: QuizLabels): TaskWords {
  const texts = new Map(partsOf(step).map(({ id, text }) => [id, text]));
  return {
    text: (id) => texts.get(id) ?? id,
    quantity: (value, unit) => quantity(value, unit, labels),
  };
}
