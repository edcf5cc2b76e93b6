import { describe, expect, it } from 'vitest';
import { withEarlyScripts } from '../../../src/integrations/early-scripts.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  'search.js': 'import{a}from"./every-page.js";a(()=>import("./results.js"))',
  'progress.js':
    'import{a}from"./every-page.js";customElements.define(`course-progress`,a);import(`./draw.js`)',
  'every-page.js': 'export const a=1;',
  'results.js': 'import"./library.js"',
  'draw.js': 'import{b}from"./numbers.js";b(()=>import("./rare.js"))',
  'numbers.js': 'import{a}from"./every-page.js";export const b=a;',
};

function read(file: string): string {
  const script = SCRIPTS[file];
  if (script === undefined) throw new Error(`${file} is not asked for early`);
  return script;
}

function pageOf(body: string): string {
  const scripts = ['search.js', 'progress.js'].map(
    (file) => `<script type="module" src="/course/_astro/${file}"></script>`,
  );
  return `<html><head><title>A</title></head><body>${body}${scripts.join('')}</body></html>`;
}

function linked(html: string): string[] {
  return [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, to = '']) => to);
}

describe('a page that is drawn by its scripts', () => {
  const html = withEarlyScripts(pageOf('<course-progress></course-progress>'), read);

  it('links what draws it, what that needs, and what its scripts need', () => {
    expect(linked(html).sort()).toEqual([
      '/course/_astro/draw.js',
      '/course/_astro/every-page.js',
      '/course/_astro/numbers.js',
    ]);
  });

  it('does so in its head', () => {
    expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('</head>'));
  });

  it('links each of them once, and none that the page names itself', () => {
    expect(new Set(linked(html)).size).toBe(linked(html).length);
    expect(linked(html).join()).not.toMatch(/search|progress\.js/);
  });

  it('leaves alone what is only wanted when somebody asks for it', () => {
    expect(linked(html).join()).not.toMatch(/results|library|rare/);
  });
});

describe('a page that can be read without scripts', () => {
  it('stays as it is', () => {
    const html = pageOf('<p>Text</p>');
    expect(withEarlyScripts(html, read)).toBe(html);
  });
});
