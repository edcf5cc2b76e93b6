import { pinyin } from 'pinyin-pro';
import type { Term } from '../domain/content/term-schema.ts';
import type { SearchEntry } from '../domain/glossary/search-entry.ts';
import type { Locale } from '../domain/locale.ts';

const HAN = /\p{Script=Han}/u;

function toneless(text: string): string {
  return pinyin(text, { toneType: 'none', nonZh: 'consecutive', v: true });
}

/** What is searched of a term on pages in `locale`: names in both languages, the definition in one. */
export function toSearchEntry(term: Term, locale: Locale): SearchEntry {
  return {
    id: term.id,
    zh: term.term['zh-cn'],
    en: term.term.en,
    aliases: [...term.aliases['zh-cn'], ...term.aliases.en],
    pinyin: [
      // The pinyin of the term is written by hand; that of its aliases is not worth writing.
      term.pinyin,
      ...term.aliases['zh-cn'].filter((alias) => HAN.test(alias)).map(toneless),
    ],
    definition: term.definition[locale],
  };
}
