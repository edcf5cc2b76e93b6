import { describe, expect, it } from 'vitest';
import { lintGrammarCue } from '~/domain/content/lints/grammar-cue.ts';
import { lintNumberOrder } from '~/domain/content/lints/number-order.ts';
import { overlap, readRange } from '~/domain/content/lints/number-range.ts';
import { lintOverlappingOptions } from '~/domain/content/lints/overlapping-options.ts';
import { lintParallelForm } from '~/domain/content/lints/parallel-form.ts';
import { lintStemEcho } from '~/domain/content/lints/stem-echo.ts';
import { choice, options, readWords } from './build.ts';

describe('the echo of the stem', () => {
  const stem = 'A forum for cyclists loses newcomers who wait long for a first reply.';

  it.each([
    ['two more words than any distractor', '*Give newcomers a reply', 'Print a poster', 1],
    ['as many as a distractor', '*Give newcomers a reply', 'Praise the newcomers who reply', 0],
    ['one more', '*Greet newcomers by name', 'Print a poster', 0],
    ['figures, which have to come back', '*Spend 14 hours a week', 'Print a poster', 0],
  ])('in English: %s', (_name, key, distractor, findings) => {
    const placed = choice({
      stem: `${stem} Moderators have 14 hours a week.`,
      options: options(key, distractor, 'Rent a hall'),
    });
    expect(lintStemEcho(placed, 'en', readWords)).toHaveLength(findings);
  });

  it.each([
    ['发签到帖的积分取消', '印一张海报', 1],
    ['积分取消', '印一张海报', 0],
    ['积分取消，签到照旧', '签到帖照旧，积分翻倍', 0],
  ])('in Chinese: %s', (key, distractor, findings) => {
    const placed = choice({
      stem: '木工论坛给签到帖发积分，4 月有 1,300 个签到帖。',
      leadIn: '先做哪一步？',
      options: options(`*${key}`, distractor, '租一间屋子'),
    });
    expect(lintStemEcho(placed, 'zh-cn', readWords)).toHaveLength(findings);
  });

  it('names the words', () => {
    const placed = choice({ stem, options: options('*Give newcomers a reply', 'Print', 'Rent') });
    expect(lintStemEcho(placed, 'en', readWords)[0]).toMatchObject({
      field: 'options.0.text.en',
      found: 'newcomer, reply',
    });
  });
});

describe('a lead-in that breaks off', () => {
  it.each([
    ['at “an”, with one vowel', 'He is an', ['*editor', 'designer', 'writer'], 1],
    ['at “a”, with consonants', 'He is a', ['*teacher', 'designer', 'writer'], 0],
    ['at “is”, with one article', 'The next step is', ['*a letter', 'posters', 'calls'], 1],
    ['at “are”, with one singular', 'They are', ['*two letters', 'one poster', 'three calls'], 1],
    ['at “are”, with plurals', 'They are', ['*two letters', 'many posters', 'three calls'], 0],
    ['nowhere', 'Which step is next?', ['*a letter', 'posters', 'calls'], 0],
  ])('%s', (_name, leadIn, texts, findings) => {
    const placed = choice({ leadIn, options: options(...texts) });
    expect(lintGrammarCue(placed, 'en')).toHaveLength(findings);
  });

  it('has no such cue in Chinese', () => {
    const placed = choice({ leadIn: 'He is an', options: options('*editor', 'designer', 'cook') });
    expect(lintGrammarCue(placed, 'zh-cn')).toEqual([]);
  });
});

describe('the form of options', () => {
  it.each([
    ['one full stop', ['*Send a letter.', 'Print a poster', 'Rent a hall'], 1],
    ['full stops throughout', ['*Send a letter.', 'Print a poster.', 'Rent a hall.'], 0],
    ['one bare number', ['*15%', '20%', 'It cannot be told'], 1],
    ['numbers throughout', ['*15%', '20%', '25%'], 0],
    ['a number that starts a phrase', ['*520 of them read on', 'Nobody reads on', 'A few do'], 0],
    ['one “to”', ['*To win readers', 'A letter', 'A hall'], 1],
    ['one question', ['*Who reads it', 'The layout', 'The price'], 1],
    ['questions, one after a preposition', ['*Who reads it', 'By whom it is read', 'Why'], 0],
    ['one quotation', ['*“Come back”', 'A letter', 'A hall'], 1],
  ])('in English: %s', (_name, texts, findings) => {
    expect(lintParallelForm(choice({ options: options(...texts) }), 'en')).toHaveLength(findings);
  });

  it.each([
    ['one full stop', ['*写信。', '贴海报', '租场地'], 1],
    ['one bare number', ['*15 天', '20 天', '说不准'], 1],
    ['a number that starts a phrase', ['*300 人里答过题的占比', '消息总数', '点击次数'], 0],
  ])('in Chinese: %s', (_name, texts, findings) => {
    const placed = choice({ options: options(...texts) });
    expect(lintParallelForm(placed, 'zh-cn')).toHaveLength(findings);
  });
});

