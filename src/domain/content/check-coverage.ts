import type { CourseContent } from './course-content.ts';
import type { Finding } from './finding.ts';
import { misconceptionsOf, placedQuestions } from './item-parts.ts';

const MIN_ITEMS = 3;

/** Every competency is taught and tested, every misconception is met, and the seed's claims are counted. */
export function checkCoverage(content: CourseContent): Finding[] {
  const taught = new Set(content.lessons.flatMap((lesson) => lesson.value.lesson.competencies));
  const used = new Set(
    content.items
      .flatMap(({ value }) => placedQuestions(value).flatMap(misconceptionsOf))
      .map(({ id }) => id),
  );
  const claims = new Set(content.lessons.flatMap((lesson) => lesson.value.lesson.claims));

  const competencies = content.competencies.flatMap((entry): Finding[] => {
    const { id } = entry.value;
    const items = content.items.filter((item) => item.value.competency === id);
    const place = { file: entry.file, line: entry.lineOf(['id']), field: 'id' };
    const findings: Finding[] = [];
    if (!taught.has(id)) {
      findings.push({
        code: 'competency/not-taught',
        ...place,
        expected: 'a lesson that lists it',
        found: id,
      });
    }
    if (items.length < MIN_ITEMS) {
      findings.push({
        code: 'competency/few-items',
        ...place,
        expected: `at least ${MIN_ITEMS} items for ${id}`,
        found: String(items.length),
      });
    }
    if (!items.some((item) => item.value.level !== 'recall')) {
      findings.push({
        code: 'competency/not-applied',
        ...place,
        expected: `an item of level apply or analyse for ${id}`,
        found: 'none',
      });
    }
    return findings;
  });

  const misconceptions = content.misconceptions
    .filter((entry) => !used.has(entry.value.id))
    .map((entry): Finding => ({
      code: 'misconception/unused',
      file: entry.file,
      line: entry.lineOf(['id']),
      field: 'id',
      expected: 'an option that names it',
      found: entry.value.id,
    }));

  const untaught = Array.from(
    { length: 50 },
    (_, index) => `C${String(index + 1).padStart(2, '0')}`,
  ).filter((claim) => !claims.has(claim));
  const claimFindings: Finding[] =
    untaught.length === 0 || !content.course
      ? []
      : [
          {
            code: 'claim/untaught',
            file: content.course.file,
            line: 1,
            field: 'modules',
            expected: 'a lesson for each of C01 to C50',
            found: `none for ${untaught.join(' ')}`,
          },
        ];
  return [...competencies, ...misconceptions, ...claimFindings];
}
