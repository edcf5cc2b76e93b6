import { getCollection, getEntry } from 'astro:content';
import type { Course } from '../domain/content/course-schema.ts';
import type { Lesson } from '../domain/content/lesson-schema.ts';
import type { Locale } from '../domain/locale.ts';
import { lessonHref, moduleHref } from './href.ts';

export interface LessonLink {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly description: string;
  readonly minutes: number;
  readonly href: string;
}

export interface ModuleOutline {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly href: string;
  readonly lessons: readonly LessonLink[];
}

export async function getCourse(): Promise<Course> {
  const entry = await getEntry('course', 'course');
  if (!entry) throw new Error('src/content/course.yaml is missing.');
  return entry.data;
}

/** The lesson entry that stands at a place, with its frontmatter. */
export async function getLesson(
  locale: Locale,
  place: string,
): Promise<{ title: string; description: string; lesson: Lesson }> {
  const entry = await getEntry('docs', `${locale}/learn/${place}`);
  const lesson = entry?.data.lesson;
  if (!entry || !lesson) throw new Error(`There is no lesson at ${locale}/learn/${place}.`);
  return { title: entry.data.title, description: entry.data.description ?? '', lesson };
}

/** Modules and their lessons in course order. */
export async function courseOutline(locale: Locale): Promise<ModuleOutline[]> {
  const course = await getCourse();
  return Promise.all(
    course.modules.map(async (module) => ({
      id: module.id,
      title: module.title[locale],
      question: module.question[locale],
      href: moduleHref(locale, module.id),
      lessons: await Promise.all(
        module.lessons.map(async (id) => {
          const place = `${module.id}/${id}`;
          const { title, description, lesson } = await getLesson(locale, place);
          return {
            id,
            place,
            title,
            description,
            minutes: lesson.minutes,
            href: lessonHref(locale, place),
          };
        }),
      ),
    })),
  );
}

/** Where each lesson stands, by id. */
export async function lessonPlaces(): Promise<ReadonlyMap<string, string>> {
  const course = await getCourse();
  return new Map(
    course.modules.flatMap((module) =>
      module.lessons.map((id) => [id, `${module.id}/${id}`] as const),
    ),
  );
}

export async function countTerms(): Promise<number> {
  return (await getCollection('terms')).length;
}
