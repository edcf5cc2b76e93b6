import type { TermNote } from '../../catalog/glossary-view.ts';
import { textNodes } from '../layout/marked-text.ts';
import { loadCompanion } from '../../islands/load-companion.ts';

const more = document.querySelector<HTMLElement>('[data-term-more]')?.dataset['termMore'] ?? '';
const otherLang = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';

function element(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.append(...textNodes(text));
  return node;
}

/** One popover serves all terms of the page; the browser closes it on Esc and on a press elsewhere. */
const note = document.createElement('div');
note.popover = 'auto';
note.className = 'term-note';
note.setAttribute('role', 'group');

/** Loads the meaning of a term and shows it beside the word. */
export async function showTerm(term: HTMLAnchorElement): Promise<void> {
  const { terms } = await loadCompanion();
  const found = terms[term.dataset['term'] ?? ''];
  if (found) show(term, found);
}

function show(term: HTMLAnchorElement, { name, otherName, definition }: TermNote): void {
  const other = document.createElement('span');
  other.textContent = otherName;
  other.lang = otherLang;
  const link = element('a', more) as HTMLAnchorElement;
  link.href = term.href;
  const head = element('p', '');
  head.append(element('b', name), ' ', other);
  note.replaceChildren(head, element('p', definition), link);
  note.setAttribute('aria-label', name);
  // Next in the reading order, and next in the tab order.
  term.after(note);
  note.showPopover({ source: term });
  term.setAttribute('aria-expanded', 'true');
  note.ontoggle = ({ newState }) => {
    if (newState === 'closed') term.setAttribute('aria-expanded', 'false');
  };
}
