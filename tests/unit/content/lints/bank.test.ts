import { describe, expect, it } from 'vitest';
import {
  lintCellHeavy,
  lintEmphasisThin,
  lintRoleThin,
} from '~/domain/content/lints/blueprint-balance.ts';
import { lintDuplicateStems } from '~/domain/content/lints/duplicate-stems.ts';
import { lintRepeatedNames } from '~/domain/content/lints/scenario-names.ts';
import { EMPHASES, MEDIA, ROLES } from '~/domain/content/vocabulary.ts';
import { choiceItem, courseOf, readWords, type ItemSketch } from './build.ts';

function bank(...sketches: readonly ItemSketch[]) {
  return courseOf({
    items: sketches.map((sketch, index) => choiceItem({ id: `item-${index}`, ...sketch })),
  });
}

/** So many items of each value, in turn. */
function times<T>(count: number, value: T): T[] {
  return Array<T>(count).fill(value);
}

describe('two items with one situation', () => {
  const forum = {
    en: 'A hobby forum gains 400 members a week, but half never return after day three.',
    'zh-cn': '一个兴趣论坛每周新增 400 名成员，但有一半在第三天后不再回来。',
  };
  const retold = {
    en: 'A cooking forum gains 300 members a week, but half never return after day five.',
    'zh-cn': '一个做菜论坛每周新增 300 名成员，但有一半在第五天后不再回来。',
  };
  const other = {
    en: 'A tea brand has 20,000 followers, and its nightly check-in works in a chat group.',
    'zh-cn': '一个茶叶品牌有 20,000 名粉丝，每晚打卡在微信群里很顺。',
  };

  it.each([
    ['told twice', retold, 'other', ['stem.en', 'stem.zh-cn']],
    ['as variants of a family', retold, 'forum', []],
    ['apart', other, 'other', []],
  ])('%s', (_name, stem, family, fields) => {
    const content = bank({ stem: forum, family: 'forum' }, { stem, family });
    expect(lintDuplicateStems(content, readWords).map(({ field }) => field)).toEqual(fields);
  });

  it('are found in one language too', () => {
    const content = bank(
      { stem: forum, family: 'a' },
      { stem: { en: other.en, 'zh-cn': retold['zh-cn'] }, family: 'b' },
    );
    expect(lintDuplicateStems(content, readWords)).toEqual([
      expect.objectContaining({
        field: 'stem.zh-cn',
        expected: 'a situation unlike that of item-0, or its family a',
      }),
    ]);
  });
});

describe('roles and emphases', () => {
  const cells = (thin: number) =>
    bank(
      ...ROLES.flatMap((role) => times(role === 'group' ? thin : 12, { cell: { role } })),
      ...EMPHASES.flatMap((emphasis) =>
        times(emphasis === 'referral' ? thin : 12, { cell: { emphasis } }),
      ),
    );

  it.each([
    [12, 0],
    [11, 1],
    [0, 1],
  ])('with %i items: %i findings', (items, findings) => {
    expect(lintRoleThin(cells(items))).toHaveLength(findings);
    expect(lintEmphasisThin(cells(items))).toHaveLength(findings);
  });

  it('are told', () => {
    expect(lintRoleThin(cells(11))[0]).toMatchObject({
      code: 'bank/role-thin',
      expected: 'at least 12 items for group',
      found: '11',
    });
  });

  it('are not counted in a bank that is still too small for them', () => {
    const content = bank(...times(59, { cell: { role: 'group' as const } }));
    expect(lintRoleThin(content)).toEqual([]);
    expect(lintEmphasisThin(content)).toEqual([]);
  });
});

describe('cells of the bank', () => {
  const full = (index: number): ItemSketch => ({
    cell: { medium: MEDIA[index % MEDIA.length]!, emphasis: 'retention', role: 'product' },
  });
  const spread = Array.from({ length: 34 }, (_, index) => full(index));

  it.each([
    [2, 0],
    [3, 1],
  ])('hold at most 15 in 100: with %i more in one, %i findings', (more, findings) => {
    // 38 items, 4 of them in the cell of the first medium; 6 of 40 and 6 of 41 may be there.
    const content = bank(
      ...spread,
      ...times(4, { cell: { medium: 'email', emphasis: 'referral', role: 'content' } } as const),
      ...times(more, full(0)),
    );
    expect(lintCellHeavy(content)).toHaveLength(findings);
  });

  it('are not counted in a small bank or without a full cell', () => {
    expect(lintCellHeavy(bank(...times(39, full(0))))).toEqual([]);
    expect(lintCellHeavy(bank(...times(60, { cell: { role: 'group' as const } })))).toEqual([]);
  });
});

describe('the people of the situations', () => {
  const stems = (...texts: readonly string[]) =>
    bank(...texts.map((stem) => ({ stem }) satisfies ItemSketch));

  it('may appear in three families', () => {
    const text = 'Lin Hua runs a forum.';
    expect(lintRepeatedNames(stems(text, text, text))).toEqual([]);
    expect(lintRepeatedNames(stems(text, text, text, text))).toEqual([
      expect.objectContaining({ code: 'bank/name-repeated', found: 'Lin Hua in 4' }),
    ]);
  });

  it('may appear in many items of one family', () => {
    const sketch = { stem: 'Lin Hua runs a forum.', family: 'forum' };
    expect(lintRepeatedNames(bank(...times(6, sketch)))).toEqual([]);
  });

  it.each(['On Monday the shop opens.', 'A WeChat Official Account grows.', 'In Hong Kong.'])(
    'are told from other words with capitals: %s',
    (text) => {
      expect(lintRepeatedNames(stems(...times(5, text)))).toEqual([]);
    },
  );
});
