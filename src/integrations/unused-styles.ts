import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PurgeCSS } from 'purgecss';
import { usedVariables } from './used-variables.ts';

/** Set by scripts or by the browser, so that no page shows them. */
const DYNAMIC_ATTRIBUTES = [
  'data-theme',
  'data-still',
  'data-open',
  'data-live',
  'data-read',
  'data-playing',
  'hidden',
  'open',
  'inert',
  'aria-current',
  'aria-invalid',
  'popover',
];

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

/** Replaces the hash in a file's name, because hosts and browsers keep hashed files for ever. */
function renamed(file: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  return basename(file).replace(/\.[^.]+\.css$/, `.${hash}.css`);
}

/**
 * Removes the rules that no page and no script of the site can match. Starlight's theme covers more
 * than any one site uses: half of it here, on the critical path of every first visit.
 */
export function unusedStyles(): AstroIntegration {
  return {
    name: 'unused-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = filesIn(folder, '.html');
        const scripts = filesIn(join(folder, '_astro'), '.js');
        const inPages = pages.map((page) => readFileSync(page, 'utf8')).join('');
        const sheets = filesIn(join(folder, '_astro'), '.css');
        const all = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('');
        const loaded = sheets
          .filter((sheet) => !inPages.includes(basename(sheet)))
          .map((sheet) => readFileSync(sheet, 'utf8'))
          .join('');
        const results = await new PurgeCSS().purge({
          content: [...pages, ...scripts],
          // Styles that a script loads keep their names, which stand in that script.
          css: sheets.filter((sheet) => inPages.includes(basename(sheet))),
          // Starlight names classes after breakpoints: md:sl-flex.
          defaultExtractor: (content) => content.match(/[\w:-]+/g) ?? [],
          dynamicAttributes: DYNAMIC_ATTRIBUTES,
          variables: true,
          // Pages and sheets that scripts load are left as they are, and so is what they rest on.
          safelist: { variables: [...usedVariables(inPages + loaded, inPages + all)] },
        });
        const names = new Map<string, string>();
        for (const { file, css } of results) {
          if (file === undefined) continue;
          const name = renamed(file, css);
          logger.info(`${name}: ${readFileSync(file).length} → ${Buffer.byteLength(css)} bytes`);
          writeFileSync(file, css);
          renameSync(file, join(folder, '_astro', name));
          names.set(basename(file), name);
        }
        for (const page of pages) {
          const html = readFileSync(page, 'utf8');
          writeFileSync(
            page,
            [...names].reduce((text, [from, to]) => text.replaceAll(from, to), html),
          );
        }
      },
    },
  };
}
