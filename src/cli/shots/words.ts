import { readFileSync } from 'node:fs';
import type { InterfaceKey } from '../../domain/content/interface-text-schema.ts';
import { langOf, type Locale } from '../../domain/locale.ts';

export type Words = Readonly<Record<InterfaceKey, string>>;

/** The words on the buttons and fields of a language, by which they are found. */
export function wordsOf(locale: Locale): Words {
  const file = new URL(`../../content/i18n/${langOf(locale)}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Words;
}
