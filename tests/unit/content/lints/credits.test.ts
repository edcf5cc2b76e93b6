import { describe, expect, it } from 'vitest';
import {
  lintFiveOptions,
  lintMisconceptionMissing,
  lintMultipleKeys,
  lintSingleKey,
  lintWorkableInMultiple,
} from '~/domain/content/lints/credits.ts';
import type { Credit } from '~/domain/content/vocabulary.ts';
import { choice } from './build.ts';

function credits(kind: 'single' | 'multiple', ...given: readonly Credit[]) {
  return choice({ kind, options: given.map((credit) => ({ text: 'text', credit })) });
}

describe('credits of a single question', () => {
  it.each([
    [['best', 'off', 'off'], undefined],
    [['workable', 'off', 'off'], 'item/key-missing'],
    [['best', 'best', 'off'], 'item/second-key'],
  ] as const)('%j', (given, code) => {
    expect(lintSingleKey(credits('single', ...given))[0]?.code).toBe(code);
  });

  it('may be those of five options, with a warning', () => {
    const five = credits('single', 'best', 'off', 'off', 'off', 'off');
    const four = credits('single', 'best', 'off', 'off', 'off');
    expect(lintFiveOptions(five)[0]?.code).toBe('item/five-options');
    expect(lintFiveOptions(four)).toEqual([]);
  });
});

describe('credits of a multiple question', () => {
  it.each([
    [['best', 'best', 'off', 'off'], 0],
    [['best', 'off', 'off', 'off'], 1],
    [['best', 'best', 'best', 'off', 'off'], 1],
    [['best', 'best', 'best', 'off', 'off', 'off'], 0],
  ] as const)('%j', (given, findings) => {
    expect(lintMultipleKeys(credits('multiple', ...given))).toHaveLength(findings);
  });

  it('are never workable', () => {
    const placed = credits('multiple', 'best', 'best', 'workable', 'off');
    expect(lintWorkableInMultiple(placed)).toEqual([
      expect.objectContaining({ field: 'options.2.credit' }),
    ]);
    expect(lintWorkableInMultiple(credits('single', 'best', 'workable', 'off'))).toEqual([]);
  });
});

describe('the misconception of an option', () => {
  it.each([
    ['off', 1],
    ['harmful', 1],
    ['workable', 0],
    ['best', 0],
  ] as const)('is missing where the credit is %s: %i', (credit, findings) => {
    const placed = choice({ options: [{ text: 'a', credit }] });
    expect(lintMisconceptionMissing(placed)).toHaveLength(findings);
  });

  it('is there', () => {
    const placed = choice({ options: [{ text: 'a', credit: 'off', misconception: 'belief' }] });
    expect(lintMisconceptionMissing(placed)).toEqual([]);
  });
});
