import { getEntry } from 'astro:content';
import { outlineLesson } from '../domain/content/lesson-outline.ts';
import type { Locale } from '../domain/locale.ts';
import { termNote, type TermNote } from './glossary-view.ts';
import { itemAnswers, itemView, type ItemAnswers, type ItemView } from './item-view.ts';
import { quizLabels, type QuizLabels, type Translate } from './quiz-labels.ts';

/** What a lesson needs once it is used: the meaning of its terms and the answers of its items. */
export interface LessonCompanion {
  readonly labels: QuizLabels;
  readonly items: Readonly<
    Record<string, { readonly view: ItemView; readonly answers: ItemAnswers }>
  >;
  readonly terms: Readonly<Record<string, TermNote>>;
}

async function record<T>(
  ids: Iterable<string>,
  get: (id: string) => Promise<T>,
): Promise<Record<string, T>> {
  return Object.fromEntries(
    await Promise.all([...ids].map(async (id) => [id, await get(id)] as const)),
  );
}

export async function lessonCompanion(
  locale: Locale,
  place: string,
  t: Translate,
): Promise<LessonCompanion> {
  const entry = await getEntry('docs', `${locale}/learn/${place}`);
  const { components } = outlineLesson(entry?.body ?? '', 1);
  const named = (name: string, attribute: string) =>
    new Set(
      components
        .filter((component) => component.name === name)
        .flatMap(({ attributes }) => attributes[attribute] ?? []),
    );
  return {
    labels: quizLabels(t, locale),
    items: await record(named('Check', 'item'), async (id) => ({
      view: await itemView(locale, id),
      answers: await itemAnswers(locale, id),
    })),
    terms: await record(named('Term', 'id'), (id) => termNote(locale, id)),
  };
}
