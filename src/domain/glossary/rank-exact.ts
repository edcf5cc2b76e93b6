import { normalize, squeeze } from '../text/normalize.ts';
import type { SearchEntry } from './search-entry.ts';
import { tokenize } from '../text/tokenize.ts';

/** A name or a query in the forms it is compared in. */
export interface Name {
  readonly squeezed: string;
  readonly tokens: readonly string[];
}

export interface IndexedEntry {
  readonly entry: SearchEntry;
  readonly main: readonly Name[];
  readonly aliases: readonly Name[];
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

/** Queries and names are compared in the same form. */
export function toName(text: string): Name {
  return { squeezed: squeeze(normalize(text)), tokens: tokenize(text) };
}

/** `community (社区)` is also known as `community` and as `社区`. */
function variants(name: string): string[] {
  const [, before = '', inside = ''] = /^(.*?)\s*[(（](.*?)[)）]\s*$/.exec(name) ?? [];
  return [name, before, inside].filter((text) => text !== '');
}

export function indexEntry(entry: SearchEntry): IndexedEntry {
  return {
    entry,
    main: [entry.zh, ...variants(entry.en)].map(toName),
    aliases: entry.aliases.flatMap(variants).map(toName),
    pinyin: entry.pinyin.map((text) => squeeze(normalize(text))),
    initials: entry.pinyin.map((text) =>
      normalize(text)
        .split(' ')
        .map((syllable) => syllable[0] ?? '')
        .join(''),
    ),
  };
}

/** Whether `part` stands in `whole` as a run of whole words: 促活 is not a part of 大促活动. */
function holdsWords(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0 || part.length > whole.length) return false;
  return whole.some((_, start) => part.every((token, offset) => whole[start + offset] === token));
}

const EXACT = { main: 100, alias: 95, pinyin: 90, initials: 85 };
const PREFIX = { main: 70, alias: 65, pinyin: 60, initials: 45 };
const WORDS = { main: 55, alias: 50, inQuery: 52, aliasInQuery: 48 };
/** Initials shorter than this match too much to be worth a prefix search. */
const MIN_INITIALS = 2;

/** A longer match of a shorter name is the better one. */
function closeness(query: string, name: string): number {
  return Math.min(1, query.length / name.length) * 4;
}

function bestOf(scores: readonly number[]): number {
  return Math.max(0, ...scores);
}

function nameScore(query: Name, name: Name, exact: number, prefix: number, words: number): number {
  if (name.squeezed === query.squeezed) return exact;
  if (name.squeezed.startsWith(query.squeezed))
    return prefix + closeness(query.squeezed, name.squeezed);
  if (holdsWords(name.tokens, query.tokens))
    return words + closeness(query.squeezed, name.squeezed);
  return 0;
}

/** A sentence that holds a whole term is about that term: 怎么提高留存 is about 留存. */
function inQueryScore(query: Name, name: Name, score: number): number {
  const longEnough = name.squeezed.length >= 2;
  return longEnough && holdsWords(query.tokens, name.tokens)
    ? score + closeness(name.squeezed, query.squeezed)
    : 0;
}

/** How well an entry fits by whole names, beginnings and whole words; 0 when it does not. */
export function exactScore(query: Name, indexed: IndexedEntry): number {
  if (query.squeezed === '') return 0;
  const isLatin = /^[a-z0-9]+$/.test(query.squeezed);
  const pinyin = isLatin
    ? [
        ...indexed.pinyin.map((name) =>
          name === query.squeezed
            ? EXACT.pinyin
            : name.startsWith(query.squeezed)
              ? PREFIX.pinyin + closeness(query.squeezed, name)
              : 0,
        ),
        ...indexed.initials.map((name) => {
          if (query.squeezed.length < MIN_INITIALS) return 0;
          if (name === query.squeezed) return EXACT.initials;
          return name.startsWith(query.squeezed)
            ? PREFIX.initials + closeness(query.squeezed, name)
            : 0;
        }),
      ]
    : [];
  return bestOf([
    ...indexed.main.map((name) => nameScore(query, name, EXACT.main, PREFIX.main, WORDS.main)),
    ...indexed.aliases.map((name) =>
      nameScore(query, name, EXACT.alias, PREFIX.alias, WORDS.alias),
    ),
    ...indexed.main.map((name) => inQueryScore(query, name, WORDS.inQuery)),
    ...indexed.aliases.map((name) => inQueryScore(query, name, WORDS.aliasInQuery)),
    ...pinyin,
  ]);
}