describe('ranges of numbers', () => {
  it.each([
    ['10–20 days', '15 to 30 days', true],
    ['10–20 days', '20–30 days', true],
    ['10–19 days', '20–30 days', false],
    ['10–20 days', '15–30 people', false],
    ['under 20 days', '10–30 days', true],
    ['more than 20 days', '10–20 days', false],
    ['20 or more days', '10–20 days', true],
    ['at most 10 days', 'over 10 days', false],
    ['10% to 20%', '1,000 to 2,000%', false],
    ['10 至 20 天', '15 到 30 天', true],
    ['不到 10 天', '10 至 20 天', false],
    ['20 天以上', '10 天以下', false],
    ['超过 20 人', '至少 30 人', true],
  ])('%s and %s share numbers: %s', (a, b, shared) => {
    const ranges = [readRange(a), readRange(b)];
    const [left, right] = ranges;
    expect(left && right && overlap(left, right)).toBe(shared);
    expect(left && right && overlap(right, left), 'the other way round').toBe(shared);
  });

  it('are not seen in other texts', () => {
    expect(readRange('A letter to readers')).toBeUndefined();
  });
});

describe('options that overlap', () => {
  it.each([
    ['ranges', 'under 20 days', '10–30 days', 1],
    ['one within another', 'Send members a letter', 'Send old members a long letter', 1],
    ['one word apart', 'Tell readers about it today', 'Tell readers about it todays', 1],
    ['three letters apart', 'Ask them once a week', 'Ask them once a weekend', 1],
    ['two short words apart', 'Ask them once a week', 'Ask them twice a day', 0],
    ['a number apart', 'Wait for day 7 of the cohort', 'Wait for day 30 of the cohort', 0],
    ['a bracket apart', 'The operator of posts (社区)', 'The operator of posts (社群)', 0],
    ['half of the words', 'The work serves the buyers', 'The work serves the director', 0],
  ])('in English: %s', (_name, a, b, findings) => {
    const placed = choice({ options: options(`*${a}`, b, 'Nothing in common') });
    expect(lintOverlappingOptions(placed, 'en', readWords)).toHaveLength(findings);
  });

  it.each([
    ['one character apart', '每周给老成员写一封信', '每周给老会员写一封信', 1],
    ['apart', '每周给老成员写一封信', '请专家周三来答疑', 0],
    ['a number apart', '等这批人满 7 天再看', '等这批人满 30 天再看', 0],
  ])('in Chinese: %s', (_name, a, b, findings) => {
    const placed = choice({ options: options(`*${a}`, b, '别的') });
    expect(lintOverlappingOptions(placed, 'zh-cn', readWords)).toHaveLength(findings);
  });

  it('are told with the option they overlap', () => {
    const placed = choice({ options: options('*under 20 days', '10–30 days', '50 days') });
    expect(lintOverlappingOptions(placed, 'en', readWords)[0]).toMatchObject({
      field: 'options.1.text.en',
      expected: 'an option apart from “under 20 days”',
    });
  });
});

describe('options with an order', () => {
  it.each([
    ['rising numbers', ['5%', '15%', '39%'], true, 0],
    ['falling numbers', ['39%', '15%', '5%'], true, 0],
    ['unsorted numbers', ['15%', '5%', '39%'], true, 1],
    ['sorted numbers that are shuffled', ['5%', '15%', '39%'], false, 1],
    ['numbers with a comma', ['900 people', '1,200 people', '3,000 people'], true, 0],
    ['number words', ['Six posts', 'Eight posts', 'Seven posts'], true, 1],
    ['dates', ['30 April', '1 May', '12 May'], true, 0],
    ['unsorted dates', ['May 12', 'May 1', 'April 30'], true, 0],
    ['dates out of order', ['1 May', '30 April', '12 May'], true, 1],
    ['Chinese dates', ['4 月 30 日', '5 月 1 日', '5 月 12 日'], true, 0],
    ['stages', ['Acquisition (拉新)', 'Retention (留存)', 'Referral (推荐)'], true, 0],
    ['stages out of order', ['留存', '拉新', '推荐'], true, 1],
    ['stages with reasons', ['留存：给人理由', '拉新：再招人', '推荐：请人说'], false, 0],
    ['numbers of different things', ['3 weeks', '2 months', '1 year'], false, 0],
    ['some numbers', ['3 weeks', 'a month', '1 year'], false, 0],
  ])('%s', (_name, [first = '', ...others], fixedOrder, findings) => {
    const placed = choice({ fixedOrder, options: options(`*${first}`, ...others) });
    expect(lintNumberOrder(placed)).toHaveLength(findings);
  });
});
