import { highlighter, type Piece } from '../../domain/glossary/highlight.ts';
import type { SearchEntry } from '../../domain/glossary/search-entry.ts';
import { createTermSearch, type TermSearch } from '../../domain/glossary/search-terms.ts';
import { splitByScript } from '../../domain/mixed-text.ts';
import type { GlossarySearch } from './glossary-search.ts';

/** Screen readers hear the count once the typing pauses, in ms. */
const PAUSE = 400;

const inEnglish = document.documentElement.lang === 'en';

function textNodes(text: string): Node[] {
  if (!inEnglish) return [document.createTextNode(text)];
  return splitByScript(text).map((run) => {
    if (!run.han) return document.createTextNode(run.text);
    const span = document.createElement('span');
    span.lang = 'zh-CN';
    span.textContent = run.text;
    return span;
  });
}

type Highlight = (text: string) => Piece[];

function marked(text: string, cut: Highlight): Node[] {
  return cut(text).flatMap((piece) => {
    const nodes = textNodes(piece.text);
    if (!piece.hit) return nodes;
    const mark = document.createElement('mark');
    mark.append(...nodes);
    return [mark];
  });
}

function hit(entry: SearchEntry, cut: Highlight): HTMLLIElement {
  const names = inEnglish ? [entry.en, entry.zh] : [entry.zh, entry.en];
  const link = document.createElement('a');
  link.href = `#${entry.id}`;
  const name = document.createElement('b');
  name.append(...marked(names[0] ?? '', cut));
  const other = document.createElement('span');
  other.append(...marked(names[1] ?? '', cut));
  const definition = document.createElement('div');
  definition.append(...marked(entry.definition, cut));
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
