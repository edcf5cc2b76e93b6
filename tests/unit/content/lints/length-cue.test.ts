import { describe, expect, it } from 'vitest';
import { lintLengthCue } from '~/domain/content/lints/length-cue.ts';
import { choice, options } from './build.ts';

/** An option of so many words or characters. */
const en = (words: number) => Array.from({ length: words }, () => 'word').join(' ');
const zh = (characters: number) => '字'.repeat(characters);

describe('the length of the key', () => {
  it.each([
    ['alike', 10, [10, 10], 0],
    ['1.35 times as long', 27, [20, 20], 0],
    ['a little more than that', 28, [20, 20], 1],
    ['0.65 times as long', 13, [20, 20], 0],
    ['a little less than that', 12, [20, 20], 1],
    ['twice as long, by two words', 4, [2, 2], 0],
    ['more than twice as long, by three words', 5, [2, 2], 1],
  ])('in English: %s', (_name, key, others, findings) => {
    const placed = choice({ options: options(`*${en(key)}`, ...others.map(en)) });
    expect(lintLengthCue(placed, 'en')).toHaveLength(findings);
  });

  it.each([
    ['1.5 times as long, by five characters', 15, [10, 10], 0],
    ['1.6 times as long, by six characters', 16, [10, 10], 1],
  ])('in Chinese: %s', (_name, key, others, findings) => {
    const placed = choice({ options: options(`*${zh(key)}`, ...others.map(zh)) });
    expect(lintLengthCue(placed, 'zh-cn')).toHaveLength(findings);
  });

  it('is told as a ratio, in its language', () => {
    const placed = choice({ options: options(`*${en(14)}`, en(5), en(9)) });
    expect(lintLengthCue(placed, 'en')).toEqual([
      expect.objectContaining({
        code: 'item/uneven-length',
        field: 'options',
        expected: 'a key 0.65 to 1.35 times as long as the distractors (en)',
        found: '2.00 times',
      }),
    ]);
  });
});

describe('the longest option beside the shortest', () => {
  it.each([
    ['twice as long', [10, 5, 10], 0],
    ['more than twice as long', [10, 4, 11], 1],
    ['more than twice as long, by two words', [2, 1, 3], 0],
  ])('%s', (_name, [key = 0, ...others], findings) => {
    const placed = choice({ options: options(`*${en(key)}`, ...others.map(en)) });
    expect(lintLengthCue(placed, 'en')).toHaveLength(findings);
  });
});
