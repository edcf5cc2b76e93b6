import { createNearestPage, type NearestPage } from '../../domain/search/nearest-page.ts';
import type { PageName } from '../../domain/search/page-text.ts';
import { fill } from '../../domain/text/fill.ts';
import { textNodes } from './marked-text.ts';
import { connector } from './page-results.ts';

async function loadNearestPage(url: string, base: string): Promise<NearestPage | undefined> {
  try {
    const response = await fetch(url);
    if (!response.ok) return undefined;
    return createNearestPage((await response.json()) as PageName[], base);
  } catch {
    // No names, no guess.
    return undefined;
  }
}

function showNearest(element: HTMLElement, page: PageName): void {
  const line = element.querySelector<HTMLElement>('[data-nearest]')!;
  const link = line.querySelector('a')!;
  link.href = page.url;
  link.replaceChildren(...textNodes(page.title));
  line.hidden = false;
}

/** Shows the search with these words in it, and what it finds. */
async function offerSearch(element: HTMLElement, words: string): Promise<void> {
  const form = element.querySelector('form')!;
  const input = form.querySelector('input')!;
  const status = form.querySelector('[role=status]')!;
  const say = (text: string, values: Record<string, string | number> = {}) => {
    status.textContent = fill(element.dataset[text] ?? '', values);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    form.querySelector<HTMLAnchorElement>('ol a')?.click();
  });
  input.value = words;
  form.hidden = false;
  await connector(input, form.querySelector('ol')!, element.dataset['texts'] ?? '', say)();
}

/**
 * Names the page that a lost address was meant for, and searches for its words.
 * @param parts what the address says, from left to right
 * @param base where the site begins, with a closing slash
 */
export async function offerHelp(
  element: HTMLElement,
  parts: readonly string[],
  base: string,
): Promise<void> {
  const nearest = await loadNearestPage(element.dataset['pages'] ?? '', base);
  const page = nearest?.find(parts);
  if (page) showNearest(element, page);
  await offerSearch(element, nearest?.words(parts) ?? parts.join(' '));
}
