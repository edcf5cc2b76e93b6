import type { Locale } from '../locale.ts';
import { normalize } from '../text/normalize.ts';

/** What an address that leads nowhere still says. */
export interface LostAddress {
  /** The language it names; none when it names no language. */
  readonly locale: Locale | undefined;
  /** Its folders and its last part as words, from left to right. */
  readonly parts: readonly string[];
}

/** Ways to write the languages that people and other sites use. */
const LANGUAGES: readonly (readonly [RegExp, Locale])[] = [
  [/^en(?:[-_]\w+)?$/, 'en'],
  [/^(?:zh|cn)(?:[-_]\w+)*$/, 'zh-cn'],
];

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape is read as it was typed.
    return part;
  }
}

/** `five_titles.html` is read as `five titles`; `index.html` says nothing. */
function wordsOf(part: string): string {
  return normalize(part.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_+.\s]+/g, ' ')).replace(
    /^index$/,
    '',
  );
}

/**
 * Reads the path of an address that leads nowhere.
 * @param base where the site begins, with a closing slash
 */
export function readLostAddress(path: string, base: string): LostAddress {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const segments = below.split('/').map(decoded).filter(Boolean);
  const named = segments[0]?.toLowerCase() ?? '';
  const locale = LANGUAGES.find(([pattern]) => pattern.test(named))?.[1];
  const parts = (locale ? segments.slice(1) : segments).map(wordsOf).filter(Boolean);
  return { locale, parts };
}
