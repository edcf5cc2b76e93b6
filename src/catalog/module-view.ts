import type { Locale } from '../domain/locale.ts';
import { checkpointOf, type FormLink } from './bank.ts';
import { courseOutline, getLesson, type LessonLink, type ModuleOutline } from './course-catalog.ts';
import { statements } from './lesson-view.ts';
import type { Translate } from './quiz-labels.ts';

export interface ModuleLesson extends LessonLink {
  /** What one can do after it, in the order of the lesson. */
  readonly competencies: readonly { readonly id: string; readonly statement: string }[];
}

/** A module as its own page shows it. */
export interface ModuleView extends ModuleOutline {
  readonly lessons: readonly ModuleLesson[];
  readonly minutes: number;
  /** 1-based place in the course. */
  readonly position: number;
  /** How many modules there are. */
  readonly count: number;
  /** Undefined while the bank cannot fill it. */
  readonly checkpoint: FormLink | undefined;
  /** The module after this one. */
  readonly next: ModuleOutline | undefined;
}

async function withCompetencies(locale: Locale, link: LessonLink): Promise<ModuleLesson> {
  const { lesson } = await getLesson(locale, link.place);
  return { ...link, competencies: await statements(locale, lesson.competencies) };
}

export async function moduleView(locale: Locale, id: string, t: Translate): Promise<ModuleView> {
  const modules = await courseOutline(locale);
  const place = modules.findIndex((candidate) => candidate.id === id);
  const module = modules[place];
  if (!module) throw new Error(`${id} is no module of course.yaml.`);
  return {
    ...module,
    lessons: await Promise.all(module.lessons.map((link) => withCompetencies(locale, link))),
    minutes: module.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
    position: place + 1,
    count: modules.length,
    checkpoint: await checkpointOf(locale, id, t),
    next: modules[place + 1],
  };
}
