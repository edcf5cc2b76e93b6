/** The nine states of a question as a screen reader reads them, in both languages. */
import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { attempt } from '../fixtures/events.ts';
import {
  COLD_START,
  DAY_SEVEN,
  FORUM,
  FORUM_ZH,
  SIGNS,
  SIGNS_ZH,
  TITLES,
  updated,
  type ItemFixture,
} from '../fixtures/items.ts';
import {
  answerWith,
  chineseLabels,
  choose,
  labels,
  openRecord,
  option,
  pick,
  play,
  press,
  type,
} from './play.tsx';
import { visit } from './practise.tsx';
import { announced, reading } from './reader.ts';

interface Language {
  readonly lang: 'en' | 'zh-CN';
  readonly words: typeof labels;
}

const ENGLISH: Language = { lang: 'en', words: labels };
const CHINESE: Language = { lang: 'zh-CN', words: chineseLabels };

/** A question in its language, with what one does to bring it into each of its states. */
function page({ view, answers }: ItemFixture, { lang, words }: Language) {
  const [first] = view.steps;
  const parts = first && 'options' in first ? first.options : [];
  const name = (id: string) => parts.find((part) => part.id === id)!.text;
  const show = async (fixture: ItemFixture, ...stored: Parameters<typeof openRecord>) => {
    document.documentElement.lang = lang;
    await play(fixture, await openRecord(...stored), { labels: words, mark: lang === 'en' });
  };
  return {
    leadIn: first?.leadIn ?? '',
    open: () => show({ view, answers }),
    openStale: () =>
      show(
        updated({ view, answers }),
        attempt({ item: view.id, version: view.version, response: [] }),
      ),
    choose: (...ids: string[]) => choose(...ids.map(name)),
    check: () => void press(words.check),
    show: () => void press(words.show),
    goOn: () => void press(words.continue),
    tryAgain: () => void press(words.tryAgain),
    isChosen: (id: string) => option(name(id)).checked,
  };
}

const QUESTIONS: [
  name: string,
  fixture: ItemFixture,
  language: Language,
  wrong: string[],
  right: string[],
][] = [
  ['a single choice in English', FORUM, ENGLISH, ['coupon'], ['greet']],
  ['a single choice in Chinese', FORUM_ZH, CHINESE, ['coupon'], ['greet']],
  [
    'a multiple choice in English',
    SIGNS,
    ENGLISH,
    ['day-7', 'installs'],
    ['installs', 'second-lesson'],
  ],
  [
    'a multiple choice in Chinese',
    SIGNS_ZH,
    CHINESE,
    ['day-7', 'installs'],
    ['installs', 'second-lesson'],
  ],
];

describe.each(QUESTIONS)('%s', (_, fixture, language, wrong, right) => {
  const { words } = language;
  const its = page(fixture, language);
  const answers = fixture.answers.steps[0]!;
  const options = 'options' in answers ? answers.options : [];
  const own = (id: string) => wrong.includes(id) && fixture.view.steps[0]?.kind === 'single';

  it('reads no reason and no key before the key may be read, and names the group', async () => {
    const states: [() => Promise<void> | void, mayOwn: boolean][] = [
      [its.open, false],
      [() => its.check(), false],
      [() => its.choose(...wrong), false],
      [() => its.check(), true],
      [() => its.tryAgain(), false],
    ];
    for (const [enter, mayOwn] of states) {
      await enter();
      const read = await reading();
      expect(read).toContain(`\ngroup, ${its.leadIn}`);
      for (const { id, rationale } of options)
        if (!mayOwn || !own(id)) expect(read).not.toContain(rationale);
      for (const word of [words.bestAnswer, words.harmfulAnswer, words.workableAnswer])
        expect(read).not.toContain(word);
    }
  });

  it('announces each state once, and nothing that was not done', async () => {
    await its.open();
    expect(await announced(() => its.check())).toEqual([]);
    const count = wrong.map((id, at) => {
      const n = at + 1;
      return [
        id,
        fixture.view.steps[0]?.kind === 'multiple' ? [words.selected.replace('{n}', `${n}`)] : [],
      ] as const;
    });
    for (const [id, said] of count)
      expect(await announced(() => its.choose(id))).toEqual(said.map((text) => `polite: ${text}`));
    const missed = await announced(() => its.check());
    expect(missed).toHaveLength(1);
    expect(missed[0]).toMatch(/^polite: (?:Not yet\. 1 try left|还不对，还可再试 1 次)/);
    its.tryAgain();
    its.choose(...right);
    expect(await announced(() => its.check())).toEqual([`polite: ${words.corrected}`]);
    expect(await announced(() => its.goOn())).toEqual([]);
  });

  it('announces once what the best answer is', async () => {
    await its.open();
    const heard = await announced(() => its.show());
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain(words.revealed.replace('{answer}', ''));
  });
});

