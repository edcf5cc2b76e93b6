import stylesheet from './site-search.css?url&no-inline';
import type { PageText } from '../../domain/search/page-text.ts';
import {
  createPageSearch,
  type PageHit,
  type PageSearch,
} from '../../domain/search/search-pages.ts';
import { highlighter, type Piece } from '../../domain/text/highlight.ts';
import { markedText } from './marked-text.ts';
import type { SiteSearch } from './site-search.ts';

/** Screen readers hear the count once the typing pauses, in ms. */
const PAUSE = 400;

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

/** Astro would put imported styles into every page that may ever load this module. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = stylesheet;
  const loaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return loaded;
}

/** Resolves when the dialog can be shown; the styles are asked for once. */
let styled: Promise<unknown> | undefined;
export function prepare(): Promise<unknown> {
  return (styled ??= loadStyles());
}

async function load(url: string): Promise<PageSearch> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return createPageSearch((await response.json()) as PageText[]);
}

let connection: Promise<void> | undefined;

/** Connects the dialog's field to the texts of the page's language, once; a failed try is made again. */
export function connect(element: SiteSearch, dialog: HTMLDialogElement): Promise<void> {
  return (connection ??= connectOnce(element, dialog));
}

async function connectOnce(element: SiteSearch, dialog: HTMLDialogElement): Promise<void> {
  element.say('searching');
  let search: PageSearch;
  try {
    search = await load(element.dataset['texts'] ?? '');
  } catch {
    connection = undefined;
    return element.say('failed');
  }
  const input = dialog.querySelector('input')!;
  const list = dialog.querySelector('ol')!;
  let timer = 0;

  function show(): void {
    clearTimeout(timer);
    const query = input.value.trim();
    const hits = search.search(query);
    const cut = highlighter(query);
    list.replaceChildren(...hits.map((hit) => toListItem(hit, cut)));
    if (query === '') element.say('');
    else timer = window.setTimeout(() => announce(hits.length, query), PAUSE);
  }

  function announce(n: number, query: string): void {
    element.say(n === 0 ? 'none' : n === 1 ? 'oneResult' : 'results', { n, query });
  }

  input.addEventListener('input', show);
  show();
}
