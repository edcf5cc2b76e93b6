import { initSync, parse } from 'es-module-lexer';
import { basename } from 'node:path';

/** The addresses of the scripts that a page names itself. */
export function namedScripts(html: string): string[] {
  return [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, to = '']) => to);
}

/** What a built script imports, by the names of the files, which lie beside it. */
interface Imports {
  /** Files it cannot run without. */
  readonly atOnce: readonly string[];
  /** Files it loads by itself, at some time. */
  readonly later: readonly string[];
}

export function importsOf(script: string): Imports {
  initSync();
  const [imports] = parse(script);
  const files = (wanted: (kind: number) => boolean) =>
    imports.flatMap(({ n, d }) => (n?.startsWith('./') && wanted(d) ? basename(n) : []));
  return { atOnce: files((kind) => kind === -1), later: files((kind) => kind >= 0) };
}
