import type { AstroGlobal } from 'astro';
import { isLocale, type Locale } from '../domain/locale.ts';

/** The locale of the page being rendered. Astro gives the BCP-47 tag; folders are lower-case. */
export function pageLocale(astro: Pick<AstroGlobal, 'currentLocale'>): Locale {
  const locale = astro.currentLocale?.toLowerCase();
  if (isLocale(locale)) return locale;
  throw new Error(`This component needs a page in en or zh-cn, not ${String(locale)}.`);
}
