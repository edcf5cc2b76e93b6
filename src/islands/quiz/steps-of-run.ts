import type { ItemView, StepView } from '../../catalog/item-view.ts';
import type { Task } from '../../domain/assessment/task.ts';
import { present } from '../../domain/assessment/present.ts';

/**
 * The steps with their parts in the order of a run; run 0 in a lesson is the server's order. `tasks` are
 * those of the same steps, in the same order.
 */
export function stepsOfRun(
  item: ItemView,
  tasks: readonly Task[],
  run: string,
): readonly StepView[] {
  if (run === '0') return item.steps;
  return item.steps.map((view, index) => {
    const task = tasks[index];
    const right = task?.kind === 'order' ? task.elements.map(({ id }) => id) : [];
    return present(view, `${item.id}/${view.id}/${run}`, right);
  });
}
