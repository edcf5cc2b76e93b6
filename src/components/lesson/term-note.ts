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

/** With a script the link opens the note here; it stays a link for a new tab or a failed download. */
function upgrade(link: HTMLAnchorElement): void {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  const open = (event: Event) => {
    event.preventDefault();
    loadCompanion().then(
      ({ terms }) => {
        const found = terms[link.dataset['term'] ?? ''];
        if (found) show(link, found);
      },
      () => location.assign(link.href),
    );
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  link.addEventListener('keydown', (event) => {
    if (event.key === ' ') open(event);
  });
}

// Browsers without popovers keep the links.
if ('showPopover' in note)
  document.querySelectorAll<HTMLAnchorElement>('a[data-term]').forEach(upgrade);
