import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { BOTS, type SeenQuestion } from '~/domain/content/bots/bots.ts';
import { readWords } from '../lints/build.ts';

function seen(fields: Partial<SeenQuestion> = {}): SeenQuestion {
  return {
    kind: 'single',
    locale: 'en',
    stem: 'A forum loses its newcomers.',
    leadIn: 'What helps the newcomers?',
    options: ['a', 'b', 'c'],
    words: readWords,
    ...fields,
  };
}

function choose(name: string, fields: Partial<SeenQuestion>): readonly number[] {
  const bot = BOTS.find((candidate) => candidate.name === name);
  if (!bot) throw new Error(`There is no bot ${name}.`);
  return bot.choose(seen(fields));
}

describe('the bots', () => {
  it('are the nine of the learning rules, and five that play against them', () => {
    expect(BOTS.map(({ name }) => name)).toEqual([
      'longest',
      'shortest',
      'stem overlap',
      'least stem overlap',
      'middle place',
      'last place',
      'most hedged',
      'no absolutes',
      'convergence',
      'odd one out',
      'tick all',
      'tick the longest half',
      'tick the half with least stem overlap',
      'random',
    ]);
  });

  it.each([
    ['longest', ['two words', 'three words here', 'one'], [0, 1, 0]],
    ['longest', ['two words', 'some words', 'one'], [0.5, 0.5, 0]],
    ['shortest', ['two words', 'three words here', 'one'], [0, 0, 1]],
    ['stem overlap', ['Greet newcomers', 'Rent a hall', 'Buy chairs'], [1, 0, 0]],
    ['stem overlap', ['Rent a room', 'Rent a hall', 'Buy chairs'], [1 / 3, 1 / 3, 1 / 3]],
    ['least stem overlap', ['Greet newcomers', 'Open a forum', 'Buy chairs'], [0, 0, 1]],
    ['least stem overlap', ['Greet newcomers', 'Rent a hall', 'Buy chairs'], [0, 0.5, 0.5]],
    ['middle place', ['a', 'b', 'c'], [0, 1, 0]],
    ['middle place', ['a', 'b', 'c', 'd'], [0, 0.5, 0.5, 0]],
    ['last place', ['a', 'b', 'c', 'd'], [0, 0, 0, 1]],
    ['most hedged', ['It rises', 'It may rise if asked', 'It may rise'], [0, 1, 0]],
    ['no absolutes', ['It always rises', 'It rises', 'It never rises'], [0, 1, 0]],
    ['convergence', ['send letters weekly', 'send coupons', 'weekly meeting'], [1, 0, 0]],
    ['odd one out', ['send letters weekly', 'send coupons', 'hire staff'], [0, 0, 1]],
    ['odd one out', ['send letters', 'send coupons', 'hire', 'wait'], [0, 0, 0.5, 0.5]],
    ['random', ['a', 'b', 'c', 'd'], [0.25, 0.25, 0.25, 0.25]],
  ])('%s chooses among %j', (name, options, chances) => {
    expect(choose(name, { options })).toEqual(chances);
  });

  it.each([
    ['longest', ['给每位新人写信', '写信', '打电话'], [1, 0, 0]],
    ['stem overlap', ['欢迎新人', '租场地', '买椅子'], [1, 0, 0]],
    ['least stem overlap', ['欢迎新人', '论坛改名', '买椅子'], [0, 0, 1]],
    ['odd one out', ['每周写信', '每周开会', '买椅子'], [0, 0, 1]],
    ['most hedged', ['可能会涨', '会涨', '会跌'], [1, 0, 0]],
    ['no absolutes', ['一定会涨', '会涨', '必须涨'], [0, 1, 0]],
  ])('%s reads Chinese: %j', (name, options, chances) => {
    const stem = '论坛的新人留不住。';
    expect(choose(name, { locale: 'zh-cn', stem, leadIn: '怎么办？', options })).toEqual(chances);
  });

  it('ticks all, or each with an even chance', () => {
    const options = ['a', 'b', 'c', 'd'];
    expect(choose('tick all', { kind: 'multiple', options })).toEqual([1, 1, 1, 1]);
    expect(choose('random', { kind: 'multiple', options })).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it.each([
    [
      'tick the longest half',
      ['one', 'three words here', 'two words', 'four words in all'],
      [0, 1, 0, 1],
    ],
    [
      'tick the longest half',
      ['one', 'two', 'three words here', 'four', 'five'],
      [0.25, 0.25, 1, 0.25, 0.25],
    ],
    [
      'tick the half with least stem overlap',
      ['Greet newcomers', 'Rent a hall', 'Open a forum', 'Buy chairs'],
      [0, 1, 0, 1],
    ],
    [
      'tick the half with least stem overlap',
      ['Greet newcomers', 'Rent a hall', 'Pay', 'Buy chairs'],
      [0, 2 / 3, 2 / 3, 2 / 3],
    ],
  ])('%s among %j', (name, options, chances) => {
    expect(choose(name, { kind: 'multiple', options })).toEqual(chances);
  });

  it('always choose exactly one option of a single question', () => {
    const text = fc.stringMatching(/^(?:may |only |newcomers |a |one word )*[a-d]$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 5 }), (options) => {
        for (const bot of BOTS.filter(({ kinds }) => kinds.includes('single'))) {
          const chances = bot.choose(seen({ options }));
          expect(chances).toHaveLength(options.length);
          expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
        }
      }),
    );
  });

  it('tick half of the options of a multiple question, rounded down', () => {
    const text = fc.stringMatching(/^(?:newcomers |a |one word )*[a-d]$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 6 }), (options) => {
        for (const { choose } of BOTS.filter(({ name }) => name.includes('half'))) {
          const chances = choose(seen({ kind: 'multiple', options }));
          expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...chances)).toBeLessThanOrEqual(1);
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(
            Math.floor(options.length / 2),
          );
        }
      }),
    );
  });
});
