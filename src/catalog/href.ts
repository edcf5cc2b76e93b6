import type { Locale } from '../domain/locale.ts';

/** The base path without its closing slash, so that it can stand before a path. */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address of a path below a language; the site may be served under a sub-path. */
export function href(locale: Locale, path = ''): string {
  return `${BASE}/${locale}/${path}`;
}

export function moduleHref(locale: Locale, id: string): string {
  return href(locale, `learn/${id}/`);
}

export function lessonHref(locale: Locale, place: string, section = ''): string {
  return href(locale, `learn/${place}/${section && `#${section}`}`);
}

export function termHref(locale: Locale, id: string): string {
  return href(locale, `glossary/#${id}`);
}

export function sourceHref(locale: Locale, id: string): string {
  return href(locale, `about/#source-${id}`);
}

/** The file a lesson loads once one of its items or terms is used. */
export function companionHref(locale: Locale, lesson: string): string {
  return href(locale, `companions/${lesson}.json`);
}

/** Address of a file that belongs to no language. */
export function siteHref(path: string): string {
  return `${BASE}/${path}`;
}
