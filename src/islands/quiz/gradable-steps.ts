import type { ItemAnswers, ItemView, StepAnswers, StepView } from '../../catalog/item-view.ts';
import type { Step } from '../../domain/assessment/case-session.ts';
import type { Task } from '../../domain/assessment/task.ts';

/** A question whose answer is not loaded: it can be shown and filled in, and nothing is right. */
function unanswerable(view: StepView): Task {
  switch (view.kind) {
    case 'single':
    case 'multiple':
      return { kind: view.kind, options: view.options.map(({ id }) => ({ id, credit: 'off' })) };
    case 'order':
      return view;
    case 'match':
      return { ...view, prompts: view.prompts.map(({ id }) => ({ id, target: '' })) };
    case 'numeric':
      return { kind: 'numeric', unit: view.unit, value: NaN, tolerance: 0, slips: [] };
  }
}

function task(view: StepView, answers: StepAnswers | undefined): Task {
  if (view.kind === 'match' && answers?.kind === 'match')
    return { kind: 'match', prompts: answers.prompts, targets: view.targets };
  if (view.kind === 'numeric' && answers?.kind === 'numeric')
    return { ...answers, unit: view.unit };
  if (answers?.kind === 'order' || answers?.kind === 'single' || answers?.kind === 'multiple')
    return answers;
  return unanswerable(view);
}

/** Steps as the grader needs them: what is asked together with its answers. */
export function gradableSteps(item: ItemView, answers: ItemAnswers | undefined): Step[] {
  return item.steps.map((view, index) => {
    const { next, checkpoint } = answers?.steps[index] ?? {};
    return {
      ...task(view, answers?.steps[index]),
      id: view.id,
      ...(view.facet && { facet: view.facet }),
      ...(next && { next }),
      ...(checkpoint && { checkpoint }),
    };
  });
}
