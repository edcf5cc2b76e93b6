/** Search over the glossary. The only module that knows fuse.js. */
import Fuse, { type FuseResult } from 'fuse.js';
import { exactScore, indexEntry } from './rank-exact.ts';
import { normalize, squeeze } from './normalize.ts';
import type { SearchEntry } from './search-entry.ts';
import { contentTokens, tokenize } from './tokenize.ts';

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
/** Distance from 0 (same) to 1 up to which a misspelt name counts. */
const TYPO = 0.34;
const NEAR = 0.6;
/** A single letter or character says too little to guess from. */
const MIN_FUZZY = 2;

const NONE: SearchResult = { hits: [], suggestions: [] };

interface FuzzyEntry {
  readonly entry: SearchEntry;
  readonly names: readonly string[];
}

function unique(entries: readonly SearchEntry[]): SearchEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function entriesOf<T extends { entry: SearchEntry }>(results: readonly FuseResult<T>[], limit: number): SearchEntry[] {
  return results.filter(({ score }) => (score ?? 1) <= limit).map(({ item }) => item.entry);
}

export function createTermSearch(entries: readonly SearchEntry[]): TermSearch {
  const indexed = entries.map(indexEntry);
  const fuzzyEntries: FuzzyEntry[] = indexed.map(({ entry, main, aliases, pinyin }) => ({
    entry,
    names: [...main.map((name) => name.squeezed), ...aliases.map((name) => name.squeezed), ...pinyin],
  }));
  const typos = new Fuse(fuzzyEntries, { keys: ['names'], includeScore: true, threshold: NEAR, distance: 20, ignoreFieldNorm: true });
  const sentences = new Fuse(
    indexed.map(({ entry }) => ({ entry, names: [entry.zh, entry.en, ...entry.aliases], definition: entry.definition })),
    {
      keys: [{ name: 'names', weight: 3 }, { name: 'definition', weight: 1 }],
      includeScore: true,
      useTokenSearch: true,
      tokenMatch: 'any',
      tokenize,
      threshold: 0,
      ignoreLocation: true,
    },
  );

  return {
    search(text) {
      const query = normalize(text);
      if (query === '') return NONE;
      const exact = indexed
        .map((item) => ({ entry: item.entry, score: exactScore(query, item) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry);
      if (exact.length >= ENOUGH || squeeze(query).length < MIN_FUZZY) {
        return { hits: exact.slice(0, MAX_HITS), suggestions: [] };
      }
      const misspelt = typos.search(squeeze(query));
      const telling = contentTokens(query);
      const about = sentences.search(telling.join(' '));
      const hits = unique([...exact, ...entriesOf(misspelt, TYPO), ...entriesOf(about, 1)]).slice(0, MAX_HITS);
      return { hits, suggestions: hits.length > 0 ? [] : entriesOf(misspelt, NEAR).slice(0, SUGGESTIONS) };
    },
  };
}
