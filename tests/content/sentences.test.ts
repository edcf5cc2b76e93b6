import { describe, expect, it } from 'vitest';
import { textLength } from '../../src/domain/content/text-length.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { lessonTexts } from './texts.ts';

/** The longest sentence that can be followed in one go, in words and in characters. */
const LONGEST = { en: 30, 'zh-cn': 60 } as const satisfies Record<Locale, number>;

/** A sentence ends at its mark and the quotes or brackets that close after it. */
const SENTENCE = {
  en: /(?<=[.!?][”"’)]*)\s+(?=[\p{Lu}\p{N}“"‘(\p{Script=Han}])/u,
  'zh-cn': /(?<=[。！？][”’）]*)(?![”’）。！？])/u,
} as const satisfies Record<Locale, RegExp>;

describe.each(['en', 'zh-cn'] as const)('the lessons in %s', (locale) => {
  it(`have no sentence longer than ${LONGEST[locale]}`, () => {
    const long = lessonTexts(locale)
      .flatMap(({ place, text }) => text.split(SENTENCE[locale]).map((part) => ({ place, part })))
      .filter(({ part }) => textLength(part, locale) > LONGEST[locale])
      .map(({ place, part }) => `${place} (${textLength(part, locale)}): ${part}`);
    expect(long).toEqual([]);
  });
});
