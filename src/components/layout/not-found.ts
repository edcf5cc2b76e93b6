import { namedLanguage } from '../../domain/search/named-language.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The language used last, which every page of the course writes down; this page says where. */
function usedLast(): string | null {
  try {
    const { lastLanguage = '' } =
      document.querySelector<HTMLElement>('[data-last-language]')!.dataset;
    return localStorage.getItem(lastLanguage);
  } catch {
    // Storage is refused.
    return null;
  }
}

function ofBrowser(): string {
  return navigator.language.startsWith('zh') ? 'zh-cn' : 'en';
}

/** What is said in the first of these languages that the course has. */
function inFirstOf(locales: readonly (string | null | undefined)[]): HTMLElement {
  const said = [...document.querySelectorAll<HTMLElement>('course-not-found')];
  return locales
    .map((locale) => said.find(({ dataset }) => dataset['locale'] === locale))
    .find((element) => element !== undefined)!;
}

/** The host answered with "not found"; a worker's answer and that of a careless host say nothing. */
function saidMissing(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return arrival?.responseStatus === 404;
}

async function hasNetwork(): Promise<boolean> {
  if (saidMissing()) return true;
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

function sayOffline(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = part.dataset['when'] !== 'offline';
  }
}

const own = inFirstOf([namedLanguage(location.pathname, BASE), usedLast(), ofBrowser()]);

function nameDocument(): void {
  document.title = own.querySelector('[data-when]:not([hidden]) h1')?.textContent ?? '';
}

own.parentElement!.prepend(own);
document.documentElement.lang = own.lang;
nameDocument();
for (const button of document.querySelectorAll('[data-reload]')) {
  button.addEventListener('click', () => location.reload());
}
void hasNetwork().then((there) => {
  if (!there) sayOffline();
  nameDocument();
});
// What cannot be loaded is left out: the links below it lead on as well.
import('./not-found-help.ts').then(
  ({ offerHelp }) => offerHelp(own, location.pathname, BASE),
  () => undefined,
);
