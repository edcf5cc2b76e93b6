import { describe, expect, it } from 'vitest';
import { lintCompetencyVerb } from '~/domain/content/lints/competency-verb.ts';
import { lintSingleUse } from '~/domain/content/lints/misconception-use.ts';
import { lintSourceAge, lintSourceMissing } from '~/domain/content/lints/platform-claims.ts';
import type { Source } from '~/domain/content/source-schema.ts';
import { both, choiceItem, courseOf, located } from './build.ts';

describe('a claim about law or platform rules', () => {
  it.each([
    'Under the GDPR she may ask why.',
    'The Advertising Law forbids it.',
    'The platform’s rules forbid it.',
    'WeChat’s own rules forbid it.',
    'The recommendation algorithm favours it.',
    '《广告法》不允许这样写。',
    '《个人信息保护法》要求先征得同意。',
    '先看平台现行规则。',
    '推荐算法更看重完播。',
  ])('needs a source: %s', (stem) => {
    expect(lintSourceMissing(choiceItem({ stem, sources: ['C01'] }))).toEqual([
      expect.objectContaining({ code: 'item/source-missing', field: 'sources', found: 'C01' }),
    ]);
    expect(lintSourceMissing(choiceItem({ stem, sources: ['wechat-rules'] }))).toEqual([]);
  });

  it.each([
    'The house rules are pinned.',
    'By the article’s rule, what changes?',
    '这个涨幅可能全是算法带来的。',
    '读书会在读《红楼梦》。',
    '按规则，每天报一次跑量。',
  ])('is told from other sentences: %s', (stem) => {
    expect(lintSourceMissing(choiceItem({ stem }))).toEqual([]);
  });
});

describe('the age of a source', () => {
  it.each([
    ['2025-12-01', 0],
    ['2025-11-30', 1],
    ['2026-11-30', 0],
  ])('read on %s, on the first of December 2026: %i', (checkedOn, findings) => {
    const sources = [located({ checkedOn } as Source)];
    expect(lintSourceAge(courseOf({ sources }), '2026-12-01')).toHaveLength(findings);
  });
});

describe('the verb of a competency', () => {
  it.each([
    ['Choose the next step', '选出下一步', []],
    ['Calculate day-7 retention', '算出七日留存', []],
    ['Judge whether a tactic fits', '根据媒介判断一项策略是否适合', []],
    ['Sort a tactic into a family', '把一项策略归入三族之一', []],
    ['Know the five names', '了解五种名称', ['statement.en', 'statement.zh-cn']],
    ['Understand retention', '说明什么是留存', ['statement.en']],
    ['Explain retention', '掌握留存的算法', ['statement.zh-cn']],
    ['Retention and its rules', '留存和口径', ['statement.en', 'statement.zh-cn']],
  ])('%s / %s', (english, chinese, fields) => {
    const competency = located({ id: 'c', statement: { en: english, 'zh-cn': chinese } });
    const found = lintCompetencyVerb(courseOf({ competencies: [competency] }));
    expect(found.map(({ field }) => field)).toEqual(fields);
  });
});

describe('the uses of a misconception', () => {
  const belief = located({
    id: 'belief',
    name: both('name'),
    correction: both('correction'),
    cure: { lesson: 'a', section: 'b', term: 'c' },
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 0],
  ])('%i: %i findings', (uses, findings) => {
    const used = Array.from({ length: uses }, () => ({ text: 'a', misconception: 'belief' }));
    const items = [choiceItem({ options: [...used, { text: 'b' }] })];
    const found = lintSingleUse(courseOf({ items, misconceptions: [belief] }));
    expect(found).toHaveLength(findings);
  });
});
