import { describe, expect, it } from 'vitest';
import {
  lintRationaleDetached,
  lintRationaleRepeated,
  lintRationaleRestates,
} from '~/domain/content/lints/rationale-content.ts';
import { lintEmptyVerdict, lintRationalePoints } from '~/domain/content/lints/rationale-wording.ts';
import { questionsIn } from '~/domain/content/lints/placed.ts';
import { rationalesOf } from '~/domain/content/lints/rationales.ts';
import { both, choiceItem, courseOf, itemText, located, question, readWords } from './build.ts';

describe('a rationale and its item', () => {
  const misconceptions = [
    located({
      id: 'belief',
      name: both('Prizes hold people'),
      correction: both('When the prize stops, visits stop.'),
      cure: { lesson: 'a', section: 'b', term: 'c' },
    }),
  ];

  it.each([
    ['a word of the option', 'The coupon is used once.', 0],
    ['a word of the stem', 'Cyclists read on their own.', 0],
    ['a word of the misconception', 'A prize ends.', 0],
    ['a number', 'It was 40 and stays there.', 0],
    ['nothing', 'Whatever the weather, lanterns glow.', 1],
  ])('share %s', (_name, rationale, findings) => {
    const items = [
      choiceItem({
        stem: 'Of 40 cyclists half return.',
        options: [{ text: 'Send a coupon', rationale, misconception: 'belief' }],
      }),
    ];
    const found = lintRationaleDetached(courseOf({ items, misconceptions }), readWords);
    expect(found).toHaveLength(findings);
  });

  it('need to meet in one language only', () => {
    const item = choiceItem({
      stem: { en: 'Cyclists return', 'zh-cn': '骑行的人再来' },
      options: [{ text: { en: 'A letter', 'zh-cn': '写信' }, rationale: '骑行以后还想聊。' }],
    });
    expect(lintRationaleDetached(courseOf({ items: [item] }), readWords)).toEqual([]);
  });
});

function withRationales(...rationales: readonly string[]) {
  const [placed] = questionsIn(
    courseOf({
      items: [
        choiceItem({
          options: rationales.map((rationale, index) => ({
            text: index === 0 ? 'A fixed date for the club meeting' : `Option ${index}`,
            credit: index === 0 ? 'best' : 'off',
            rationale,
          })),
        }),
      ],
    }),
  );
  if (!placed) throw new Error('There is no question.');
  return placed;
}

describe('two rationales', () => {
  it.each([
    ['word for word', 'A coupon rewards the visit', 'A coupon rewards the visit', 1],
    ['four words of five', 'coupon reward visit habit page', 'coupon reward visit habit', 1],
    ['half of the words', 'coupon reward visit', 'coupon reward habit', 0],
  ])('%s', (_name, a, b, findings) => {
    expect(lintRationaleRepeated(withRationales('first', a, b), 'en', readWords)).toHaveLength(
      findings,
    );
  });
});

describe('the rationale of the key', () => {
  it.each([
    ['the key once more', 'It is a fixed date for the meeting of the club', 1],
    ['a reason', 'People know when to come and keep the evening free for the club', 0],
  ])('is %s', (_name, rationale, findings) => {
    const placed = withRationales(rationale, 'second');
    expect(lintRationaleRestates(placed, 'en', readWords)).toHaveLength(findings);
  });

  it('is not asked of a distractor', () => {
    expect(lintRationaleRestates(withRationales('reason', 'Option 1'), 'en', readWords)).toEqual(
      [],
    );
  });
});

describe('a verdict in a rationale', () => {
  it.each([
    ['en', 'Incorrect.'],
    ['en', 'Wrong: the base has shrunk.'],
    ['en', 'That is not right. The base has shrunk.'],
    ['en', 'Correct! People know when to come.'],
    ['zh-cn', '错误。'],
    ['zh-cn', '不对，分母变小了。'],
    ['zh-cn', '这个说法是错的。分母变小了。'],
  ] as const)('in %s is empty: %s', (locale, text) => {
    expect(lintEmptyVerdict(itemText('rationale', text), locale)).toHaveLength(1);
    expect(lintEmptyVerdict(itemText('consequence', text), locale)).toEqual([]);
  });

  it.each([
    ['en', 'The wrong people read it.'],
    ['en', 'Incorrect figures reach the director.'],
    ['zh-cn', '错误的数报给了总监。'],
    ['zh-cn', '对不上号的人看到了它。'],
  ] as const)('in %s may be part of a reason: %s', (locale, text) => {
    expect(lintEmptyVerdict(itemText('rationale', text), locale)).toEqual([]);
  });
});

describe('a rationale that points', () => {
  it.each([
    ['en', 'Option B counts the same people.'],
    ['en', 'The second option counts the same people.'],
    ['en', 'As above, the base has shrunk.'],
    ['zh-cn', '选项 B 数的是同一批人。'],
    ['zh-cn', 'B 项数的是同一批人。'],
    ['zh-cn', '第二项数的是同一批人。'],
    ['zh-cn', '以上选项数的是同一批人。'],
    ['zh-cn', '同上，分母变小了。'],
  ] as const)('in %s: %s', (locale, text) => {
    expect(lintRationalePoints(itemText('rationale', text), locale)).toHaveLength(1);
  });

  it.each([
    ['en', 'The first answer comes after nine hours.'],
    ['en', 'People have a second choice of evenings.'],
    ['en', 'Vitamin B helps nobody here.'],
    ['zh-cn', '30 天以上没来的人，算流失。'],
    ['zh-cn', '第二项任务面对的是老成员。'],
    ['zh-cn', '首帖挂在上面没人回。'],
    ['zh-cn', '给 A 组发信，B 组不发。'],
  ] as const)('in %s is told from one that does not: %s', (locale, text) => {
    expect(lintRationalePoints(itemText('rationale', text), locale)).toEqual([]);
  });
});

describe('the rationales of each kind', () => {
  it('of an order item belong to its elements', () => {
    const placed = question({
      kind: 'order',
      elements: [{ id: 'a', text: both('sign up'), rationale: both('comes first') }],
      misconception: 'belief',
    });
    expect(rationalesOf(placed)).toEqual([
      {
        text: both('comes first'),
        path: ['elements', 0, 'rationale'],
        about: [both('sign up')],
        misconception: 'belief',
        key: true,
      },
    ]);
  });

  it('of a match item belong to prompt and target', () => {
    const placed = question({
      kind: 'match',
      prompts: [
        { id: 'a', text: both('forum'), target: 't', rationale: both('why'), misconception: 'm' },
      ],
      targets: [
        { id: 's', text: both('shut') },
        { id: 't', text: both('open') },
      ],
    });
    expect(rationalesOf(placed)[0]?.about).toEqual([both('forum'), both('open')]);
  });

  it('of a numeric item belong to the number and to its slips', () => {
    const placed = question({
      kind: 'numeric',
      rationale: both('30 of 200'),
      slips: [{ value: 30, rationale: both('no base'), misconception: 'm' }],
    });
    expect(rationalesOf(placed).map(({ path, key }) => [path.join('.'), key])).toEqual([
      ['rationale', true],
      ['slips.0.rationale', false],
    ]);
  });
});
