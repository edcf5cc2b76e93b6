import { coreFamilies } from '../review/deck.ts';
import type { CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';

/** With more families, 20 reviews a day no longer keep up (see the load simulation of the tests). */
const MOST_CORE = 160;

/** What is reviewed stays within what people keep up with, and what a retired item taught is not lost. */
export function checkReview({ course, items }: CourseContent): Finding[] {
  if (!course) return [];
  const { retired, review } = course.value;
  const at = (...field: (string | number)[]) => ({
    file: course.file,
    line: course.lineOf(field),
    field: field.join('.'),
  });
  const bank = items.map(({ value }) => value);
  const core = coreFamilies(bank, review.familiesPerCompetency).size;
  const families = new Set(bank.map(({ family }) => family));
  const tooMany: Finding[] =
    core <= MOST_CORE
      ? []
      : [
          {
            code: 'review/too-many',
            ...at('review', 'familiesPerCompetency'),
            expected: `at most ${MOST_CORE} families to review`,
            found: `${core} with ${review.familiesPerCompetency} of each competency`,
          },
        ];
  const lost = retired.flatMap(({ family }, index): Finding[] =>
    family === undefined || families.has(family)
      ? []
      : [
          {
            code: 'review/family-unknown',
            ...at('retired', index, 'family'),
            expected: 'a family that an item of the bank has',
            found: family,
          },
        ],
  );
  return [...tooMany, ...lost];
}