describe('a single choice in English reads', () => {
  const its = page(FORUM, ENGLISH);

  it('unanswered', async () => {
    await its.open();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      group, Which first step raises week-one return visits most?
      Select one
      ·
      Keys 1 to 3 choose an option.
      radio, Give everyone a coupon
      radio, Greet newcomers one by one ( 促活 )
      radio, Send a weekly digest
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('selected', async () => {
    await its.open();
    its.choose('coupon');
    expect(its.isChosen('coupon')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      group, Which first step raises week-one return visits most?
      Select one
      ·
      Keys 1 to 3 choose an option.
      radio, Give everyone a coupon
      radio, Greet newcomers one by one ( 促活 )
      radio, Send a weekly digest
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('empty', async () => {
    await its.open();
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      group, Which first step raises week-one return visits most?, Error: choose an answer first.
      Select one
      ·
      Keys 1 to 3 choose an option.
      alert
      Error: choose an answer first.
      radio, Give everyone a coupon
      radio, Greet newcomers one by one ( 促活 )
      radio, Send a weekly digest
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('missed', async () => {
    await its.open();
    its.choose('coupon');
    its.check();
    expect(its.isChosen('coupon')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      group, Which first step raises week-one return visits most?
      Select one
      ·
      Keys 1 to 3 choose an option.
      radio, Give everyone a coupon
      radio, Greet newcomers one by one ( 促活 )
      radio, Send a weekly digest
      button, Try again
      button, Show me
      status
      Not yet. 1 try left. Explanation below.
      A coupon rewards the visit.
      The idea behind it: Rewards make people stay
      link, Read the section
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('correct', async () => {
    await its.open();
    its.choose('greet');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      Which first step raises week-one return visits most?
      list
      listitem, level 1
      Your answer
      Best answer
      Greet newcomers one by one (
      促活
      )
      A greeting leads to a first post.
      group
      The other options
      list
      listitem, level 1
      Harmful
      Give everyone a coupon
      A coupon rewards the visit.
      The idea behind it: Rewards make people stay
      link, Read the section
      listitem, level 1
      Workable
      Send a weekly digest
      A digest comes too late for most.
      button, Continue
      status
      Correct.
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('revealed', async () => {
    await its.open();
    its.choose('coupon');
    its.check();
    its.choose('digest');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      Which first step raises week-one return visits most?
      list
      listitem, level 1
      Harmful
      Give everyone a coupon
      A coupon rewards the visit.
      The idea behind it: Rewards make people stay
      link, Read the section
      listitem, level 1
      Best answer
      Greet newcomers one by one (
      促活
      )
      A greeting leads to a first post.
      listitem, level 1
      Your answer
      Workable
      Send a weekly digest
      A digest comes too late for most.
      button, Continue
      status
      The best answer is: Greet newcomers one by one (
      促活
      )
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('resolved', async () => {
    await its.open();
    its.show();
    its.goOn();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A hobby forum gains 400 members a week; half never come back after day three.
      Which first step raises week-one return visits most?
      list
      listitem, level 1
      Harmful
      Give everyone a coupon
      A coupon rewards the visit.
      The idea behind it: Rewards make people stay
      link, Read the section
      listitem, level 1
      Best answer
      Greet newcomers one by one (
      促活
      )
      A greeting leads to a first post.
      listitem, level 1
      Workable
      Send a weekly digest
      A digest comes too late for most.
      button, Answer again
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('stale', async () => {
    await its.openStale();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      This question was updated since you answered it.
      A hobby forum gains 400 members a week; half never come back after day three.
      group, Which first step raises week-one return visits most?
      Select one
      ·
      Keys 1 to 3 choose an option.
      radio, Greet newcomers one by one ( 促活 )
      radio, Give everyone a coupon
      radio, Send a weekly digest
      button, Check
      button, Show me
      status
      This question was updated since you answered it.
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('unavailable', async () => {
    await visit(`?item=${FORUM.view.id}`, { offline: ['pools'] });
    expect(await reading()).toMatchInlineSnapshot(`
      "status
      The questions could not load. Your answers so far are kept.
      button, Load again
      link, Choose other questions"
    `);
  });
});

describe('a single choice in Chinese reads', () => {
  const its = page(FORUM_ZH, CHINESE);

  it('unanswered', async () => {
    await its.open();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      group, 先做哪一步，最能提高首周回访？
      选一项
      ·
      按数字键 1 到 3 可以选择。
      radio, 给所有人发优惠券
      radio, 逐个问候新成员
      radio, 每周发一封摘要
      button, 检查
      button, 看答案
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('selected', async () => {
    await its.open();
    its.choose('coupon');
    expect(its.isChosen('coupon')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      group, 先做哪一步，最能提高首周回访？
      选一项
      ·
      按数字键 1 到 3 可以选择。
      radio, 给所有人发优惠券
      radio, 逐个问候新成员
      radio, 每周发一封摘要
      button, 检查
      button, 看答案
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('empty', async () => {
    await its.open();
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      group, 先做哪一步，最能提高首周回访？, 错误：请先选择一项。
      选一项
      ·
      按数字键 1 到 3 可以选择。
      alert
      错误：请先选择一项。
      radio, 给所有人发优惠券
      radio, 逐个问候新成员
      radio, 每周发一封摘要
      button, 检查
      button, 看答案
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('missed', async () => {
    await its.open();
    its.choose('coupon');
    its.check();
    expect(its.isChosen('coupon')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      group, 先做哪一步，最能提高首周回访？
      选一项
      ·
      按数字键 1 到 3 可以选择。
      radio, 给所有人发优惠券
      radio, 逐个问候新成员
      radio, 每周发一封摘要
      button, 再试一次
      button, 看答案
      status
      还不对，还可再试 1 次，解析在下方。
      优惠券奖励的是来访。
      背后的误解：有奖励就会留下
      link, 回看这一节
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('correct', async () => {
    await its.open();
    its.choose('greet');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      先做哪一步，最能提高首周回访？
      list
      listitem, level 1
      你的选择
      最佳答案
      逐个问候新成员
      一句问候引出第一帖。
      group
      其他选项
      list
      listitem, level 1
      会造成损害
      给所有人发优惠券
      优惠券奖励的是来访。
      背后的误解：有奖励就会留下
      link, 回看这一节
      listitem, level 1
      可行
      每周发一封摘要
      摘要对多数人来得太晚。
      button, 继续
      status
      回答正确。
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('revealed', async () => {
    await its.open();
    its.choose('coupon');
    its.check();
    its.choose('digest');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      先做哪一步，最能提高首周回访？
      list
      listitem, level 1
      会造成损害
      给所有人发优惠券
      优惠券奖励的是来访。
      背后的误解：有奖励就会留下
      link, 回看这一节
      listitem, level 1
      最佳答案
      逐个问候新成员
      一句问候引出第一帖。
      listitem, level 1
      你的选择
      可行
      每周发一封摘要
      摘要对多数人来得太晚。
      button, 继续
      status
      最佳答案是：逐个问候新成员
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('resolved', async () => {
    await its.open();
    its.show();
    its.goOn();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      先做哪一步，最能提高首周回访？
      list
      listitem, level 1
      会造成损害
      给所有人发优惠券
      优惠券奖励的是来访。
      背后的误解：有奖励就会留下
      link, 回看这一节
      listitem, level 1
      最佳答案
      逐个问候新成员
      一句问候引出第一帖。
      listitem, level 1
      可行
      每周发一封摘要
      摘要对多数人来得太晚。
      button, 重新作答
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('stale', async () => {
    await its.openStale();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      本题在你作答之后已更新。
      一个兴趣论坛每周新增 400 名成员，半数三天后不再回来。
      group, 先做哪一步，最能提高首周回访？
      选一项
      ·
      按数字键 1 到 3 可以选择。
      radio, 逐个问候新成员
      radio, 给所有人发优惠券
      radio, 每周发一封摘要
      button, 检查
      button, 看答案
      status
      本题在你作答之后已更新。
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('unavailable', async () => {
    await visit(`?item=${FORUM.view.id}`, { offline: ['pools'], lang: 'zh-CN' });
    expect(await reading()).toMatchInlineSnapshot(`
      "status
      题目没能加载，已有的作答都在。
      button, 重新加载
      link, 重新选题"
    `);
  });
});

describe('a multiple choice in English reads', () => {
  const its = page(SIGNS, ENGLISH);

  it('unanswered', async () => {
    await its.open();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      group, Which counts show that people return?
      Select all that fit
      ·
      Keys 1 to 4 choose an option.
      checkbox, Users of day 0 seen on day 7
      checkbox, Installs
      checkbox, Users with a second lesson
      checkbox, Advert views
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('selected', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    expect(its.isChosen('day-7') && its.isChosen('installs')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      group, Which counts show that people return?
      Select all that fit
      ·
      Keys 1 to 4 choose an option.
      checkbox, Users of day 0 seen on day 7
      checkbox, Installs
      checkbox, Users with a second lesson
      checkbox, Advert views
      button, Check
      button, Show me
      status
      2 selected
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('empty', async () => {
    await its.open();
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      group, Which counts show that people return?, Error: choose an answer first.
      Select all that fit
      ·
      Keys 1 to 4 choose an option.
      alert
      Error: choose an answer first.
      checkbox, Users of day 0 seen on day 7, invalid
      checkbox, Installs, invalid
      checkbox, Users with a second lesson, invalid
      checkbox, Advert views, invalid
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('missed', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    its.check();
    expect(its.isChosen('day-7') && its.isChosen('installs')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      group, Which counts show that people return?
      Select all that fit
      ·
      Keys 1 to 4 choose an option.
      checkbox, Users of day 0 seen on day 7
      checkbox, Installs
      checkbox, Users with a second lesson
      checkbox, Advert views
      button, Try again
      button, Show me
      status
      Not yet. 1 try left. 1 of your 2 ticks fit.
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('correct', async () => {
    await its.open();
    its.choose('day-7', 'second-lesson');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      Which counts show that people return?
      list
      listitem, level 1
      Your answer
      Best answer
      Users of day 0 seen on day 7
      The same people are counted twice.
      listitem, level 1
      Your answer
      Best answer
      Users with a second lesson
      A second lesson needs a return.
      group
      The other options
      list
      listitem, level 1
      Installs
      An install is a first visit.
      listitem, level 1
      Advert views
      A view needs no user at all.
      button, Continue
      status
      Correct.
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('revealed', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    its.check();
    its.choose('views');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      Which counts show that people return?
      list
      listitem, level 1
      Your answer
      Best answer
      Users of day 0 seen on day 7
      The same people are counted twice.
      listitem, level 1
      Your answer
      Installs
      An install is a first visit.
      listitem, level 1
      Best answer
      Users with a second lesson
      A second lesson needs a return.
      listitem, level 1
      Your answer
      Advert views
      A view needs no user at all.
      button, Continue
      status
      The best answer is: Users of day 0 seen on day 7 · Users with a second lesson
      Saved on this device
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('resolved', async () => {
    await its.open();
    its.show();
    its.goOn();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A yoga app counts four things.
      Which counts show that people return?
      list
      listitem, level 1
      Best answer
      Users of day 0 seen on day 7
      The same people are counted twice.
      listitem, level 1
      Installs
      An install is a first visit.
      listitem, level 1
      Best answer
      Users with a second lesson
      A second lesson needs a return.
      listitem, level 1
      Advert views
      A view needs no user at all.
      button, Answer again
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('stale', async () => {
    await its.openStale();
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      This question was updated since you answered it.
      A yoga app counts four things.
      group, Which counts show that people return?
      Select all that fit
      ·
      Keys 1 to 4 choose an option.
      checkbox, Users of day 0 seen on day 7
      checkbox, Installs
      checkbox, Users with a second lesson
      checkbox, Advert views
      button, Check
      button, Show me
      status
      This question was updated since you answered it.
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('unavailable', async () => {
    await visit(`?item=${SIGNS.view.id}`, { offline: ['pools'] });
    expect(await reading()).toMatchInlineSnapshot(`
      "status
      The questions could not load. Your answers so far are kept.
      button, Load again
      link, Choose other questions"
    `);
  });
});

describe('a multiple choice in Chinese reads', () => {
  const its = page(SIGNS_ZH, CHINESE);

  it('unanswered', async () => {
    await its.open();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      group, 哪些数能说明用户会回来？
      选出所有合适的
      ·
      按数字键 1 到 4 可以选择。
      checkbox, 第 0 天的用户里第 7 天还来的人数
      checkbox, 安装量
      checkbox, 上过第二课的用户数
      checkbox, 广告展示量
      button, 检查
      button, 看答案
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('selected', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    expect(its.isChosen('day-7') && its.isChosen('installs')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      group, 哪些数能说明用户会回来？
      选出所有合适的
      ·
      按数字键 1 到 4 可以选择。
      checkbox, 第 0 天的用户里第 7 天还来的人数
      checkbox, 安装量
      checkbox, 上过第二课的用户数
      checkbox, 广告展示量
      button, 检查
      button, 看答案
      status
      已选 2 项
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('empty', async () => {
    await its.open();
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      group, 哪些数能说明用户会回来？, 错误：请先选择一项。
      选出所有合适的
      ·
      按数字键 1 到 4 可以选择。
      alert
      错误：请先选择一项。
      checkbox, 第 0 天的用户里第 7 天还来的人数, invalid
      checkbox, 安装量, invalid
      checkbox, 上过第二课的用户数, invalid
      checkbox, 广告展示量, invalid
      button, 检查
      button, 看答案
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('missed', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    its.check();
    expect(its.isChosen('day-7') && its.isChosen('installs')).toBe(true);
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      group, 哪些数能说明用户会回来？
      选出所有合适的
      ·
      按数字键 1 到 4 可以选择。
      checkbox, 第 0 天的用户里第 7 天还来的人数
      checkbox, 安装量
      checkbox, 上过第二课的用户数
      checkbox, 广告展示量
      button, 再试一次
      button, 看答案
      status
      还不对，还可再试 1 次。你选的 2 项里有 1 项合适。
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('correct', async () => {
    await its.open();
    its.choose('day-7', 'second-lesson');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      哪些数能说明用户会回来？
      list
      listitem, level 1
      你的选择
      最佳答案
      第 0 天的用户里第 7 天还来的人数
      两次数的是同一批人。
      listitem, level 1
      你的选择
      最佳答案
      上过第二课的用户数
      上第二课就得再来。
      group
      其他选项
      list
      listitem, level 1
      安装量
      安装只是第一次来。
      listitem, level 1
      广告展示量
      展示不需要有人回来。
      button, 继续
      status
      回答正确。
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('revealed', async () => {
    await its.open();
    its.choose('day-7', 'installs');
    its.check();
    its.choose('views');
    its.check();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      哪些数能说明用户会回来？
      list
      listitem, level 1
      你的选择
      最佳答案
      第 0 天的用户里第 7 天还来的人数
      两次数的是同一批人。
      listitem, level 1
      你的选择
      安装量
      安装只是第一次来。
      listitem, level 1
      最佳答案
      上过第二课的用户数
      上第二课就得再来。
      listitem, level 1
      你的选择
      广告展示量
      展示不需要有人回来。
      button, 继续
      status
      最佳答案是：第 0 天的用户里第 7 天还来的人数 · 上过第二课的用户数
      已存到本机
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('resolved', async () => {
    await its.open();
    its.show();
    its.goOn();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      一款瑜伽应用统计四个数。
      哪些数能说明用户会回来？
      list
      listitem, level 1
      最佳答案
      第 0 天的用户里第 7 天还来的人数
      两次数的是同一批人。
      listitem, level 1
      安装量
      安装只是第一次来。
      listitem, level 1
      最佳答案
      上过第二课的用户数
      上第二课就得再来。
      listitem, level 1
      广告展示量
      展示不需要有人回来。
      button, 重新作答
      status
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('stale', async () => {
    await its.openStale();
    expect(await reading()).toMatchInlineSnapshot(`
      "小题
      本题在你作答之后已更新。
      一款瑜伽应用统计四个数。
      group, 哪些数能说明用户会回来？
      选出所有合适的
      ·
      按数字键 1 到 4 可以选择。
      checkbox, 第 0 天的用户里第 7 天还来的人数
      checkbox, 安装量
      checkbox, 上过第二课的用户数
      checkbox, 广告展示量
      button, 检查
      button, 看答案
      status
      本题在你作答之后已更新。
      group
      键盘操作
      Tab 键移动，空格键勾选，方向键选择，在题目里可按数字键选择，回车键检查。
      link, 本题链接"
    `);
  });

  it('unavailable', async () => {
    await visit(`?item=${SIGNS.view.id}`, { offline: ['pools'], lang: 'zh-CN' });
    expect(await reading()).toMatchInlineSnapshot(`
      "status
      题目没能加载，已有的作答都在。
      button, 重新加载
      link, 重新选题"
    `);
  });
});

describe('the other kinds read', () => {
  it('an order question', async () => {
    await play(COLD_START);
    pick('Place of: Seed ten threads', '1');
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      A forum for home bakers opens next month.
      group, In which order do you go about it?
      Put the lines in order
      list
      listitem, level 1
      Seed ten threads
      button, Move up: Seed ten threads
      ↑
      button, Move down: Seed ten threads
      ↓
      combobox, Place of: Seed ten threads, 1, has popup listbox, not expanded
      option, 1
      option, 2
      option, 3
      option, 4
      listitem, level 1
      Open to everyone
      button, Move up: Open to everyone
      ↑
      button, Move down: Open to everyone
      ↓
      combobox, Place of: Open to everyone, 2, has popup listbox, not expanded
      option, 1
      option, 2
      option, 3
      option, 4
      listitem, level 1
      Invite ten bakers
      button, Move up: Invite ten bakers
      ↑
      button, Move down: Invite ten bakers
      ↓
      combobox, Place of: Invite ten bakers, 3, has popup listbox, not expanded
      option, 1
      option, 2
      option, 3
      option, 4
      listitem, level 1
      Thank first posters
      button, Move up: Thank first posters
      ↑
      button, Move down: Thank first posters
      ↓
      combobox, Place of: Thank first posters, 4, has popup listbox, not expanded
      option, 1
      option, 2
      option, 3
      option, 4
      “Seed ten threads” is now 1 of 4.
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('a question to match, with a line without a partner', async () => {
    await play(TITLES);
    pick('New-media operations', 'Accounts on platforms');
    press('Check');
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      Three job adverts ask for operations.
      group, What does each of them tend?, Error: every line needs a partner.
      Choose a partner for each line
      alert
      Error: every line needs a partner.
      list
      listitem, level 1
      New-media operations
      combobox, New-media operations, accounts, has popup listbox, not expanded
      option, Choose…
      option, Accounts on platforms, accounts
      option, Members of a forum, members
      option, The way through an app, flow
      option, Goods in a warehouse, stock
      listitem, level 1
      Community operations
      combobox, Community operations, has popup listbox, not expanded, invalid
      option, Choose…
      option, Accounts on platforms, accounts
      option, Members of a forum, members
      option, The way through an app, flow
      option, Goods in a warehouse, stock
      listitem, level 1
      Product operations
      combobox, Product operations, has popup listbox, not expanded, invalid
      option, Choose…
      option, Accounts on platforms, accounts
      option, Members of a forum, members
      option, The way through an app, flow
      option, Goods in a warehouse, stock
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });

  it('a numeric question with an unreadable number', async () => {
    await play(DAY_SEVEN);
    type('many');
    press('Check');
    expect(await reading()).toMatchInlineSnapshot(`
      "Question
      Of 400 newcomers, 48 were seen again on day 7.
      group, What is the day-7 retention?, Error: this is not a number we can read. Try a form such as 1200 or 12%.
      Type a number
      alert
      Error: this is not a number we can read. Try a form such as 1200 or 12%.
      textbox, Your number, many, % Any usual form: 1200, 12,000, 1.2 万 , 12%, invalid
      %
      Any usual form: 1200, 12,000, 1.2
      万
      , 12%
      button, Check
      button, Show me
      status
      group
      Keyboard
      Tab moves on, the space bar ticks, the arrow keys choose, the number keys choose inside a question, Enter checks.
      link, Link to this question"
    `);
  });
});

describe('a folded explanation', () => {
  it('is closed, which the reader cannot tell in happy-dom', async () => {
    await play(FORUM);
    answerWith(/^Greet/);
    const others = screen.getByText('The other options').closest('details');
    expect(others?.open).toBe(false);
  });
});
