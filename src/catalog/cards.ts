import { getCollection } from 'astro:content';
import { inCourseOrder } from '../domain/glossary/course-order.ts';
import type { Locale } from '../domain/locale.ts';
import { getCourse } from './course-catalog.ts';
import { toCard, type Card } from './to-card.ts';

/** A card for each term of the glossary, in the order of the course's lessons. */
export async function cards(locale: Locale): Promise<Card[]> {
  const { glossaryCategories, modules } = await getCourse();
  const category = new Map(glossaryCategories.map(({ id }, index) => [id, index]));
  const place = (file: string) => category.get(file) ?? category.size;
  const terms = (await getCollection('terms'))
    .map(({ data }) => data)
    .sort((a, b) => place(a.file) - place(b.file) || a.position - b.position);
  const lessons = modules.flatMap((module) => module.lessons);
  return inCourseOrder(terms, lessons).map((term) => toCard(term, locale));
}
