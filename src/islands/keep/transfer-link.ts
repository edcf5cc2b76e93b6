/** The key of the fragment that carries a record. */
const KEY = '#record=';

/** The longest link that is offered; messengers cut longer ones. */
const LONGEST_LINK = 8000;

/** The longest link that is drawn; with more, a camera cannot tell the squares apart. */
export const LONGEST_DRAWN = 1800;

/** The address of this page with a record in its fragment, which is never sent to a server. */
export function linkOf(code: string): string | undefined {
  const link = `${location.origin}${location.pathname}${KEY}${code}`;
  return link.length <= LONGEST_LINK ? link : undefined;
}

/** Takes a record out of the address, so that it stays neither in it nor in what is copied from it. */
export function takeCode(): string | undefined {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(KEY)) return undefined;
  history.replaceState(history.state, '', `${pathname}${search}`);
  return hash.slice(KEY.length);
}
