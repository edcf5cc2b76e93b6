import { describe, expect, it } from 'vitest';
import { lintBannedWords } from '~/domain/content/lints/banned-words.ts';
import { lintJargon } from '~/domain/content/lints/jargon.ts';
import { namePattern } from '~/domain/content/lints/known-names.ts';
import { lintLanguageRatio } from '~/domain/content/lints/language-ratio.ts';
import { lintReadability, readingGrade, syllables } from '~/domain/content/lints/readability.ts';
import { lintRationaleShort, lintTooLong } from '~/domain/content/lints/text-limits.ts';
import type { Term } from '~/domain/content/term-schema.ts';
import { both, choiceItem, courseOf, itemText, located } from './build.ts';

const en = (words: number) => Array.from({ length: words }, () => 'word').join(' ');
const zh = (characters: number) => '字'.repeat(characters);

describe('the length of a text', () => {
  it.each([
    ['stem', 90, 150],
    ['leadIn', 25, 40],
    ['text', 20, 36],
    ['consequence', 30, 55],
    ['rationale', 60, 110],
    ['debrief', 60, 110],
  ] as const)('%s has at most %i words and %i characters', (role, words, characters) => {
    const most = itemText(role, { en: en(words), 'zh-cn': zh(characters) });
    const more = itemText(role, { en: en(words + 1), 'zh-cn': zh(characters + 1) });
    expect([...lintTooLong(most, 'en'), ...lintTooLong(most, 'zh-cn')]).toEqual([]);
    expect(lintTooLong(more, 'en')[0]?.found).toBe(String(words + 1));
    expect(lintTooLong(more, 'zh-cn')[0]?.found).toBe(String(characters + 1));
  });

  it('is free for titles', () => {
    expect(lintTooLong(itemText('title', en(200)), 'en')).toEqual([]);
  });

  it.each([
    ['en', en(12), 0],
    ['en', en(11), 1],
    ['zh-cn', zh(20), 0],
    ['zh-cn', zh(19), 1],
  ] as const)('of a rationale has a least, in %s', (locale, text, findings) => {
    expect(lintRationaleShort(itemText('rationale', text), locale)).toHaveLength(findings);
    expect(lintRationaleShort(itemText('consequence', text), locale)).toEqual([]);
  });
});

describe('both languages side by side', () => {
  it.each([
    ['one character for a word', 10, 10, 0],
    ['two', 10, 20, 0],
    ['more than two', 10, 21, 1],
    ['less than one', 10, 9, 1],
    ['whatever, in a short text', 7, 30, 0],
  ])('%s', (_name, words, characters, findings) => {
    const text = itemText('stem', { en: en(words), 'zh-cn': zh(characters) });
    expect(lintLanguageRatio(text)).toHaveLength(findings);
  });
});

describe('syllables', () => {
  it.each([
    ['a', 1],
    ['make', 1],
    ['people', 2],
    ['returned', 2],
    ['retention', 3],
    ['activity', 4],
    ['415', 1],
  ])('%s has %i', (word, count) => {
    expect(syllables(word)).toBe(count);
  });
});

const EASY =
  'A tea shop sells bread. People come in the morning and buy a loaf. Some come back the next day. Most of them stay away, and the shop would like to know why.';
const HARD =
  'Organisations operating international subscription applications habitually underestimate intermittent cancellation behaviour whenever promotional communication temporarily accelerates registration activity throughout geographically distributed populations, including numerous neighbouring territories.';

describe('reading', () => {
  const noTerms = namePattern([], 'en');

  it('has a low grade for short words and sentences', () => {
    expect(readingGrade(EASY)).toBeLessThan(4);
    expect(readingGrade(HARD)).toBeGreaterThan(20);
  });

  it.each([
    ['an easy stem', 'stem', EASY, 0],
    ['a hard stem', 'stem', HARD, 1],
    ['a hard rationale', 'rationale', HARD, 1],
    ['a hard option, which is short anyway', 'text', HARD, 0],
    ['hard words in a short text', 'stem', 'Organisational intermittency matters.', 0],
  ] as const)('in English: %s', (_name, role, text, findings) => {
    expect(lintReadability(itemText(role, text), 'en', noTerms)).toHaveLength(findings);
  });

  it('counts a term of the glossary as one short word', () => {
    const name = 'organisational communication';
    const text = `The ${name} helps the shop to sell its bread and its tea. The ${name} helps the forum to keep its old friends. The ${name} helps them.`;
    const terms = namePattern([name], 'en');
    expect(lintReadability(itemText('stem', text), 'en', noTerms)).toHaveLength(1);
    expect(lintReadability(itemText('stem', text), 'en', terms)).toEqual([]);
  });

  it.each([
    ['a clause of 22 characters', `${zh(22)}，${zh(10)}。`, 0],
    ['a clause of 23 characters', `${zh(23)}，${zh(10)}。`, 1],
    ['a list with 、', `${zh(20)}、${zh(10)}。`, 0],
    ['a sentence of 40 characters', `${zh(20)}，${zh(20)}。${zh(20)}。`, 0],
    ['a sentence of 41 characters', `${zh(20)}，${zh(21)}。`, 1],
  ])('in Chinese: %s', (_name, text, findings) => {
    expect(lintReadability(itemText('stem', text), 'zh-cn', noTerms)).toHaveLength(findings);
  });
});

function term(name: string, definition: string) {
  return Object.assign(
    located({
      term: both(name),
      aliases: { en: [], 'zh-cn': [] },
      definition: both(definition),
    } as unknown as Term),
    { category: 'words' },
  );
}

describe('jargon', () => {
  it.each([
    ['Leverage the synergy of both teams', 1],
    ['为用户赋能', 1],
    ['Use a lever', 0],
    ['给用户一个理由', 0],
  ])('%s', (text, findings) => {
    const content = courseOf({ items: [choiceItem({ stem: text })] });
    const codes = lintJargon(content).map(({ field }) => field);
    expect(codes).toHaveLength(findings);
  });

  it('may be explained by the glossary', () => {
    const items = [choiceItem({ stem: '看转化链路的每一步。' })];
    expect(lintJargon(courseOf({ items }))).toHaveLength(1);
    expect(lintJargon(courseOf({ items, terms: [term('链路', '从进来到买的路。')] }))).toEqual([]);
  });

  it('is found in definitions and misconceptions too', () => {
    const misconception = located({
      id: 'belief',
      name: both('打通一切'),
      correction: both('plain'),
      cure: { lesson: 'a', section: 'b', term: 'c' },
    });
    const content = courseOf({ misconceptions: [misconception], terms: [term('词', '形成闭环')] });
    expect(lintJargon(content).map(({ field }) => field)).toEqual([
      'name.zh-cn',
      'definition.zh-cn',
    ]);
  });
});

describe('banned words', () => {
  it.each([
    ['A customer writes an e-mail', '登录', 'email'],
    ['fine', '用户登陆之后', '登录'],
    ['fine', '注册帐号', '账号'],
    ['fine', '打开 App 看看', 'APP'],
  ])('%s, %s', (english, chinese, instead) => {
    const items = [choiceItem({ stem: { en: english, 'zh-cn': chinese } })];
    expect(lintBannedWords(courseOf({ items })).map(({ expected }) => expected)).toEqual([instead]);
  });

  it('are told from the right ones', () => {
    const stem = { en: 'An email arrives', 'zh-cn': '登录 APP 的账号，用户粘性' };
    expect(lintBannedWords(courseOf({ items: [choiceItem({ stem })] }))).toEqual([]);
  });
});
