import { mondayOf } from '../time/learning-day.ts';

export interface Week {
  /** Learning day of its Monday. */
  readonly monday: number;
  /** On how many of its days something was answered, 0 to 7. */
  readonly days: number;
}

/** The last weeks up to the current one, oldest first. A week without a day is 0, and nothing more. */
export function practisedWeeks(days: Iterable<number>, today: number, count: number): Week[] {
  const distinct = [...new Set(days)];
  return Array.from({ length: count }, (_, index) => {
    const monday = mondayOf(today) - 7 * (count - 1 - index);
    return { monday, days: distinct.filter((day) => mondayOf(day) === monday).length };
  });
}
