import type { z } from 'astro/zod';
import { isLocale, type Locale } from '../locale.ts';
import { competenciesFileSchema, type Competency } from './competency-schema.ts';
import { courseSchema, type Course } from './course-schema.ts';
import type { Finding } from './finding.ts';
import { itemsFileSchema, type Item } from './item-schema.ts';
import { outlineLesson, splitFrontmatter, type LessonOutline } from './lesson-outline.ts';
import { lessonFrontmatterSchema, type LessonFrontmatter } from './lesson-schema.ts';
import { misconceptionsFileSchema, type Misconception } from './misconception-schema.ts';
import { validate } from './schema-findings.ts';
import { sourcesFileSchema, type Source } from './source-schema.ts';
import { parseLocated, type ContentFile, type FieldPath } from './source-text.ts';
import { termsFileSchema, type Term } from './term-schema.ts';

/** An entry and where its fields stand in the files. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  readonly lineOf: (field: FieldPath) => number;
}

export interface LessonFile extends Located<LessonFrontmatter> {
  readonly locale: Locale;
  /** Folder and name, such as `orientation/five-titles`. */
  readonly place: string;
  readonly outline: LessonOutline;
}

/** Everything below `src/content` that is course data. */
export interface CourseContent {
  readonly course: Located<Course> | undefined;
  readonly lessons: readonly LessonFile[];
  readonly items: readonly Located<Item>[];
  readonly terms: readonly (Located<Term> & { category: string })[];
  readonly competencies: readonly Located<Competency>[];
  readonly misconceptions: readonly Located<Misconception>[];
  readonly sources: readonly Located<Source>[];
}

const LESSON_PATH = /^docs\/([^/]+)\/learn\/(.+)\.mdx$/;

/** Reads every file with its schema. Files that fail are reported and left out; nothing throws. */
export function readCourseContent(files: readonly ContentFile[]): {
  content: CourseContent;
  findings: Finding[];
} {
  const findings: Finding[] = [];
  let course: Located<Course> | undefined;
  const lessons: LessonFile[] = [];
  const items: Located<Item>[] = [];
  const terms: (Located<Term> & { category: string })[] = [];
  const competencies: Located<Competency>[] = [];
  const misconceptions: Located<Misconception>[] = [];
  const sources: Located<Source>[] = [];

  function read<S extends z.ZodType>(schema: S, path: string, text: string, firstLine = 1) {
    const parsed = parseLocated(path, text, firstLine);
    findings.push(...parsed.findings);
    if (!parsed.located) return undefined;
    const { located } = parsed;
    const result = validate(schema, located);
    findings.push(...result.findings);
    if (result.findings.length > 0) return undefined;
    return { value: result.value as z.output<S>, file: path, lineOf: located.lineOf };
  }

  function readList<T>(schema: z.ZodType<T[]>, file: ContentFile): Located<T>[] {
    const list = read(schema, file.path, file.text);
    if (!list) return [];
    return list.value.map((value, index) => ({
      value,
      file: file.path,
      lineOf: (field) => list.lineOf([index, ...field]),
    }));
  }

  function readLesson(file: ContentFile, locale: Locale, place: string): void {
    const { frontmatter, body, bodyLine } = splitFrontmatter(file.text);
    const located = read(lessonFrontmatterSchema, file.path, frontmatter, 2);
    if (located)
      lessons.push({ ...located, locale, place, outline: outlineLesson(body, bodyLine) });
  }

  for (const file of files) {
    const lesson = LESSON_PATH.exec(file.path);
    const folder = file.path.split('/')[0];
    if (lesson && isLocale(lesson[1])) readLesson(file, lesson[1], lesson[2] ?? '');
    else if (file.path === 'course.yaml') course = read(courseSchema, file.path, file.text);
    else if (file.path === 'competencies.yaml')
      competencies.push(...readList(competenciesFileSchema, file));
    else if (folder === 'items') items.push(...readList(itemsFileSchema, file));
    else if (folder === 'misconceptions')
      misconceptions.push(...readList(misconceptionsFileSchema, file));
    else if (folder === 'sources') sources.push(...readList(sourcesFileSchema, file));
    else if (folder === 'glossary') {
      const category = file.path.slice('glossary/'.length, -'.yaml'.length);
      terms.push(...readList(termsFileSchema, file).map((term) => ({ ...term, category })));
    } else if (folder !== 'i18n' && folder !== 'docs') {
      findings.push({
        code: 'file/unknown',
        file: file.path,
        line: 1,
        field: '',
        expected:
          'course.yaml, competencies.yaml, or a file in items, misconceptions, sources, glossary, docs or i18n',
        found: file.path,
      });
    }
  }
  return {
    content: { course, lessons, items, terms, competencies, misconceptions, sources },
    findings,
  };
}
