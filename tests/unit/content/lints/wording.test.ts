import { describe, expect, it } from 'vitest';
import { lintAbsolutes, lintVagueFrequency } from '~/domain/content/lints/absolutes.ts';
import { lintCatchAll } from '~/domain/content/lints/catch-all.ts';
import { lintLeadInForm } from '~/domain/content/lints/lead-in-form.ts';
import { lintNegativeLeadIn } from '~/domain/content/lints/negative-lead-in.ts';
import { choice, options } from './build.ts';

describe('an option that stands for others', () => {
  it.each([
    'All of the above',
    'None of the above steps',
    'Both of the above',
    'None of these',
    'All of these.',
    'A and B',
    'Both A and C',
    'Only B or D',
  ])('is found in English: %s', (text) => {
    const placed = choice({ options: options('*a', 'b', text) });
    expect(lintCatchAll(placed, 'en')).toEqual([
      expect.objectContaining({ field: 'options.2.text.en', found: text }),
    ]);
  });

  it.each([
    'Both visits that week',
    'All of these readers get a letter',
    'Compare versions A and B for a week',
    'Post above the fold',
  ])('is told from one with content: %s', (text) => {
    expect(lintCatchAll(choice({ options: options('*a', 'b', text) }), 'en')).toEqual([]);
  });

  it.each([
    '以上都是',
    '以上皆非',
    '以上都对',
    '以上均可',
    '都不对',
    '两者都不是',
    '全对',
    'A和B',
    'A 和 B',
    'A、B 都对',
  ])('is found in Chinese: %s', (text) => {
    expect(lintCatchAll(choice({ options: options('*甲', '乙', text) }), 'zh-cn')).toHaveLength(1);
  });

  it.each(['两版都发，再比较', '给 A 组和 B 组看不同标题', '三天以上没来的人'])(
    'is told from one with content: %s',
    (text) => {
      expect(lintCatchAll(choice({ options: options('*甲', '乙', text) }), 'zh-cn')).toEqual([]);
    },
  );
});

describe('a negative lead-in', () => {
  it.each([
    'Which of these is not a return?',
    'Which step doesn’t help?',
    'Which is true except in one case?',
    'Which step helps least?',
    'Which statement is false?',
    'What should she never do?',
    'Week five: 22 threads. Which step cannot help?',
  ])('is found in English: %s', (leadIn) => {
    expect(lintNegativeLeadIn(choice({ leadIn }), 'en')).toEqual([
      expect.objectContaining({ code: 'item/negative-lead-in', found: leadIn }),
    ]);
  });

  it.each([
    'Which figure counts people who came back at least once?',
    'Which notes describe the forum?',
    'Week five: 4 threads have not been answered. What comes next?',
    'D30 is 4.5% and does not move. What now?',
  ])('is told from a harmless one: %s', (leadIn) => {
    expect(lintNegativeLeadIn(choice({ leadIn }), 'en')).toEqual([]);
  });

  it.each([
    '哪一次不是再访？',
    '下列哪项不属于合作？',
    '哪种说法错误的是？',
    '除了活动，还有哪一族？',
    '哪一步没有用？',
    '哪一步并非为留存而做？',
  ])('is found in Chinese: %s', (leadIn) => {
    expect(lintNegativeLeadIn(choice({ leadIn }), 'zh-cn')).toHaveLength(1);
  });

  it.each([
    '这两个数有什么不同？',
    '看看能不能留住人，该问哪个数？',
    '她要不要办抽奖，看什么？',
    '有没有留住人，看哪个数？',
    '第五周：4 个帖子没人回。下一步做什么？',
    '哪一步最能留住差不多要走的人？',
  ])('is told from a harmless one: %s', (leadIn) => {
    expect(lintNegativeLeadIn(choice({ leadIn }), 'zh-cn')).toEqual([]);
  });
});

describe('the form of a lead-in', () => {
  it.each(['Which step comes first?', '先做哪一步？', 'What is “home”?', 'Which is “the return?”'])(
    'may be a question: %s',
    (leadIn) => {
      expect(lintLeadInForm(choice({ leadIn }), 'en')).toEqual([]);
    },
  );

  it.each([
    'The first step is',
    'Choose the first step.',
    'The ____ comes first?',
    '先做（ ）？',
    '……是第一步吗？',
  ])('may not be anything else: %s', (leadIn) => {
    expect(lintLeadInForm(choice({ leadIn }), 'zh-cn')).toHaveLength(1);
  });
});

describe('absolute words in options', () => {
  it.each([
    ['in a distractor', ['*Send a letter', 'Always send two letters', 'Send a card']],
    ['in the key', ['*Send only a letter', 'Send two letters', 'Send a card']],
    ['in several options', ['*Send a letter to all', 'Never send a letter', 'Send a card']],
  ])('are found %s', (_name, texts) => {
    expect(lintAbsolutes(choice({ options: options(...texts) }), 'en')).toHaveLength(1);
  });

  it('are told apart from words that hold them', () => {
    const texts = options('*Call newcomers', 'Move to the hall', 'Tell a small group');
    expect(lintAbsolutes(choice({ options: texts }), 'en')).toEqual([]);
  });

  it.each(['一定要发信', '必须先发信', '给所有人发信', '从不发信'])(
    'are found in Chinese: %s',
    (text) => {
      const placed = choice({ options: options('*写信', '打电话', text) });
      expect(lintAbsolutes(placed, 'zh-cn')).toHaveLength(1);
    },
  );
});

describe('vague frequency in options', () => {
  it.each([
    ['en', 'People usually come back', 1],
    ['en', 'People come back twice a week', 0],
    ['zh-cn', '读者往往会回来', 1],
    ['zh-cn', '读者一周回来两次', 0],
    ['zh-cn', '把一般用户分成两组', 0],
  ] as const)('in %s: %s', (locale, text, findings) => {
    const placed = choice({ options: options(`*${text}`, 'b', 'c') });
    expect(lintVagueFrequency(placed, locale)).toHaveLength(findings);
  });
});
