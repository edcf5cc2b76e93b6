import { describe, expect, it } from 'vitest';
import { lostParts } from '../../../src/domain/search/lost-address.ts';
import { namedLanguage } from '../../../src/domain/search/named-language.ts';

describe('the language an address names', () => {
  it.each([
    ['/en/x', 'en'],
    ['/EN-us/x', 'en'],
    ['/zh/x', 'zh-cn'],
    ['/zh-CN/x', 'zh-cn'],
    ['/zh_Hans_CN/x', 'zh-cn'],
    ['/cn/x', 'zh-cn'],
    ['/entry/x', undefined],
    ['/x/en/', undefined],
    ['/', undefined],
  ])('of %s is %s', (path, locale) => {
    expect(namedLanguage(path, '/')).toBe(locale);
  });

  it('stands below the place where the site begins', () => {
    expect(namedLanguage('/en/course/zh-cn/x', '/en/course/')).toBe('zh-cn');
  });
});

describe('what an address that leads nowhere still says', () => {
  it('are its parts as words, without its language', () => {
    expect(lostParts('/en/learn/emphases/five_titles.html', '/')).toEqual([
      'learn',
      'emphases',
      'five titles',
    ]);
  });

  it('is read below the place where the site begins', () => {
    expect(lostParts('/team/course/zh-cn/review/', '/team/course/')).toEqual(['review']);
  });

  it('is decoded, and full-width letters are read as usual ones', () => {
    expect(lostParts('/zh-cn/%E7%95%99%E5%AD%98/ＡＰＰ', '/')).toEqual(['留存', 'app']);
  });

  it('keeps a broken escape as it was typed', () => {
    expect(lostParts('/en/50%-off/', '/')).toEqual(['50% off']);
  });

  it('leaves out an index page', () => {
    expect(lostParts('/en/review/index.html', '/')).toEqual(['review']);
  });
});
