import { describe, expect, it } from 'vitest';
import { checkReview } from '~/domain/content/check-review.ts';
import type { CourseContent } from '~/domain/content/course-content.ts';

function contentWith(families: number, familiesPerCompetency: number): CourseContent {
  const source = { file: 'course.yaml', lineOf: () => 4 };
  return {
    course: { ...source, value: { retired: [], review: { familiesPerCompetency } } },
    items: Array.from({ length: families }, (_, index) => ({
      ...source,
      value: { family: `family-${index}`, competency: `competency-${index % 20}` },
    })),
  } as unknown as CourseContent;
}

describe('the check of what is reviewed', () => {
  it('takes as many families as people keep up with', () => {
    expect(checkReview(contentWith(160, 8))).toEqual([]);
  });

  it('refuses more, and says how many there are', () => {
    const [finding] = checkReview(contentWith(161, 9));
    expect(finding).toMatchObject({
      code: 'review/too-many',
      found: '161 with 9 of each competency',
    });
  });

  it('leaves families beyond the number for each competency alone', () => {
    expect(checkReview(contentWith(400, 8))).toEqual([]);
  });
});
