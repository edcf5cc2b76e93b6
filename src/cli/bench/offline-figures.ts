import { LOCALES } from '../../domain/locale.ts';
import { figure, type Figure } from './figures.ts';
import { KB, type SiteFiles } from './site-files.ts';

const OFFLINE_COPY = 1.5;

/** Files that belong to a language are in its folder. */
const LANGUAGE = /^(en|zh-cn)\//;

/** The files in the worker's list, from the root of the site. */
export function offlineFiles(worker: string, base: string): string[] {
  return [...worker.matchAll(/\burl"?:"([^"]+)"/g)].map(([, url = '']) => url.slice(base.length));
}

export function languageOf(file: string): string | undefined {
  return LANGUAGE.exec(file)?.[1];
}

/** What the offline copy of somebody who reads one language weighs. */
export function offlineFigures(site: SiteFiles, base: string): Figure[] {
  const files = offlineFiles(site.read('service-worker.js'), base);
  if (files.length === 0) throw new Error('the worker lists no files');
  return LOCALES.map((locale) => {
    const its = files.filter((file) => (languageOf(file) ?? locale) === locale);
    const size = site.total(its) / KB / KB;
    return figure(`offline copy ${locale}, ${its.length} files`, size, 'MB', OFFLINE_COPY);
  });
}
