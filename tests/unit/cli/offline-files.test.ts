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
    ['zh-cn/search.json', 'zh-cn'],
    ['_astro/client.Cs6hBHWw.js', undefined],
    ['index.html', undefined],
  ])('counts %s for %s', (file, language) => {
    expect(languageOf(file)).toBe(language);
  });
});
