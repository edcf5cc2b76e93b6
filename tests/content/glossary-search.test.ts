import { describe, expect, it } from 'vitest';
import { toSearchEntry } from '../../src/catalog/to-search-entry.ts';
import { createTermSearch } from '../../src/domain/glossary/search-terms.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { content, readJson } from './course.ts';

interface GoldenQuery {
  readonly query: string;
  readonly term: string;
}

/** The wanted term has to be among this many, in this share of the queries. */
const FIRST = 3;
const SHARE = 0.95;

const golden = readJson('glossary-queries.json') as readonly GoldenQuery[];
const nonsense = readJson('nonsense-queries.json') as readonly string[];
const termIds = new Set(content.terms.map(({ value }) => value.id));

describe('the golden queries', () => {
  it('are at least 80, none of them twice', () => {
    expect(golden.length).toBeGreaterThanOrEqual(80);
    expect(new Set(golden.map(({ query }) => query)).size).toBe(golden.length);
  });

  it('want only terms of the glossary', () => {
    expect(golden.filter(({ term }) => !termIds.has(term))).toEqual([]);
  });
});

describe.each(LOCALES)('the glossary search in %s', (locale) => {
  const glossary = createTermSearch(content.terms.map(({ value }) => toSearchEntry(value, locale)));

  it('puts the wanted term among the first three of at least 95 % of the queries', () => {
    const missed = golden.filter(({ query, term }) => {
      return !glossary
        .search(query)
        .hits.slice(0, FIRST)
        .some(({ id }) => id === term);
    });
    const share = 1 - missed.length / golden.length;
    expect(share, missed.map(({ query }) => query).join(', ')).toBeGreaterThanOrEqual(SHARE);
  }, 60_000);

  it.each(nonsense)('finds nothing for %s', (query) => {
    expect(glossary.search(query).hits.map(({ id }) => id)).toEqual([]);
  });
});
