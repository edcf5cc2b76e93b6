import { shuffle } from './shuffle.ts';

interface WithId {
  readonly id: string;
}

/** The parts of a question in the order they are shown; the seed makes it the same on every reload. */
export interface Presentable {
  readonly kind: string;
  readonly fixedOrder?: boolean;
  readonly options?: readonly WithId[];
  readonly elements?: readonly WithId[];
  readonly prompts?: readonly WithId[];
  readonly targets?: readonly WithId[];
}

function sameOrder(a: readonly WithId[], b: readonly string[]): boolean {
  return a.every(({ id }, index) => id === b[index]);
}

/** Never the right order: it would be an answer nobody gave. */
function disordered<T extends WithId>(
  elements: readonly T[],
  right: readonly string[],
  seed: string,
): T[] {
  const [first, ...others] = shuffle(elements, seed);
  if (!first) return [];
  return sameOrder([first, ...others], right) ? [...others, first] : [first, ...others];
}

/**
 * Arranges a question for one run through it. `right` holds the ids of an order question's elements in
 * their right order. Options with an order of their own keep it.
 */
export function present<T extends Presentable>(
  question: T,
  seed: string,
  right: readonly string[],
): T {
  const { options, elements, prompts, targets, fixedOrder } = question;
  return {
    ...question,
    ...(options && !fixedOrder && { options: shuffle(options, seed) }),
    ...(elements && { elements: disordered(elements, right, seed) }),
    ...(prompts && { prompts: shuffle(prompts, seed) }),
    ...(targets && { targets: shuffle(targets, `${seed}/targets`) }),
  };
}
