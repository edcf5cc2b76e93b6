import { END, stepAfter, type StepFlow } from '../assessment/case-graph.ts';
import type { Item } from '../content/item-schema.ts';
import type { PoolItem } from '../forms/pool.ts';

/** What progress needs to know of an item, asked today or retired. */
export interface ProgressItem extends PoolItem {
  /** Steps of a case with which it can end; empty for other kinds. */
  readonly ends: readonly string[];
}

function exitsOf(steps: readonly StepFlow[], step: StepFlow & { options?: readonly StepFlow[] }) {
  return [stepAfter(steps, step), ...(step.options ?? []).map(({ next }) => next)];
}

/** The steps of a case with which it can end. */
export function endsOf(item: Item): string[] {
  if (item.kind !== 'case') return [];
  return item.steps.filter((step) => exitsOf(item.steps, step).includes(END)).map(({ id }) => id);
}
