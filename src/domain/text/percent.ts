/** A part of a whole as it is written in figures: in percent, with one decimal where it needs one. */
export function percent(part: number, whole: number): string {
  return `${Math.round((1000 * part) / whole) / 10}%`;
}
