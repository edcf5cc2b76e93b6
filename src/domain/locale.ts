/** The two equal languages. A locale is the folder and URL segment; a lang is the BCP-47 tag. */
export const LOCALES = ['en', 'zh-cn'] as const;

export type Locale = (typeof LOCALES)[number];

/** A text that exists in both languages; neither is the original of the other. */
export type LocalizedText = Readonly<Record<Locale, string>>;

const LANGS: Readonly<Record<Locale, string>> = { en: 'en', 'zh-cn': 'zh-CN' };

/** The BCP-47 tag of a locale, for `lang` attributes and `Intl`. */
export function langOf(locale: Locale): string {
  return LANGS[locale];
}

export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'zh-cn';
}

/** The other language, for language links. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-cn' : 'en';
}
