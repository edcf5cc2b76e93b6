interface Taught {
  /** Ids of the lessons that teach it. */
  readonly lessons: readonly string[];
}

/**
 * Terms in the order in which the course first comes to them. Terms of no lesson are last; those that
 * come at once stay as they stood.
 */
export function inCourseOrder<T extends Taught>(
  terms: readonly T[],
  /** Ids of all lessons in course order. */
  lessons: readonly string[],
): T[] {
  const place = new Map(lessons.map((id, index) => [id, index]));
  const firstOf = (term: T) =>
    Math.min(...term.lessons.map((id) => place.get(id) ?? lessons.length), lessons.length);
  return [...terms].sort((a, b) => firstOf(a) - firstOf(b));
}
