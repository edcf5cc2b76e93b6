import { getCollection, getEntry } from 'astro:content';
import type { Locale } from '../domain/locale.ts';

export async function sourceTitle(locale: Locale, id: string): Promise<string> {
  const entry = await getEntry('sources', id);
  if (!entry) throw new Error(`There is no source ${id} in src/content/sources.`);
  return entry.data.title[locale];
}

export async function sources(locale: Locale) {
  return (await getCollection('sources'))
    .map(({ data }) => ({ ...data, title: data.title[locale], note: data.note[locale] }))
    .sort((a, b) => a.id.localeCompare(b.id));
}
