import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { wordReader } from '~/domain/content/lints/content-words.ts';
import {
  characterPairs,
  containment,
  jaccard,
  sharedCount,
} from '~/domain/content/lints/similarity.ts';

describe('the content words of a text', () => {
  const read = wordReader(['公众号', '签到', '私域流量运营']);

  it.each([
    ['The moderators greet the newcomers', ['moderator', 'greet', 'newcomer']],
    ['Replies, reply; matches. Boxes and prizes', ['reply', 'match', 'box', 'prize']],
    ['What is it that they do?', []],
    ['Of 1,200 people 14 came in three weeks', ['came', 'week']],
    ['The shop’s members', ['shop', 'member']],
    ['This focus is less a crisis', ['focus', 'crisis']],
    ['公众号的读者签到', ['公众号', '读者', '签到']],
    ['这 300 人里有多少，三条，一周', []],
    ['在 APP 里推送', ['app', '推送']],
  ])('%s', (text, words) => {
    expect([...read(text)]).toEqual(words);
  });

  it('are the same each time', () => {
    expect(read('给读者写信')).toBe(read('给读者写信'));
  });

  it('can be read without a glossary', () => {
    expect([...wordReader([])('写信给读者')]).toContain('读者');
  });
});

describe('likeness', () => {
  const sets = fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map((letters) => new Set(letters));

  it.each([
    [['a', 'b'], ['b', 'c'], 1, 1 / 3, 1 / 2],
    [['a'], ['a', 'b', 'c'], 1, 1 / 3, 1],
    [['a'], ['b'], 0, 0, 0],
    [[], ['b'], 0, 0, 0],
    [[], [], 0, 0, 0],
  ])('of %j and %j', (a, b, shared, alike, contained) => {
    const [left, right] = [new Set<string>(a), new Set<string>(b)];
    expect(sharedCount(left, right)).toBe(shared);
    expect(jaccard(left, right)).toBeCloseTo(alike);
    expect(containment(left, right)).toBeCloseTo(contained);
  });

  it('is the same both ways, and never more than containment', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(jaccard(a, b)).toBe(jaccard(b, a));
        expect(containment(a, b)).toBe(containment(b, a));
        expect(jaccard(a, b)).toBeLessThanOrEqual(containment(a, b));
      }),
    );
  });

  it('pairs neighbours, whatever stands between words', () => {
    expect([...characterPairs('A b, c')]).toEqual(['ab', 'bc']);
    expect([...characterPairs('周五，来')]).toEqual(['周五', '五来']);
    expect([...characterPairs('a')]).toEqual([]);
  });
});
