import { describe, expect, it } from 'vitest';
import {
  lintConvergence,
  lintKeyPosition,
  lintLongestKey,
} from '~/domain/content/lints/bank-cues.ts';
import { choiceItem, courseOf, options, readWords } from './build.ts';

/** A bank of single questions, each from its number. */
function bank(size: number, textsOf: (index: number) => readonly string[]) {
  return courseOf({
    items: Array.from({ length: size }, (_, index) =>
      choiceItem({ id: `item-${index}`, options: options(...textsOf(index)) }),
    ),
  });
}

/** Four texts whose key stands at `place`. */
function keyAt(place: number, key: string, others: readonly string[]): string[] {
  return [...others.slice(0, place), `*${key}`, ...others.slice(place)];
}

const SAME = ['one', 'two', 'six'];

describe('keys that are the longest option', () => {
  const bankWith = (longest: number) =>
    bank(40, (index) =>
      keyAt(index % 4, 'key', index < longest ? ['x', 'y', 'z'] : ['long text', 'y', 'z']),
    );
  // In words, so that the texts below differ in length.
  const longKeys = (longest: number) =>
    bank(40, (index) =>
      keyAt(index % 4, index < longest ? 'a longer key' : 'key', ['a b', 'c d', 'e f']),
    );

  it.each([
    [15, undefined],
    [16, 'bank/key-longest-trend'],
    [17, 'bank/key-longest-trend'],
    [18, 'bank/key-longest-often'],
    [40, 'bank/key-longest-often'],
  ])('%i of 40: %s', (longest, code) => {
    const [english] = lintLongestKey(longKeys(longest));
    expect(english?.code).toBe(code);
  });

  it('do not count when others are as long', () => {
    expect(lintLongestKey(bankWith(40))).toEqual([]);
  });

  it('are told with the bound, the count and the language', () => {
    expect(lintLongestKey(longKeys(18))[0]).toMatchObject({
      field: 'options',
      expected: 'fewer than 18 of 40 keys as the longest option (en)',
      found: '18',
    });
  });

  it('are no habit in a bank of 19', () => {
    const content = bank(19, () => ['*a longer key', 'a b', 'c d', 'e f']);
    expect(lintLongestKey(content)).toEqual([]);
    expect(lintKeyPosition(content)).toEqual([]);
  });
});

describe('the place of keys', () => {
  const bankWith = (first: number) =>
    bank(40, (index) => keyAt(index < first ? 0 : 1 + (index % 3), 'key', SAME));

  it.each([
    [10, []],
    [15, []],
    [16, ['bank/key-position-trend']],
    [18, ['bank/key-position-often']],
  ])('is the first in %i of 40: %j', (first, codes) => {
    expect(lintKeyPosition(bankWith(first)).map(({ code }) => code)).toEqual(codes);
  });

  it('is told', () => {
    expect(lintKeyPosition(bankWith(18))[0]?.expected).toBe('fewer than 18 of 40 keys at place 1');
  });

  it('is counted only where a question has that place', () => {
    const content = bank(60, (index) =>
      index < 20 ? keyAt(3, 'key', SAME) : keyAt(index % 3, 'key', ['one', 'two']),
    );
    expect(lintKeyPosition(content)).toEqual([
      expect.objectContaining({ expected: 'fewer than 11 of 20 keys at place 4', found: '20' }),
    ]);
  });

  it('says nothing about multiple questions', () => {
    const items = Array.from({ length: 40 }, (_, index) =>
      choiceItem({ id: `item-${index}`, kind: 'multiple', options: options('*a', '*b', 'c', 'd') }),
    );
    expect(lintKeyPosition(courseOf({ items }))).toEqual([]);
  });
});

describe('keys that converge', () => {
  const bankWith = (converging: number) =>
    bank(40, (index) =>
      keyAt(
        index % 4,
        'send members a weekly letter',
        index < converging
          ? ['send coupons', 'members only', 'weekly meeting']
          : ['rent rooms', 'hang posters', 'buy flowers'],
      ),
    );

  it.each([
    [15, 0],
    [16, 2],
  ])('in %i of 40', (converging, findings) => {
    const found = lintConvergence(bankWith(converging), readWords);
    expect(found).toHaveLength(findings);
    expect(found.every(({ code }) => code === 'bank/convergence')).toBe(true);
  });
});
