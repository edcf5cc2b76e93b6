import { getCollection } from 'astro:content';
import { pinyin } from 'pinyin-pro';
import type { SearchEntry } from '../domain/glossary/search-entry.ts';
import type { Locale } from '../domain/locale.ts';

const HAN = /\p{Script=Han}/u;

function toneless(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true });
}

/** What the glossary search loads: names in both languages, definitions in one. */
export async function searchEntries(locale: Locale): Promise<SearchEntry[]> {
  const terms = await getCollection('terms');
  return terms.map(({ data }) => ({
    id: data.id,
    zh: data.term['zh-cn'],
    en: data.term.en,
    aliases: [...data.aliases['zh-cn'], ...data.aliases.en],
    pinyin: [
      // The pinyin of the term is written by hand; that of its aliases is not worth writing.
      data.pinyin,
      ...data.aliases['zh-cn'].filter((alias) => HAN.test(alias)).map(toneless),
    ],
    definition: data.definition[locale],
  }));
}
