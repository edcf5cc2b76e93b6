import type { TermNote } from '../../catalog/glossary-view.ts';
import { loadCompanion } from '../../islands/load-companion.ts';

const more = document.querySelector<HTMLElement>('[data-term-more]')?.dataset['termMore'] ?? '';
const otherLang = document.documentElement.lang === 'en' ? 'zh-CN' : 'en';

function element(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

/** One popover serves all terms of the page; the browser closes it on Esc and on a press elsewhere. */
const note = document.createElement('div');
note.popover = 'auto';
note.className = 'term-note';
note.setAttribute('role', 'group');

function show(button: HTMLButtonElement, href: string, { name, otherName, definition }: TermNote): void {
  const other = element('span', otherName);
  other.lang = otherLang;
  const link = element('a', more) as HTMLAnchorElement;
  link.href = href;
  const head = element('p', '');
  head.append(element('b', name), ' ', other);
  note.replaceChildren(head, element('p', definition), link);
  note.setAttribute('aria-label', name);
  // Next in the reading order, and next in the tab order.
  button.after(note);
  note.showPopover({ source: button });
  button.setAttribute('aria-expanded', 'true');
  note.ontoggle = ({ newState }) => {
    if (newState === 'closed') button.setAttribute('aria-expanded', 'false');
  };
}

/** A link becomes a button, because pressing it opens something here. */
function upgrade(link: HTMLAnchorElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute('aria-expanded', 'false');
  link.replaceWith(button);
  button.addEventListener('click', () => {
    loadCompanion().then(
      ({ terms }) => {
        const found = terms[link.dataset['term'] ?? ''];
        if (found) show(button, link.href, found);
      },
      // Without the note there is still the entry.
      () => location.assign(link.href),
    );
  });
}

document.querySelectorAll<HTMLAnchorElement>('a[data-term]').forEach(upgrade);
