import { contentTokens } from '../text/tokenize.ts';
import { normalize } from '../text/normalize.ts';
import type { PageText, SectionText } from './page-text.ts';

export interface PageHit {
  readonly url: string;
  readonly title: string;
  readonly heading: string;
  /** The words around the first match. */
  readonly excerpt: string;
}

/** How much more a match says in a title and in a heading than in the text. */
const WEIGHTS = { title: 20, heading: 8 };
/** A word that comes up all the time says no more than one that comes up often. */
const MAX_COUNT = 6;
/** Characters of text before and after a match. */
const BEFORE = 24;
const AFTER = 72;

interface Indexed {
  readonly page: PageText;
  readonly title: string;
  readonly sections: readonly { section: SectionText; heading: string; text: string }[];
}

export interface PageSearch {
  search(query: string): PageHit[];
}

/** The parts of a query, which must all be on a page. */
function termsOf(query: string): string[] {
  return [...new Set(normalize(query).split(' '))].filter((term) => /[\p{L}\p{N}]/u.test(term));
}

function count(text: string, term: string): number {
  // Latin words are found from their beginning: `art` is not in `start`. Chinese has no such borders.
  if (!/^[a-z0-9]/.test(term)) return text.split(term).length - 1;
  const pattern = new RegExp(`(?<![a-z0-9])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'g');
  return text.match(pattern)?.length ?? 0;
}

interface SectionScore {
  readonly section: SectionText;
  readonly score: number;
}

function scoreSections(indexed: Indexed, terms: readonly string[]): SectionScore[] {
  return indexed.sections.map(({ section, heading, text }) => ({
    section,
    score: terms.reduce(
      (sum, term) =>
        sum + count(heading, term) * WEIGHTS.heading + Math.min(MAX_COUNT, count(text, term)),
      0,
    ),
  }));
}

function scorePage(indexed: Indexed, term: string): number {
  const inSections = scoreSections(indexed, [term]).reduce((sum, { score }) => sum + score, 0);
  return count(indexed.title, term) * WEIGHTS.title + inSections;
}

function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
  const place = places.length === 0 ? 0 : Math.min(...places);
  const start = Math.max(0, place - BEFORE);
  const end = Math.min(text.length, place + AFTER);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

function toHit(indexed: Indexed, terms: readonly string[]): PageHit {
  const best = scoreSections(indexed, terms).reduce((a, b) => (b.score > a.score ? b : a));
  const { anchor, heading, text } = best.section;
  return {
    url: anchor === '' ? indexed.page.url : `${indexed.page.url}#${anchor}`,
    title: indexed.page.title,
    heading,
    excerpt: excerptOf(text, terms),
  };
}

/**
 * Finds every page that holds all words of a query as they are written. Where none does, a sentence
 * such as 怎么提高留存 is searched by its telling words.
 */
export function createPageSearch(pages: readonly PageText[]): PageSearch {
  const indexed: Indexed[] = pages
    .filter(({ sections }) => sections.length > 0)
    .map((page) => ({
      page,
      title: normalize(page.title),
      sections: page.sections.map((section) => ({
        section,
        heading: normalize(section.heading),
        text: normalize(section.text),
      })),
    }));

  function find(terms: readonly string[], all: boolean): PageHit[] {
    return indexed
      .map((entry) => ({ entry, scores: terms.map((term) => scorePage(entry, term)) }))
      .filter(({ scores }) => (all ? scores.every(Boolean) : scores.some(Boolean)))
      .map(({ entry, scores }) => ({ entry, score: scores.reduce((sum, score) => sum + score, 0) }))
      .sort((a, b) => b.score - a.score)
      .map(({ entry }) => toHit(entry, terms));
  }

  return {
    search(query) {
      const terms = termsOf(query);
      if (terms.length === 0) return [];
      const hits = find(terms, true);
      return hits.length > 0 ? hits : find(contentTokens(query), false);
    },
  };
}
