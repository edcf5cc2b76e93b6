import type { ItemView, StepView } from '../../catalog/item-view.ts';
import type { QuizLabels } from '../../catalog/quiz-labels.ts';
import { fill } from '../../domain/text/fill.ts';

/** The steps of the way that leads on from each other when all is answered well. */
export function mainLine(item: ItemView): readonly StepView[] {
  return item.steps.filter(({ detour }) => !detour);
}

/** Where a step stands in its case, in words; undefined for an item that is no case. */
export function placeOf(item: ItemView, step: StepView, labels: QuizLabels): string | undefined {
  if (!step.facet) return undefined;
  const facet = labels.facets[step.facet];
  if (step.detour) return fill(labels.detour, { facet });
  const main = mainLine(item);
  const n = main.findIndex(({ id }) => id === step.id) + 1;
  return fill(labels.step, { n, count: main.length, facet });
}
