import type { PageText } from '../../domain/search/page-text.ts';
import {
  createPageSearch,
  type PageHit,
  type PageSearch,
} from '../../domain/search/search-pages.ts';
import { highlighter, type Piece } from '../../domain/text/highlight.ts';
import { markedText } from './marked-text.ts';

/** Screen readers hear the count once the typing pauses, in ms. */
const PAUSE = 400;

/** Says one of the texts of the search by its name; an empty name says nothing any more. */
export type Say = (text: string, values?: Record<string, string | number>) => void;

function toListItem(hit: PageHit, cut: (text: string) => Piece[]): HTMLLIElement {
  const link = document.createElement('a');
  link.href = hit.url;
  const title = document.createElement('b');
  title.append(
    ...markedText(cut(hit.heading === '' ? hit.title : `${hit.title} · ${hit.heading}`)),
  );
  link.append(title, ' ', ...markedText(cut(hit.excerpt)));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

async function loadPageSearch(url: string): Promise<PageSearch> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return createPageSearch((await response.json()) as PageText[]);
}

/** Lists the pages for what a field holds, now and whenever that changes. */
function listPages(
  input: HTMLInputElement,
  list: HTMLOListElement,
  search: PageSearch,
  say: Say,
): void {
  let timer = 0;

  function show(): void {
    clearTimeout(timer);
    const query = input.value.trim();
    const hits = search.search(query);
    const cut = highlighter(query);
    list.replaceChildren(...hits.map((hit) => toListItem(hit, cut)));
    if (query === '') say('');
    else timer = window.setTimeout(() => announce(hits.length, query), PAUSE);
  }

  function announce(n: number, query: string): void {
    say(n === 0 ? 'none' : n === 1 ? 'oneResult' : 'results', { n, query });
  }

  input.addEventListener('input', show);
  show();
}

/**
 * Gives what connects a field to the texts of the pages. Once connected, another call does nothing; what
 * could not be loaded is tried again at the next call, and when somebody types on.
 */
export function connector(
  input: HTMLInputElement,
  list: HTMLOListElement,
  url: string,
  say: Say,
): () => Promise<void> {
  let begun = false;

  async function connect(): Promise<void> {
    if (begun) return;
    begun = true;
    say('searching');
    try {
      listPages(input, list, await loadPageSearch(url), say);
    } catch {
      begun = false;
      say('failed');
    }
  }

  input.addEventListener('input', () => void connect());
  return connect;
}
