import type { z } from 'astro/zod';
import { isLocale, type Locale } from '../locale.ts';
import { competenciesFileSchema, type Competency } from './competency-schema.ts';
import { courseSchema, type Course } from './course-schema.ts';
import type { Finding } from './finding.ts';
import { formsFileSchema, type Form } from './form-schema.ts';
import { itemsFileSchema, type Item } from './item-schema.ts';
import { outlineLesson, splitFrontmatter, type LessonOutline } from './lesson-outline.ts';
import { lessonFrontmatterSchema, type LessonFrontmatter } from './lesson-schema.ts';
import { matrixFileSchema, type MatrixMedium } from './matrix-schema.ts';
import { misconceptionsFileSchema, type Misconception } from './misconception-schema.ts';
import { publishedSchema, type Published } from './published-schema.ts';
import { validate } from './schema-findings.ts';
import { sourcesFileSchema, type Source } from './source-schema.ts';
import { parseLocated, type ContentFile, type FieldPath, type LocatedData } from './source-text.ts';
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
  readonly matrix: readonly Located<MatrixMedium>[];
  readonly forms: readonly Located<Form>[];
  /** What has been released; absent before the first release. */
  readonly published: Located<Published> | undefined;
  /** Ids of entries and paths of files that are there but cannot be read: not to be called missing. */
  readonly unread: ReadonlySet<string>;
}

function idAt(data: unknown, path: FieldPath): string | undefined {
  const entry = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data);
  const id = (entry as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
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
  const matrix: Located<MatrixMedium>[] = [];
  const forms: Located<Form>[] = [];
  let published: Located<Published> | undefined;

  const unread = new Set<string>();

  function parse(path: string, text: string, firstLine = 1): LocatedData | undefined {
    const { located, findings: faults } = parseLocated(path, text, firstLine);
    findings.push(...faults);
    if (!located) unread.add(path);
    return located;
  }

  /** The part of a file at `path`; when it has faults, its id and its file count as unread. */
  function read<S extends z.ZodType>(
    schema: S,
    located: LocatedData,
    path: FieldPath = [],
  ): Located<z.output<S>> | undefined {
    const { value, findings: faults } = validate(schema, located, path);
    findings.push(...faults);
    if (value === undefined) {
      unread.add(located.file);
      const id = idAt(located.data, path);
      if (id !== undefined) unread.add(id);
      return undefined;
    }
    return { value, file: located.file, lineOf: (field) => located.lineOf([...path, ...field]) };
  }

  /** Each entry for itself: a fault in one must not hide the others. */
  function readList<T>(schema: z.ZodArray<z.ZodType<T>>, file: ContentFile): Located<T>[] {
    const located = parse(file.path, file.text);
    if (!located) return [];
    if (!Array.isArray(located.data)) {
      read(schema, located);
      return [];
    }
    return located.data.flatMap((_, index) => read(schema.element, located, [index]) ?? []);
  }

  function readLesson(file: ContentFile, locale: Locale, place: string): void {
    const { frontmatter, body, bodyLine } = splitFrontmatter(file.text);
    const parsed = parse(file.path, frontmatter, 2);
    const lesson = parsed && read(lessonFrontmatterSchema, parsed);
    if (lesson) lessons.push({ ...lesson, locale, place, outline: outlineLesson(body, bodyLine) });
    // Lessons are named after their files, so the name serves where the id cannot be read.
    else unread.add(place.replace(/^.*\//, ''));
  }

  for (const file of files) {
    const lesson = LESSON_PATH.exec(file.path);
    const folder = file.path.split('/')[0];
    if (lesson && isLocale(lesson[1])) readLesson(file, lesson[1], lesson[2] ?? '');
    else if (file.path === 'course.yaml') {
      const parsed = parse(file.path, file.text);
      course = parsed && read(courseSchema, parsed);
    } else if (file.path === 'competencies.yaml')
      competencies.push(...readList(competenciesFileSchema, file));
    else if (file.path === 'published-items.json') {
      const parsed = parse(file.path, file.text);
      published = parsed && read(publishedSchema, parsed);
    } else if (file.path === 'forms.yaml') forms.push(...readList(formsFileSchema, file));
    else if (folder === 'matrix') matrix.push(...readList(matrixFileSchema, file));
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
          'course.yaml, competencies.yaml, forms.yaml, or a file in items, misconceptions, sources, glossary, matrix, docs or i18n',
        found: file.path,
      });
    }
  }
  return {
    content: {
      course,
      lessons,
      items,
      terms,
      competencies,
      misconceptions,
      sources,
      matrix,
      forms,
      published,
      unread,
    },
    findings,
  };
}
