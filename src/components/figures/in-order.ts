/** Steps of a figure as one line for who does not see it; the arrow is read out in either language. */
export function inOrder(steps: readonly string[]): string {
  return steps.join(' → ');
}
