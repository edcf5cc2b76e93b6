import { getEntry } from 'astro:content';
import type { Locale } from '../domain/locale.ts';
import { courseOutline, getLesson, type ModuleOutline } from './course-catalog.ts';

/** What a lesson page shows around its prose. */
export interface LessonView {
  readonly minutes: number;
  readonly module: Pick<ModuleOutline, 'title' | 'href'>;
  /** 1-based place in the module. */
  readonly position: number;
  /** Ids of the lessons of the module, in their order. */
  readonly lessons: readonly string[];
  readonly outcomes: readonly string[];
  readonly prequestions: readonly { ask: string; section: string }[];
}

/** What somebody can do who has each of the competencies. */
export function statements(
  locale: Locale,
  competencies: readonly string[],
): Promise<{ readonly id: string; readonly statement: string }[]> {
  return Promise.all(
    competencies.map(async (id) => ({
      id,
      statement: (await getEntry('competencies', id))?.data.statement[locale] ?? id,
    })),
  );
}

/** `place` is module and lesson, such as `orientation/five-titles`. */
export async function lessonView(locale: Locale, place: string): Promise<LessonView> {
  const modules = await courseOutline(locale);
  const module = modules.find((candidate) =>
    candidate.lessons.some((lesson) => lesson.place === place),
  );
  if (!module) throw new Error(`${place} is in no module of course.yaml.`);
  const { lesson } = await getLesson(locale, place);
  const outcomes = await statements(locale, lesson.competencies);
  return {
    minutes: lesson.minutes,
    module,
    position: module.lessons.findIndex((candidate) => candidate.place === place) + 1,
    lessons: module.lessons.map(({ id }) => id),
    outcomes: outcomes.map(({ statement }) => statement),
    prequestions: lesson.prequestions,
  };
}
