import type { CourseContent } from '../course-content.ts';
import type { Finding } from '../finding.ts';
import { misconceptionsOf } from '../item-parts.ts';
import { findingAt } from '../finding-at.ts';
import { questionsIn } from './placed.ts';

/**
 * Lint L20: a misconception stands behind at least two options of the bank. One wrong choice may be
 * a slip; the course can tell that a learner believes something only when it is met again.
 */
export function lintSingleUse(content: CourseContent): Finding[] {
  const uses = new Map<string, number>();
  for (const { id } of questionsIn(content).flatMap(misconceptionsOf)) {
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return content.misconceptions
    .filter(({ value }) => uses.get(value.id) === 1)
    .map((entry) =>
      findingAt(
        entry,
        'misconception/single-use',
        ['id'],
        'at least 2 options that name it',
        `1 for ${entry.value.id}`,
      ),
    );
}
