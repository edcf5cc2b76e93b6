import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { rewritePages } from './rewrite-pages.ts';
import { importsOf, namedScripts } from './script-imports.ts';

/** Elements that stay empty until their script has drawn them, which loads what draws them. */
const DRAWN = ['course-progress', 'course-review'] as const;

/**
 * The page with links to all scripts without which it shows nothing. A browser otherwise learns of each
 * only from the one before: on a slow network that is four waits instead of one. `read` gives the text of
 * a script by the name of its file.
 */
export function withEarlyScripts(html: string, read: (file: string) => string): string {
  const element = DRAWN.find((name) => html.includes(`<${name}`));
  if (!element) return html;
  const addresses = namedScripts(html);
  const named = new Set(addresses.map((address) => basename(address)));
  const needed = new Set(named);
  for (const file of named) {
    const script = read(file);
    if (script.includes(element)) for (const later of importsOf(script).later) needed.add(later);
  }
  for (const file of needed) for (const other of importsOf(read(file)).atOnce) needed.add(other);
  const folder = dirname(addresses[0] ?? '');
  const links = [...needed.difference(named)].map(
    (file) => `<link rel="modulepreload" href="${folder}/${file}">`,
  );
  return html.replace('</head>', () => `${links.join('')}</head>`);
}

/** Links the scripts of pages that are drawn by scripts. Comes after everything that renames files. */
export function earlyScripts(): AstroIntegration {
  return {
    name: 'early-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const scripts = new URL('_astro/', dir);
        const read = (file: string) => readFileSync(new URL(file, scripts), 'utf8');
        rewritePages(dir, (html) => withEarlyScripts(html, read));
      },
    },
  };
}
