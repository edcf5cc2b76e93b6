/** The letter of the line at a place, from 0, as the style sheet for paper counts them: A, B, C. */
export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
