import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { rewritePages } from './rewrite-pages.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page holds inline, by the directive that must allow it. */
interface Inline {
  readonly scripts: Set<string>;
  readonly styles: Set<string>;
  readonly attributes: Set<string>;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** A script element of another type than code is never run, and no policy is asked about it. */
function isData(type: string | undefined): boolean {
  return type === 'application/ld+json';
}

function collect(node: Node, inline: Inline): void {
  if ('tagName' in node) {
    const names = new Map(node.attrs.map(({ name, value }) => [name, value]));
    if (node.tagName === 'script' && !names.has('src') && !isData(names.get('type')))
      inline.scripts.add(hash(textOf(node)));
    if (node.tagName === 'style') inline.styles.add(hash(textOf(node)));
    const style = names.get('style');
    if (style !== undefined) inline.attributes.add(hash(style));
    const handler = [...names.keys()].find((name) => name.startsWith('on'));
    if (handler)
      throw new Error(
        `an inline handler (${handler}) on <${node.tagName}>, which the policy forbids`,
      );
  }
  if ('content' in node) collect(node.content, inline);
  if ('childNodes' in node) node.childNodes.forEach((child) => collect(child, inline));
}

function policy({ scripts, styles, attributes }: Inline): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src-elem 'self'", ...styles].join(' '),
    // Without style attributes the default forbids them.
    ...(attributes.size > 0 ? [["style-src-attr 'unsafe-hashes'", ...attributes].join(' ')] : []),
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');
}

/** Puts a policy for exactly this page's inline code before anything else that could run. */
export function withPolicy(html: string): string {
  const inline: Inline = { scripts: new Set(), styles: new Set(), attributes: new Set() };
  collect(parse(html), inline);
  const meta = `<meta http-equiv="content-security-policy" content="${policy(inline)}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => `${charset}${meta}`);
}

/** Comes after Starlight, whose inline scripts Astro's own policy does not cover. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => rewritePages(dir, withPolicy),
    },
  };
}
