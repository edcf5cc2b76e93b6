import { describe, expect, it } from 'vitest';
import { readLostAddress } from '../../../src/domain/search/lost-address.ts';

describe('an address that leads nowhere', () => {
  it('names its language and its parts as words', () => {
    expect(readLostAddress('/en/learn/emphases/five_titles.html', '/')).toEqual({
      locale: 'en',
      parts: ['learn', 'emphases', 'five titles'],
    });
  });

  it.each([
    ['/zh/x', 'zh-cn'],
    ['/zh-CN/x', 'zh-cn'],
    ['/zh_Hans_CN/x', 'zh-cn'],
    ['/cn/x', 'zh-cn'],
    ['/EN-us/x', 'en'],
    ['/entry/x', undefined],
    ['/x', undefined],
    ['/', undefined],
  ])('%s names the language %s', (path, locale) => {
    expect(readLostAddress(path, '/').locale).toBe(locale);
  });

  it('is read below the place where the site begins', () => {
    expect(readLostAddress('/team/course/zh-cn/review/', '/team/course/')).toEqual({
      locale: 'zh-cn',
      parts: ['review'],
    });
  });

  it('is decoded, and full-width letters are read as usual ones', () => {
    expect(readLostAddress('/zh-cn/%E7%95%99%E5%AD%98/ＡＰＰ', '/').parts).toEqual(['留存', 'app']);
  });

  it('keeps a broken escape as it was typed', () => {
    expect(readLostAddress('/en/50%-off/', '/').parts).toEqual(['50% off']);
  });

  it('says nothing by an index page', () => {
    expect(readLostAddress('/en/review/index.html', '/').parts).toEqual(['review']);
  });
});
