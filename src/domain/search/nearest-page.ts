/** Guesses which page a wrong address was meant for. */
import Fuse from 'fuse.js';
import type { PageName } from './page-text.ts';
import { readLostAddress } from './lost-address.ts';

/** Distance from 0 (same) to 1 up to which a page is what was meant. */
const NEAR = 0.3;
/** A second page this close to the first makes the guess a toss-up. */
const CLEAR_LEAD = 0.1;

const FUZZY = {
  keys: [
    { name: 'slug', weight: 2 },
    { name: 'path', weight: 1 },
    { name: 'title', weight: 1 },
  ],
  includeScore: true,
  // Word by word, and each word of the address must be there: `matrix` is `tactics-matrix`.
  useTokenSearch: true,
  tokenMatch: 'all' as const,
  threshold: NEAR,
  ignoreLocation: true,
  minMatchCharLength: 2,
};

export interface NearestPage {
  /** The page that the parts of a lost address name; none when no page, or more than one, is close. */
  find(parts: readonly string[]): PageName | undefined;
  /** The words worth searching for: those that are no folder of the site. */
  words(parts: readonly string[]): string;
}

export function createNearestPage(pages: readonly PageName[], base: string): NearestPage {
  const named = pages.map((page) => {
    const { parts } = readLostAddress(page.url, base);
    return { page, path: parts.join(' '), slug: parts.at(-1) ?? '', title: page.title };
  });
  const folders = new Set(
    pages.flatMap(({ url }) => readLostAddress(url, base).parts.slice(0, -1)),
  );
  const fuse = new Fuse(named, FUZZY);

  function namedBy(part: string): PageName | undefined {
    const [first, second] = fuse.search(part, { limit: 2 });
    const score = first?.score ?? 1;
    if (!first || score > NEAR || (second?.score ?? 1) - score < CLEAR_LEAD) return undefined;
    return first.item.page;
  }

  return {
    find(parts) {
      const path = parts.join(' ');
      const same = named.find((name) => name.path === path);
      if (same) return same.page;
      // The last part says most; when it says nothing, its folder may be a page.
      for (const part of parts.toReversed()) {
        const page = namedBy(part);
        if (page) return page;
      }
      return undefined;
    },
    words(parts) {
      const telling = parts.filter((part) => !folders.has(part));
      return (telling.length > 0 ? telling : parts).join(' ');
    },
  };
}
