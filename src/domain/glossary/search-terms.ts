/** Search over the glossary. */
import Fuse, { type FuseResult } from 'fuse.js';
import { exactScore, indexEntry, toName } from './rank-exact.ts';
import { normalize, squeeze } from '../text/normalize.ts';
import type { SearchEntry } from './search-entry.ts';
import { contentTokens, tokenize } from '../text/tokenize.ts';

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly SearchEntry[];
  /** Terms that come nearest when there is no hit. */
  readonly suggestions: readonly SearchEntry[];
}

export interface TermSearch {
  search(query: string): SearchResult;
}

const MAX_HITS = 10;
const SUGGESTIONS = 3;
/** With this many exact hits nobody needs guesses. */
const ENOUGH = 3;
/** Distance from 0 (same) to 1 up to which a misspelt name counts; a character says more than a letter. */
const TYPO = { latin: 0.34, han: 0.26 };
const NEAR = 0.6;
/** A single letter or character says too little to guess from. */
const MIN_FUZZY = 2;

const HAN = /\p{Script=Han}/u;

const FUZZY = { keys: ['name'], includeScore: true, distance: 20, ignoreFieldNorm: true };
/** Share of its pairs of letters that a misspelt word still has. */
const SHARED = 0.25;
/** No name is longer; a longer query is a sentence, and a slow one to compare letter by letter. */
const MAX_TYPO = 24;

const NONE: SearchResult = { hits: [], suggestions: [] };

interface FuzzyName {
  readonly entry: SearchEntry;
  readonly name: string;
  readonly units: ReadonlySet<string>;
}

interface WordedEntry {
  readonly entry: SearchEntry;
  readonly names: readonly string[];
  readonly definition: string;
  readonly words: ReadonlySet<string>;
}

/** A misspelt Chinese word keeps its length; otherwise 促活 would be a misspelling of 大促活动. */
function isTypoOf(query: string, name: string): boolean {
  return !HAN.test(query) || name.length === query.length;
}

function unique(entries: readonly SearchEntry[]): SearchEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function entriesOf<T extends { entry: SearchEntry }>(
  results: readonly FuseResult<T>[],
  limit: number,
): SearchEntry[] {
  return results.filter(({ score }) => (score ?? 1) <= limit).map(({ item }) => item.entry);
}

/** What two spellings of a word have in common: pairs of letters, or characters in Chinese. */
function unitsOf(name: string): Set<string> {
  const characters = Array.from(name);
  if (HAN.test(name)) return new Set(characters);
  return new Set(characters.slice(1).map((letter, index) => `${characters[index] ?? ''}${letter}`));
}

/**
 * Names like a misspelt one. Of those that fit equally well the shorter is meant: retension is
 * retention. To compare letter by letter is slow, so only names that share something are compared.
 */
function closest(
  names: readonly FuzzyName[],
  squeezed: string,
  threshold: number,
  shared: number,
): FuseResult<FuzzyName>[] {
  const units = [...unitsOf(squeezed)];
  const enough = units.length * shared;
  const likely = names.filter(
    (name) =>
      isTypoOf(squeezed, name.name) &&
      units.filter((unit) => name.units.has(unit)).length >= enough,
  );
  return new Fuse(likely, { ...FUZZY, threshold })
    .search(squeezed)
    .sort((a, b) => (a.score ?? 1) - (b.score ?? 1) || a.item.name.length - b.item.name.length);
}

export function createTermSearch(entries: readonly SearchEntry[]): TermSearch {
  const indexed = entries.map(indexEntry);
  const fuzzyNames: FuzzyName[] = indexed.flatMap(({ entry, main, aliases, pinyin }) =>
    [...[...main, ...aliases].map(({ squeezed }) => squeezed), ...pinyin].map((name) => ({
      entry,
      name,
      units: unitsOf(name),
    })),
  );
  const worded: WordedEntry[] = entries.map((entry) => {
    const names = [entry.zh, entry.en, ...entry.aliases];
    return {
      entry,
      names,
      definition: entry.definition,
      words: new Set([...names, entry.definition].flatMap((text) => tokenize(text))),
    };
  });
  const vocabulary = new Set(worded.flatMap(({ words }) => [...words]));
  const sentences = new Fuse(worded, {
    keys: [
      { name: 'names', weight: 3 },
      { name: 'definition', weight: 1 },
    ],
    includeScore: true,
    useTokenSearch: true,
    tokenMatch: 'any',
    tokenize,
    threshold: 0,
    ignoreLocation: true,
  });

  /** Guesses only where nothing fits as it is written. */
  function misspelt(query: string, exact: readonly SearchEntry[]): SearchEntry[] {
    const squeezed = squeeze(query);
    if (exact.length > 0 || squeezed.length > MAX_TYPO) return [];
    const limit = HAN.test(query) ? TYPO.han : TYPO.latin;
    return entriesOf(closest(fuzzyNames, squeezed, limit, SHARED), limit);
  }

  /** Terms whose names or definition hold a telling word of a sentence. */
  function about(query: string): SearchEntry[] {
    // A word the segmenter does not know falls into single characters: 促活 would fit 大促活动 by 促.
    const telling = contentTokens(query).filter(
      (token) => token.length >= MIN_FUZZY && vocabulary.has(token),
    );
    if (telling.length === 0) return [];
    // fuse.js also finds a token inside longer words: 活 in 活动. Only whole words make a sentence fit.
    const fitting = sentences
      .search(telling.join(' '))
      .filter(({ item }) => telling.some((token) => item.words.has(token)));
    return entriesOf(fitting, 1);
  }

  function suggest(squeezed: string): SearchEntry[] {
    return unique(entriesOf(closest(fuzzyNames, squeezed, NEAR, 0), NEAR)).slice(0, SUGGESTIONS);
  }

  return {
    search(text) {
      const query = normalize(text);
      const tokens = tokenize(query);
      if (tokens.length === 0) return NONE;
      const name = toName(query);
      const exact = indexed
        .map((item) => ({ entry: item.entry, score: exactScore(name, item) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry);
      if (exact.length >= ENOUGH || squeeze(query).length < MIN_FUZZY) {
        return { hits: exact.slice(0, MAX_HITS), suggestions: [] };
      }
      const squeezed = squeeze(query);
      const hits = unique([...exact, ...misspelt(query, exact), ...about(query)]).slice(
        0,
        MAX_HITS,
      );
      return { hits, suggestions: hits.length > 0 ? [] : suggest(squeezed) };
    },
  };
}
