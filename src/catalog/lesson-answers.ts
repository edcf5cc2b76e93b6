import { getEntry } from 'astro:content';
import { outlineLesson } from '../domain/content/lesson-outline.ts';
import type { Locale } from '../domain/locale.ts';
import { itemAnswers } from './item-view.ts';
import { explainingLabels, type Translate } from './quiz-labels.ts';

/** What grades and explains the items a lesson shows, with the words to do it in. */
export async function lessonAnswers(locale: Locale, place: string, t: Translate) {
  const entry = await getEntry('docs', `${locale}/learn/${place}`);
  const ids = outlineLesson(entry?.body ?? '', 1)
    .components.filter(({ name }) => name === 'Check')
    .flatMap(({ attributes }) => attributes['item'] ?? []);
  const items = await Promise.all(ids.map(async (id) => [id, await itemAnswers(locale, id)] as const));
  return { labels: explainingLabels(t), items: Object.fromEntries(items) };
}
