import type { Locale } from '../locale.ts';

/** Ways to write the languages that people and other sites use. */
const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [/^en(?:[-_]\w+)?$/i, 'en'],
  [/^(?:zh|cn)(?:[-_]\w+)*$/i, 'zh-cn'],
];

/** What stands below the beginning of the site in a path. */
export function below(path: string, base: string): string {
  return path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '');
}

/**
 * The language that a path names first, however it writes it; none when it names none.
 * @param base where the site begins, with a closing slash
 */
export function namedLanguage(path: string, base: string): Locale | undefined {
  const [first = ''] = below(path, base).split('/');
  return LANGUAGES.find(([pattern]) => pattern.test(first))?.[1];
}
