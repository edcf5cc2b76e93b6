import { describe, expect, it } from 'vitest';
import { LOCALES, isLocale, langOf, otherLocale } from '~/domain/locale.ts';

describe('a locale', () => {
  it('is told from everything else, also from the lang it stands for', () => {
    expect(LOCALES.every(isLocale)).toBe(true);
    expect(['zh-CN', 'EN', '', undefined, null, ['en']].some(isLocale)).toBe(false);
  });

  it('has a lang that Intl knows', () => {
    expect(LOCALES.map(langOf)).toEqual(['en', 'zh-CN']);
    expect(Intl.getCanonicalLocales(LOCALES.map(langOf))).toEqual(['en', 'zh-CN']);
  });

  it('has one other locale, whose other it is', () => {
    expect(otherLocale('en')).toBe('zh-cn');
    expect(otherLocale('zh-cn')).toBe('en');
  });
});
