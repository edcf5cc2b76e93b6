import { normalize } from '../text/normalize.ts';
import { below, namedLanguage } from './named-language.ts';

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
  const words = part.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[-_+.\s]+/g, ' ');
  return normalize(words).replace(/^index$/, '');
}

/**
 * What the path of an address that leads nowhere still says: its folders and its last part as words,
 * from left to right, without its language.
 * @param base where the site begins, with a closing slash
 */
export function lostParts(path: string, base: string): string[] {
  const segments = below(path, base).split('/').filter(Boolean);
  const telling = namedLanguage(path, base) ? segments.slice(1) : segments;
  return telling.map((part) => wordsOf(decoded(part))).filter(Boolean);
}
