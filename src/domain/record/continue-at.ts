/** The first lesson in course order that is not read; undefined when all are. */
export function nextLesson(
  order: readonly string[],
  read: ReadonlySet<string>,
): string | undefined {
  return order.find((lesson) => !read.has(lesson));
}
