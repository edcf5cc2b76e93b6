import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LOCALES } from '../domain/locale.ts';
import type { PageName, PageText, SectionText } from '../domain/search/page-text.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that do not end a word: without a space the rest would run together. */
const INLINE = new Set(['a', 'b', 'em', 'i', 'mark', 'span', 'strong', 'sub', 'sup']);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function find(node: Node, matches: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && matches(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map(textOf).join('');
}

/** Text of a page in sections; a heading with an id begins a new one. */
function sectionsOf(main: Element): SectionText[] {
  const sections = [{ anchor: '', heading: '', text: '' }];
  const walk = (node: Node): void => {
    const current = sections.at(-1);
    if (!current) return;
    if ('value' in node) current.text += node.value;
    if (!('tagName' in node)) return;
    if (SILENT.has(node.tagName) || attribute(node, 'data-search-ignore') !== undefined) return;
    const id = attribute(node, 'id');
    if (node.tagName === 'h1') return;
    if (node.tagName === 'h2' && id !== undefined) {
      sections.push({ anchor: id, heading: textOf(node).trim(), text: '' });
      return;
    }
    node.childNodes.forEach(walk);
    if (!INLINE.has(node.tagName)) current.text += ' ';
  };
  walk(main);
  return sections
    .map((section) => ({ ...section, text: section.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

function titleOf(node: Node): string | undefined {
  const heading = find(node, ({ tagName }) => tagName === 'h1');
  return heading && textOf(heading).trim();
}

/** A page by its heading, whether or not the search may find it. */
export function pageName(html: string, url: string): PageName {
  return { url, title: titleOf(parse(html)) ?? url };
}

/** What the search may find on a page; undefined for pages that ask not to be indexed. */
export function pageText(html: string, url: string): PageText | undefined {
  const document = parse(html);
  // Starlight marks the part of a page that may be indexed, unless its frontmatter says otherwise.
  const main = find(document, (element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!main) return undefined;
  return { url, title: titleOf(main) ?? url, sections: sectionsOf(main) };
}

/**
 * Writes two files for each language: the text of its pages, which the search loads when it is opened,
 * and the names of all of them, by which the not-found page guesses what was meant.
 */
export function pageTexts(): AstroIntegration {
  let base = '';
  return {
    name: 'page-texts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir, logger }) => {
        for (const locale of LOCALES) {
          const folder = join(fileURLToPath(dir), locale);
          const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('index.html'))
            .sort()
            .map((file) => {
              const path = file.replaceAll('\\', '/').replace(/index\.html$/, '');
              const html = readFileSync(join(folder, file), 'utf8');
              return { html, url: `${base}/${locale}/${path}` };
            });
          const texts = pages.flatMap(({ html, url }) => pageText(html, url) ?? []);
          const json = JSON.stringify(texts);
          writeFileSync(join(folder, 'search.json'), json);
          const names = pages.map(({ html, url }) => pageName(html, url));
          writeFileSync(join(folder, 'pages.json'), JSON.stringify(names));
          logger.info(`${locale}: ${texts.length} pages, ${Math.round(json.length / 1024)} kB`);
        }
      },
    },
  };
}
