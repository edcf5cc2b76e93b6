import { describe, expect, it } from 'vitest';
import { pageAddresses } from '../../../src/domain/sharing/page-addresses.ts';

const ROOT = 'https://learn.example.org/course/';

function alternatesOf(path: string): Record<string, string> {
  const { alternates } = pageAddresses(ROOT, path);
  return Object.fromEntries(alternates.map(({ lang, url }) => [lang, url]));
}

describe('the addresses of a page', () => {
  it('begin with that of the site, below its path', () => {
    expect(pageAddresses(ROOT, 'zh-cn/glossary/').url).toBe(`${ROOT}zh-cn/glossary/`);
  });

  it('name both languages, and the one in English for everybody else', () => {
    expect(alternatesOf('zh-cn/glossary/')).toEqual({
      en: `${ROOT}en/glossary/`,
      'zh-CN': `${ROOT}zh-cn/glossary/`,
      'x-default': `${ROOT}en/glossary/`,
    });
  });

  it('are the same for both languages', () => {
    expect(alternatesOf('en/glossary/')).toEqual(alternatesOf('zh-cn/glossary/'));
  });

  it.each(['', 'en/', 'zh-cn/'])(
    'send everybody else from %j to the choice of languages',
    (path) => {
      expect(alternatesOf(path)).toEqual({
        en: `${ROOT}en/`,
        'zh-CN': `${ROOT}zh-cn/`,
        'x-default': ROOT,
      });
    },
  );
});
