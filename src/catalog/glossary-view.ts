import { getCollection, getEntry } from 'astro:content';
import type { Locale } from '../domain/locale.ts';
import { otherLocale } from '../domain/locale.ts';
import { courseOutline, getCourse } from './course-catalog.ts';

export interface TermLink {
  readonly id: string;
  readonly name: string;
}

export interface TermView {
  readonly id: string;
  /** The term in the page's language, and in the other one. */
  readonly name: string;
  readonly otherName: string;
  readonly pinyin: string;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly formula: string | undefined;
  readonly example: string;
  readonly confusedWith: readonly { id?: string; name: string; why: string }[];
  readonly seeAlso: readonly TermLink[];
  readonly lessons: readonly { title: string; href: string }[];
}

export interface GlossaryCategory {
  readonly id: string;
  readonly title: string;
  readonly terms: readonly TermView[];
}

/** The short form for a toggletip. */
export interface TermNote {
  readonly name: string;
  readonly otherName: string;
  readonly definition: string;
}

export async function termNote(locale: Locale, id: string): Promise<TermNote> {
  const entry = await getEntry('terms', id);
  if (!entry) throw new Error(`There is no term ${id} in src/content/glossary.`);
  const { term, definition } = entry.data;
  return {
    name: term[locale],
    otherName: term[otherLocale(locale)],
    definition: definition[locale],
  };
}

/** All terms, grouped as in course.yaml and in the order of their files. */
export async function glossary(locale: Locale): Promise<GlossaryCategory[]> {
  const course = await getCourse();
  const entries = await getCollection('terms');
  const names = new Map(entries.map(({ data }) => [data.id, data.term[locale]]));
  const lessons = new Map(
    (await courseOutline(locale)).flatMap((module) =>
      module.lessons.map((lesson) => [lesson.id, lesson] as const),
    ),
  );
  const nameOf = (id: string) => names.get(id) ?? id;

  return course.glossaryCategories.map(({ id, title }) => ({
    id,
    title: title[locale],
    terms: entries
      // A category is a file; its terms stand in the order of that file.
      .filter(({ data }) => data.file === id)
      .sort((a, b) => a.data.position - b.data.position)
      .map(({ data }) => ({
        id: data.id,
        name: data.term[locale],
        otherName: data.term[otherLocale(locale)],
        pinyin: data.pinyin,
        aliases: [...data.aliases[locale], ...data.aliases[otherLocale(locale)]],
        definition: data.definition[locale],
        formula: data.formula?.[locale],
        example: data.example[locale],
        confusedWith: data.confusedWith.map((entry) =>
          'term' in entry
            ? { id: entry.term, name: nameOf(entry.term), why: entry.why[locale] }
            : { name: entry.name[locale], why: entry.why[locale] },
        ),
        seeAlso: data.seeAlso.map((other) => ({ id: other, name: nameOf(other) })),
        lessons: data.lessons.flatMap((lesson) => lessons.get(lesson) ?? []),
      })),
  }));
}
