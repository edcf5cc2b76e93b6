import { getEntry } from 'astro:content';
import type { Locale } from '../domain/locale.ts';
import type { Translate } from './quiz-labels.ts';

/** The words of the interface in a language other than that of the page, for pages that belong to none. */
export async function interfaceTexts(locale: Locale): Promise<Translate> {
  const entry = await getEntry('i18n', locale);
  if (!entry) throw new Error(`src/content/i18n has no file for ${locale}.`);
  return (key) => entry.data[key];
}
