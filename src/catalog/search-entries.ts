import { getCollection } from 'astro:content';
import type { SearchEntry } from '../domain/glossary/search-entry.ts';
import type { Locale } from '../domain/locale.ts';
import { toSearchEntry } from './to-search-entry.ts';

/** What the glossary search loads. */
export async function searchEntries(locale: Locale): Promise<SearchEntry[]> {
  const terms = await getCollection('terms');
  return terms.map(({ data }) => toSearchEntry(data, locale));
}
