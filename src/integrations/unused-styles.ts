import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PurgeCSS } from 'purgecss';
import { proseTags, withoutUnusedProse } from './unused-prose-styles.ts';
import { usedVariables } from './used-variables.ts';

/** Set by scripts or by the browser, so that no page shows them. */
const DYNAMIC_ATTRIBUTES = [
  'data-theme',
  'data-still',
  'data-open',
  'data-settled',
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

const INLINE = /(?<=<style>)[^<]+(?=<\/style>)/g;

/** Starlight names classes after breakpoints: md:sl-flex. */
function wordsOf(content: string): string[] {
  return content.match(/[\w:-]+/g) ?? [];
}

/**
 * Removes from the styles inside a page what the page cannot match: every lesson carries those of all
 * figures and blocks that any lesson may use.
 */
async function withOwnStyles(html: string, scripts: readonly string[]): Promise<string> {
  const raw = html.replace(INLINE, '');
  let own = html;
  for (const [css] of html.matchAll(INLINE)) {
    const [result] = await new PurgeCSS().purge({
      content: [{ raw, extension: 'html' }, ...scripts],
      css: [{ raw: css }],
      defaultExtractor: wordsOf,
      dynamicAttributes: DYNAMIC_ATTRIBUTES,
    });
    own = own.replace(css, () => result?.css ?? css);
  }
  return own;
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
        const texts = pages.map((page) => readFileSync(page, 'utf8'));
        const inPages = texts.join('');
        const tags = proseTags(texts);
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
          defaultExtractor: wordsOf,
          dynamicAttributes: DYNAMIC_ATTRIBUTES,
          variables: true,
          // Pages and sheets that scripts load are left as they are, and so is what they rest on.
          safelist: { variables: [...usedVariables(inPages + loaded, inPages + all)] },
        });
        const names = new Map<string, string>();
        for (const { file, css: matched } of results) {
          if (file === undefined) continue;
          const css = withoutUnusedProse(matched, tags);
          const name = renamed(file, css);
          logger.info(`${name}: ${readFileSync(file).length} → ${Buffer.byteLength(css)} bytes`);
          writeFileSync(file, css);
          renameSync(file, join(folder, '_astro', name));
          names.set(basename(file), name);
        }
        for (const page of pages) {
          const html = await withOwnStyles(readFileSync(page, 'utf8'), scripts);
          writeFileSync(
            page,
            [...names].reduce((text, [from, to]) => text.replaceAll(from, to), html),
          );
        }
      },
    },
  };
}
