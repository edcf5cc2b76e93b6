import { describe, expect, it } from 'vitest';
import { allTexts } from './texts.ts';

/** The characters around each hit, with the place of the text. */
function breaches(pattern: RegExp): string[] {
  return allTexts('zh-cn').flatMap(({ place, text }) =>
    [...text.matchAll(pattern)].map(
      ({ index }) => `${place}: …${text.slice(Math.max(0, index - 8), index + 10)}…`,
    ),
  );
}

describe('the Chinese texts', () => {
  it('have no half-width punctuation after a Han character', () => {
    expect(breaches(/\p{Script=Han}[,;:?!]/gu)).toEqual([]);
  });

  it('have a space between Han characters and Latin letters or digits', () => {
    expect(breaches(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/gu)).toEqual([]);
  });

  it('have no space on either side of full-width punctuation', () => {
    expect(
      breaches(/[，。；：？！、）》」』] (?!\|)|(?<=\S) [，。；：？！、（《「『）》」』]/gu),
    ).toEqual([]);
  });

  it('have no emphasis marks next to full-width punctuation, where Markdown does not see them', () => {
    const marks = '[，。；：？！、（）《》「」『』“”‘’…—]';
    expect(breaches(new RegExp(`\\*\\*${marks}|${marks}\\*\\*`, 'gu'))).toEqual([]);
  });
});

describe('the texts these rules are held against', () => {
  it.each([
    ['the lessons', /^docs\/zh-cn\/learn\//],
    ['other pages', /^docs\/zh-cn\/about\.mdx$/],
    ['the items', /^items\/.+\.rationale\.zh-cn$/],
    ['the aliases of terms', /^glossary\/.+\.aliases\.zh-cn\.\d+$/],
    ['the interface', /^i18n /],
  ])('include %s', (_name, pattern) => {
    expect(allTexts('zh-cn').filter(({ place }) => pattern.test(place))).not.toEqual([]);
  });

  it('hold no remains of components or imports', () => {
    expect(allTexts('zh-cn').filter(({ text }) => /<\/?[A-Z]|^import /.test(text))).toEqual([]);
  });
});
