import { describe, expect, it } from 'vitest';
import { lintFreeLastPair, lintUnknownTarget } from '~/domain/content/lints/match-targets.ts';
import { lintSlips } from '~/domain/content/lints/numeric-slips.ts';
import { lintOrderCue } from '~/domain/content/lints/order-cue.ts';
import { both, choice, question } from './build.ts';

function matching(prompts: readonly string[], targets: readonly string[]) {
  return question({
    kind: 'match',
    prompts: prompts.map((target, index) => ({
      id: `prompt-${index}`,
      text: both('prompt'),
      target,
      rationale: both('why'),
      misconception: 'belief',
    })),
    targets: targets.map((id) => ({ id, text: both(id) })),
  });
}

describe('the targets of a match item', () => {
  it.each([
    ['one for each prompt', ['a', 'b', 'c'], ['a', 'b', 'c'], 1],
    ['one that fits none', ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], 0],
    ['one that fits two', ['a', 'b', 'b'], ['a', 'b'], 0],
  ])('%s', (_name, prompts, targets, findings) => {
    expect(lintFreeLastPair(matching(prompts, targets))).toHaveLength(findings);
  });

  it('exist', () => {
    expect(lintUnknownTarget(matching(['open'], ['open', 'shut']))).toEqual([]);
    expect(lintUnknownTarget(matching(['opne'], ['open', 'shut']))).toEqual([
      expect.objectContaining({
        code: 'reference/unknown',
        field: 'prompts.0.target',
        expected: 'a known target; perhaps open',
        found: 'opne',
      }),
    ]);
  });
});

describe('the slips of a numeric item', () => {
  it.each([
    ['apart from the value and each other', 15, 0.5, [30, 85], 0],
    ['at the edge of the tolerance', 15, 0.5, [15.5, 85], 1],
    ['just beyond it', 15, 0.5, [15.6, 85], 0],
    ['equal to each other', 15, 0, [30, 30], 1],
    ['within the tolerance of each other', 15, 2, [30, 31], 1],
  ])('are %s', (_name, value, tolerance, slips, findings) => {
    const placed = question({
      kind: 'numeric',
      value,
      tolerance,
      slips: slips.map((slip) => ({ value: slip, rationale: both('why'), misconception: 'm' })),
    });
    expect(lintSlips(placed)).toHaveLength(findings);
  });
});

describe('the elements of an order item', () => {
  it.each([
    ['en', 'Then she orders a loaf', 1],
    ['en', 'Finally, she tells a friend', 1],
    ['en', 'First visit to the shop', 1],
    ['en', 'She orders a loaf for the first time', 0],
    ['en', 'Thenceforth she pays', 0],
    ['zh-cn', '首先看到海报', 1],
    ['zh-cn', '然后下单', 1],
    ['zh-cn', '最后推荐给朋友', 1],
    ['zh-cn', '头一回下单', 0],
  ] as const)('in %s: %s', (locale, text, findings) => {
    const placed = question({
      kind: 'order',
      elements: [{ id: 'a', text: both(text), rationale: both('why') }],
    });
    expect(lintOrderCue(placed, locale)).toHaveLength(findings);
  });
});

describe('a question with options', () => {
  it('has neither targets, slips nor elements', () => {
    const placed = question(choice({}).item.value);
    const found = [
      lintFreeLastPair(placed),
      lintUnknownTarget(placed),
      lintSlips(placed),
      lintOrderCue(placed, 'en'),
    ];
    expect(found.flat()).toEqual([]);
  });
});
