import { isLocale, type Locale } from '../../domain/locale.ts';
import { readLostAddress } from '../../domain/search/lost-address.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The language used last, which every page of the course writes down. */
function usedLast(): Locale | undefined {
  try {
    const locale = localStorage.getItem(`five-names:${import.meta.env.BASE_URL}:locale`);
    return isLocale(locale) ? locale : undefined;
  } catch {
    // Storage is refused.
    return undefined;
  }
}

function ofBrowser(): Locale {
  return navigator.language.startsWith('zh') ? 'zh-cn' : 'en';
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

const { locale = usedLast() ?? ofBrowser(), parts } = readLostAddress(location.pathname, BASE);
const own = document.querySelector<HTMLElement>(`course-not-found[data-locale=${locale}]`)!;

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
  ({ offerHelp }) => offerHelp(own, parts, BASE),
  () => undefined,
);
