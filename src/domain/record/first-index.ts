/**
 * The first index below `length` from which on `holds` is true, found by halving; `length` when it never
 * is. It has to be false up to some index and true from there on.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [from, until] = [0, length];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (holds(middle)) until = middle;
    else from = middle + 1;
  }
  return from;
}
