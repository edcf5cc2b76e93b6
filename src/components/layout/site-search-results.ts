import stylesheet from './site-search.css?url&no-inline';
import type { SiteSearch } from './site-search.ts';

/** What is used of Pagefind's interface. https://pagefind.app/docs/api/ */
interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    pause: number,
  ): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }>;
}

/** Waits for a pause in the typing, in ms. */
const PAUSE = 100;

/** The excerpt is HTML of the index; only its text and its marks are taken over. */
function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '');
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}

async function toListItem(result: PagefindResult): Promise<HTMLLIElement> {
  const { url, excerpt, meta } = await result.data();
  const link = document.createElement('a');
  link.href = url;
  const title = document.createElement('b');
  title.textContent = meta.title ?? url;
  link.append(title, ...excerptNodes(excerpt));
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

let connected = false;

/** Connects the dialog's field to the index of the page's language. */
export async function connect(element: SiteSearch, dialog: HTMLDialogElement): Promise<void> {
  if (connected) return;
  const input = dialog.querySelector('input')!;
  const list = dialog.querySelector('ol')!;
  const index = element.dataset['index'] ?? '';
  let pagefind: Pagefind;
  try {
    pagefind = (await import(/* @vite-ignore */ index)) as Pagefind;
    await pagefind.init();
  } catch {
    return element.say('failed');
  }
  connected = true;

  async function search(): Promise<void> {
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      return element.say('');
    }
    element.say('searching');
    try {
      const found = await pagefind.debouncedSearch(query, {}, PAUSE);
      // A later key press has taken over.
      if (!found) return;
      list.replaceChildren(...(await Promise.all(found.results.map(toListItem))));
      const n = found.results.length;
      element.say(n === 0 ? 'none' : n === 1 ? 'oneResult' : 'results', { n, query });
    } catch {
      element.say('failed');
    }
  }
  input.addEventListener('input', () => void search());
  // In a search field Escape only empties the field; here it leaves, as in any dialog.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dialog.close();
  });
  void search();
}
