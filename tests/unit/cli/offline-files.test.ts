import { describe, expect, it } from 'vitest';
import { languageOf, offlineFiles } from '../../../src/cli/bench/offline-figures.ts';

describe('the list of the worker', () => {
  it('gives the files below the base path', () => {
    const worker = 'x=[{revision:"1",url:"/course/en/index.html"},{"url":"/course/_astro/a.js"}]';
    expect(offlineFiles(worker, '/course/')).toEqual(['en/index.html', '_astro/a.js']);
  });

  it.each([
    ['en/glossary/terms.json', 'en'],
    ['zh-cn/index.html', 'zh-cn'],
    ['pagefind/fragment/en_13e3a6b.pf_fragment', 'en'],
    ['pagefind/index/zh-cn_87fe42f.pf_index', 'zh-cn'],
    ['pagefind/pagefind.zh-cn_79664fde5791a.pf_meta', 'zh-cn'],
    ['pagefind/wasm.en.pagefind', 'en'],
    ['pagefind/wasm.unknown.pagefind', undefined],
    ['_astro/client.Cs6hBHWw.js', undefined],
    ['index.html', undefined],
  ])('counts %s for %s', (file, language) => {
    expect(languageOf(file)).toBe(language);
  });
});
