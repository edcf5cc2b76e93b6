import { highlighter, type Piece } from '../../domain/text/highlight.ts';
import type { SearchEntry } from '../../domain/glossary/search-entry.ts';
import { createTermSearch, type TermSearch } from '../../domain/glossary/search-terms.ts';
import { markedText } from '../layout/marked-text.ts';
import type { GlossarySearch } from './glossary-search.ts';

/** Screen readers hear the count once the typing pauses, in ms. */
const PAUSE = 400;

const inEnglish = document.documentElement.lang === 'en';

function hit(entry: SearchEntry, cut: (text: string) => Piece[]): HTMLLIElement {
  const names = inEnglish ? [entry.en, entry.zh] : [entry.zh, entry.en];
  const link = document.createElement('a');
  link.href = `#${entry.id}`;
  const name = document.createElement('b');
  name.append(...markedText(cut(names[0] ?? '')));
  const other = document.createElement('span');
  other.append(...markedText(cut(names[1] ?? '')));
  const definition = document.createElement('div');
  definition.append(...markedText(cut(entry.definition)));
  link.append(name, ' ', other, definition);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Connects the field to the search: every key press shows hits, the status line follows a pause. */
export async function showResults(element: GlossarySearch, input: HTMLInputElement): Promise<void> {
  const list = element.querySelector<HTMLElement>('.hits')!;
  let search: TermSearch | undefined;
  let timer = 0;

  function render(): void {
    const query = input.value;
    clearTimeout(timer);
    if (!search || query.trim() === '') {
      list.hidden = true;
      list.replaceChildren();
      element.say('');
      return;
    }
    const { hits, suggestions } = search.search(query);
    const cut = highlighter(query);
    const shown = hits.length > 0 ? hits : suggestions;
    list.replaceChildren(...shown.map((entry) => hit(entry, cut)));
    list.hidden = shown.length === 0;
    timer = window.setTimeout(() => announce(query, hits.length, suggestions.length), PAUSE);
  }

  function announce(query: string, hits: number, suggestions: number): void {
    if (hits > 0) return element.say(hits === 1 ? 'data-one-result' : 'data-results', { n: hits });
    element.say('data-none', { query: query.trim() });
    if (suggestions > 0) {
      const line = element.querySelector('#glossary-count');
      line?.append(` ${element.getAttribute('data-nearest') ?? ''}`);
    }
  }

  input.addEventListener('input', render);
  element.say('data-loading');
  try {
    const response = await fetch(element.dataset['terms'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    search = createTermSearch((await response.json()) as SearchEntry[]);
    element.say('');
    // The first search compiles and warms what later ones use; better now than under a finger.
    search.search('liucun');
    render();
  } catch {
    element.say('data-failed');
  }
}
