import { getEntry } from 'astro:content';
import type { Locale } from '../domain/locale.ts';
import { courseOutline, getLesson } from './course-catalog.ts';

/** What a lesson page shows around its prose. */
export interface LessonView {
  readonly minutes: number;
  readonly module: string;
  /** 1-based place in the module. */
  readonly position: number;
  readonly count: number;
  readonly outcomes: readonly string[];
  readonly prequestions: readonly { ask: string; section: string }[];
}

/** `place` is module and lesson, such as `orientation/five-titles`. */
export async function lessonView(locale: Locale, place: string): Promise<LessonView> {
  const modules = await courseOutline(locale);
  const module = modules.find((candidate) =>
    candidate.lessons.some((lesson) => lesson.place === place),
  );
  if (!module) throw new Error(`${place} is in no module of course.yaml.`);
  const { lesson } = await getLesson(locale, place);
  const outcomes = await Promise.all(
    lesson.competencies.map(
      async (id) => (await getEntry('competencies', id))?.data.statement[locale] ?? id,
    ),
  );
  return {
    minutes: lesson.minutes,
    module: module.title,
    position: module.lessons.findIndex((candidate) => candidate.place === place) + 1,
    count: module.lessons.length,
    outcomes,
    prequestions: lesson.prequestions,
  };
}
