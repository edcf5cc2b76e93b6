import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { content } from './course.ts';

const HAN = /\p{Script=Han}/gu;

/** Terms whose characters have several readings, of which the library takes another. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** Letters without tones; Latin words in a term are written as they are in both. */
function toneless(syllables: string): string[] {
  return syllables
    .normalize('NFD')
    .replace(/\u0308/g, ':')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
}

/** The reading of the Han characters alone; `nonZh: 'removed'` drops everything else. */
function librarySyllables(term: string): string[] {
  return toneless(pinyin(term, { nonZh: 'removed' }));
}

function writtenSyllables(term: string, written: string): string[] {
  const latin = new Set(term.match(/[A-Za-z0-9/]+/g)?.map((word) => word.toLowerCase()));
  return toneless(written).filter((part) => !latin.has(part));
}

const terms = content.terms
  .map(({ value }) => ({ id: value.id, zh: value.term['zh-cn'], written: value.pinyin }))
  .filter(({ zh }) => zh.match(HAN));

describe('the pinyin written by hand', () => {
  it.each(terms.filter(({ id }) => !(id in EXCEPTIONS)))(
    'of $zh agrees with the library',
    ({ zh, written }) => {
      expect(writtenSyllables(zh, written)).toEqual(librarySyllables(zh));
    },
  );

  it('differs from the library in every term listed as an exception', () => {
    const needless = terms.filter(({ id, zh, written }) => {
      return (
        id in EXCEPTIONS && writtenSyllables(zh, written).join() === librarySyllables(zh).join()
      );
    });
    expect(needless).toEqual([]);
    expect(Object.keys(EXCEPTIONS).filter((id) => !terms.some((term) => term.id === id))).toEqual(
      [],
    );
  });
});
