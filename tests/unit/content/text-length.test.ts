import { describe, expect, it } from 'vitest';
import { textLength } from '~/domain/content/text-length.ts';

describe('textLength', () => {
  it.each([
    ['', 0],
    ['one word and more', 4],
    ['3,000 people: 17.5% don’t win-back', 5],
    ['Community operations (社区运营)', 3],
    ['拉新 and 促活', 3],
    ['… — !', 0],
  ])('counts words in English: %j has %i', (text, length) => {
    expect(textLength(text, 'en')).toBe(length);
  });

  it.each([
    ['', 0],
    ['留存率', 3],
    ['日活（DAU）有 3,000 人。', 6],
    ['，。《》', 0],
    ['APP推送', 3],
  ])('counts Han characters and Latin words in Chinese: %j has %i', (text, length) => {
    expect(textLength(text, 'zh-cn')).toBe(length);
  });
});
