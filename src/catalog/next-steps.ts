import type { Locale } from '../domain/locale.ts';
import { fill } from '../domain/text/fill.ts';
import { checkpointOf } from './bank.ts';
import { courseOutline } from './course-catalog.ts';
import { href } from './href.ts';
import type { Translate } from './quiz-labels.ts';

export interface NextStep {
  readonly label: string;
  readonly href: string;
  /** How long it takes; undefined where that depends on the learner. */
  readonly minutes?: number;
}

/**
 * What comes after a lesson, the main thing first: the next lesson; after the last one of a module its
 * checkpoint and the next module; after the last of the course the learner's own standing instead.
 */
export async function nextSteps(locale: Locale, lesson: string, t: Translate): Promise<NextStep[]> {
  const modules = await courseOutline(locale);
  const place = modules.findIndex(({ lessons }) => lessons.some(({ id }) => id === lesson));
  const module = modules[place];
  if (!module) throw new Error(`${lesson} is in no module of course.yaml.`);
  const next = module.lessons[module.lessons.findIndex(({ id }) => id === lesson) + 1];
  if (next) {
    const { title, minutes } = next;
    return [{ label: fill(t('lesson.next'), { lesson: title }), href: next.href, minutes }];
  }
  const checkpoint = await checkpointOf(locale, module.id, t);
  const after = modules[place + 1];
  return [
    ...(checkpoint ? [{ label: checkpoint.label, href: checkpoint.href }] : []),
    after
      ? { label: fill(t('lesson.nextModule'), { module: after.title }), href: after.href }
      : { label: t('lesson.whereYouStand'), href: href(locale, 'progress/') },
  ];
}
