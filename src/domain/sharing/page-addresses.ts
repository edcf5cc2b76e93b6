import { LOCALES, isLocale, langOf, type Locale } from '../locale.ts';

/** The same page in one language; `lang` is a BCP-47 tag, or `x-default` for who reads neither. */
export interface Alternate {
  readonly lang: string;
  readonly url: string;
}

/** Absolute addresses of a page, which only a site that knows its own can give. */
export interface PageAddresses {
  readonly url: string;
  readonly alternates: readonly Alternate[];
}

/** `path` starts below the root of the site, without a slash; empty for the choice of languages. */
function withoutLocale(path: string): string {
  const [first, ...rest] = path.split('/');
  return isLocale(first) ? rest.join('/') : path;
}

/**
 * `root` is the absolute address of the site with its closing slash. Both homes name the page that
 * offers both languages as the one for everybody else; below them that is the page in English.
 */
export function pageAddresses(root: string, path: string): PageAddresses {
  const rest = withoutLocale(path);
  const inLocale = (locale: Locale) => `${root}${locale}/${rest}`;
  return {
    url: root + path,
    alternates: [
      ...LOCALES.map((locale) => ({ lang: langOf(locale), url: inLocale(locale) })),
      { lang: 'x-default', url: rest === '' ? root : inLocale('en') },
    ],
  };
}
