import { LOCALES } from '../locale.ts';
import type { CourseContent, LessonFile } from './course-content.ts';
import type { Finding } from './finding.ts';
import type { LessonComponent } from './lesson-outline.ts';

/** Components that must stand in the same order in both languages; terms may differ with the wording. */
const PAIRED = new Set([
  'Check',
  'Path',
  'MediaMap',
  'Loop',
  'Funnel',
  'Curve',
  'Cohort',
  'Pair',
  'FamilyIcon',
  'FromSeed',
  'Added',
  'WorkedCase',
  'UseToday',
  'Cite',
]);

/** What must be the same in both languages: ids, and the numbers that a figure is drawn from. */
function alikeIn({ item, at, of, source, steps, points, cohorts }: LessonComponent['attributes']) {
  const data = steps ?? points ?? cohorts;
  return item ?? at ?? of ?? source ?? data?.match(/\d[\d.]*/g)?.join(' ') ?? '';
}

function blocksOf(lesson: LessonFile): string[] {
  return lesson.outline.components
    .filter(({ name }) => PAIRED.has(name))
    .map(({ name, attributes }) => `${name} ${alikeIn(attributes)}`.trim());
}

function slugsOf(lesson: LessonFile): string[] {
  return lesson.outline.headings.map(({ slug }) => slug ?? '?');
}

function dataOf(lesson: LessonFile): string {
  const { id, competencies, minutes, claims, prequestions } = lesson.value.lesson;
  return JSON.stringify([
    id,
    competencies,
    minutes,
    claims,
    prequestions.map(({ section }) => section),
  ]);
}

/** Where two lists first differ, for a message one can act on. */
function firstDifference(
  a: readonly string[],
  b: readonly string[],
): { expected: string; found: string } {
  const index = a.findIndex((value, position) => value !== b[position]);
  const position = index === -1 ? a.length : index;
  return {
    expected: `${a[position] ?? 'nothing more'} at place ${position + 1}, as in the other language`,
    found: b[position] ?? 'nothing more',
  };
}

function parity(a: LessonFile, b: LessonFile): Finding[] {
  const findings: Finding[] = [];
  const differ = (code: Finding['code'], left: readonly string[], right: readonly string[]) => {
    if (left.join('\n') === right.join('\n')) return;
    findings.push({ code, file: b.file, line: 1, field: '', ...firstDifference(left, right) });
  };
  differ('lesson/uneven-headings', slugsOf(a), slugsOf(b));
  differ('lesson/uneven-blocks', blocksOf(a), blocksOf(b));
  differ('lesson/uneven-frontmatter', [dataOf(a)], [dataOf(b)]);
  return findings;
}

/** Lessons exist in both languages, stand where the course says, and have the same skeleton. */
export function checkLessons(content: CourseContent): Finding[] {
  const { course } = content;
  if (!course) return [];
  const findings: Finding[] = [];
  const listed = new Map<string, string>();

  course.value.modules.forEach((module, moduleIndex) => {
    module.lessons.forEach((id, lessonIndex) => {
      const place = `${module.id}/${id}`;
      listed.set(id, place);
      const files = LOCALES.map((locale) =>
        content.lessons.find((lesson) => lesson.locale === locale && lesson.place === place),
      );
      LOCALES.forEach((locale, index) => {
        if (files[index] || content.unread.has(`docs/${locale}/learn/${place}.mdx`)) return;
        findings.push({
          code: 'lesson/file-missing',
          file: course.file,
          line: course.lineOf(['modules', moduleIndex, 'lessons', lessonIndex]),
          field: `modules.${moduleIndex}.lessons.${lessonIndex}`,
          expected: `docs/${locale}/learn/${place}.mdx`,
          found: 'no such file',
        });
      });
      const [first, second] = files;
      if (first && second) findings.push(...parity(first, second));
    });
  });

  for (const lesson of content.lessons) {
    const { id } = lesson.value.lesson;
    const place = listed.get(id);
    const where = { file: lesson.file, line: lesson.lineOf(['lesson', 'id']), field: 'lesson.id' };
    if (place === undefined) {
      findings.push({
        code: 'lesson/not-listed',
        ...where,
        expected: 'a lesson id listed in course.yaml',
        found: id,
      });
    } else if (place !== lesson.place) {
      findings.push({
        code: 'lesson/wrong-place',
        ...where,
        expected: `docs/${lesson.locale}/learn/${place}.mdx`,
        found: lesson.file,
      });
    }
    for (const heading of lesson.outline.headings) {
      if (heading.slug !== undefined) continue;
      findings.push({
        code: 'lesson/heading-without-slug',
        file: lesson.file,
        line: heading.line,
        field: '',
        expected: `${heading.text} {#english-slug}`,
        found: heading.text,
      });
    }
    if (!lesson.outline.components.some(({ name }) => name === 'Check')) {
      findings.push({
        code: 'lesson/no-check',
        file: lesson.file,
        line: 1,
        field: '',
        expected: 'at least one <Check>',
        found: 'none',
      });
    }
  }
  return findings;
}
