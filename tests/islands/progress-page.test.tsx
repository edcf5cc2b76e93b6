import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { lessonRead, sittingStarted } from '../fixtures/events.ts';
import { press } from './play.tsx';
import {
  ITEM_IDS,
  LESSON_IDS,
  TODAY,
  allMastered,
  diary,
  listed,
  moreItems,
  noon,
  openProgress,
  said,
  section,
  settled,
  table,
} from './progress-page.tsx';

function headings(): string[] {
  return screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
}

function counts(): string[] {
  return listed(section('Where you stand')).slice(0, 5);
}

const GRID = 'Each role with each emphasis: how well you know what belongs to both';

describe('the progress page', () => {
  it('holds nothing empty before something is done', async () => {
    await openProgress();
    expect(headings()).toEqual(['Next step', 'Where you stand']);
  });

  it('has its parts in their order', async () => {
    await openProgress({ events: [lessonRead()] });
    expect(headings()).toEqual([
      'Next step',
      'Where you stand',
      'Reviews in the next 14 days',
      'Missed lately',
      'How sure, how right',
      'Days practised in the last 8 weeks',
      'Completion record',
    ]);
  });

  it('says what is missing when it cannot be loaded, and loads it again', async () => {
    const page = await openProgress({ offline: ['index.json'] });
    expect(screen.getByRole('status').textContent).toBe(
      'Your progress could not load. Your answers are kept.',
    );
    page.offline.clear();
    press('Load again');
    await settled();
    expect(headings()).toEqual(['Next step', 'Where you stand']);
  });

  it('follows the record while it is open', async () => {
    const { store } = await openProgress();
    expect(counts()).toContain('2 new');
    await act(async () => {
      await store.append({
        type: 'attempt',
        item: 'tell-1',
        version: 1,
        round: 0,
        response: ['wrong'],
        score: 0,
        shown: false,
      });
    });
    await settled();
    expect(counts()).toContain('1 new');
    expect(counts()).toContain('1 practising');
    expect(section('Missed lately').textContent).toContain('What fits tell-1?');
  });

  it('tells of the new day to someone who comes back to it', async () => {
    const log = diary();
    log.answer('tell-1');
    const page = await openProgress({ events: log.events });
    expect(said(section('Next step'))).toEqual(['Next lesson: Forum (社区) and group']);
    page.setDay(TODAY + 30);
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(said(section('Next step'))[0]).toBe('One question is due.');
  });

  it('speaks Chinese on the Chinese page', async () => {
    const log = diary();
    log.answer('tell-1', { right: false });
    await openProgress({ events: log.events, lang: 'zh-CN' });
    expect(headings()).toEqual([
      '下一步',
      '掌握情况',
      '接下来 14 天的复习',
      '最近答错的题',
      '有多大把握，对了多少',
      '最近 8 周的练习天数',
      '学习情况表',
    ]);
    expect(listed(section('掌握情况')).slice(0, 5)).toEqual([
      '已掌握 0 项',
      '基本掌握 0 项',
      '该温习了 0 项',
      '练习中 1 项',
      '未开始 1 项',
    ]);
    expect(listed(section('最近 8 周的练习天数')).at(-1)).toBe('5月25日起的一周：1 天');
    expect(document.querySelector('[lang="zh-CN"] [lang="zh-CN"]')).toBeNull();
  });

  it('marks the Chinese of the English page', async () => {
    await openProgress();
    const marked = [...document.querySelectorAll('span[lang="zh-CN"]')];
    expect(marked.map(({ textContent }) => textContent)).toContain('社区运营');
    const unmarked = document.body.cloneNode(true) as HTMLElement;
    for (const part of unmarked.querySelectorAll('[lang="zh-CN"]')) part.remove();
    expect(unmarked.textContent).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('the next step', () => {
  const next = () => section('Next step');

  it('is lesson 1 for someone who comes for the first time, with what the page will show', async () => {
    await openProgress();
    expect(said(next())[0]).toMatch(
      /^Nothing is answered or read yet\. Once you have begun, this page/,
    );
    const link = within(next()).getByRole('link', {
      name: /^Start with lesson 1: Forum \( ?社区 ?\) and group$/,
    });
    expect(link.getAttribute('href')).toBe('/en/learn/roles/forum-community/');
  });

  it('is what is due for review, with the time it takes', async () => {
    const log = diary();
    for (const id of ITEM_IDS.slice(0, 4)) log.answer(id, { day: TODAY - 12 });
    const { progress } = await openProgress({ events: log.events });
    const { items, minutes } = progress().review;
    expect(items).toHaveLength(4);
    expect(said(next())).toEqual([
      `${items.length} questions are due, about ${minutes} min.`,
      'Review now',
    ]);
    expect(within(next()).getByRole('link').getAttribute('href')).toBe('../review/');
  });

  it('is the first lesson that is not read, when nothing is due', async () => {
    const log = diary();
    log.read('forum-community');
    log.answer('tell-1');
    await openProgress({ events: log.events });
    const link = within(next()).getByRole('link', { name: 'Next lesson: Retention' });
    expect(link.getAttribute('href')).toBe('/en/learn/emphases/retention/');
  });

  it('is what was missed, when everything is read', async () => {
    const log = diary();
    for (const lesson of LESSON_IDS) log.read(lesson);
    log.answer('keep-2', { right: false });
    const { visited } = await openProgress({ events: log.events });
    expect(said(next())[0]).toContain('worth another look: 1.');
    press('Practise what you missed');
    await settled();
    expect(visited).toHaveLength(1);
  });

  it('is practice at will, when nothing is left', async () => {
    const log = diary();
    for (const lesson of LESSON_IDS) log.read(lesson);
    await openProgress({ events: log.events });
    expect(within(next()).getByRole('link').getAttribute('href')).toBe('../practice/');
  });

  it('is to come back on the day of the next review, when all is mastered', async () => {
    const { progress } = await openProgress({ events: allMastered() });
    const due = progress().review.next!.day;
    const date = new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(due * 86_400_000);
    expect(due).toBeGreaterThan(TODAY);
    expect(said(next())).toEqual([
      'All 2 competencies are mastered, and no review is due today.',
      `The next review comes on ${date}.`,
    ]);
    expect(counts()[0]).toBe('2 mastered');
  });

  it('is gentle with someone who was away', async () => {
    const more = moreItems(10);
    const log = diary();
    for (const day of [TODAY - 90, TODAY - 80])
      for (const id of [...ITEM_IDS, ...more.map((item) => item.id)]) log.answer(id, { day });
    const { progress } = await openProgress({ events: log.events, more });
    expect(progress().review.items).toHaveLength(16);
    expect(said(next()).slice(0, 2)).toEqual([
      '16 questions are due, about 6 min.',
      'You have been away for a while. 10 questions are enough to get back into it; the others can wait.',
    ]);
  });
});

describe('where one stands', () => {
  it('is a table with a header for each emphasis and each role', async () => {
    await openProgress();
    const grid = screen.getByRole('table', { name: GRID });
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Role',
      'acquisition (拉新)',
      '促活',
      'retention (留存)',
      'purchase conversion (销售转化)',
      'referral (推荐)',
    ]);
    expect(
      within(grid)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'New media (新媒体运营)',
      'Product (产品运营)',
      'Community (社区运营)',
      'Content (内容运营)',
      'Group (社群运营)',
    ]);
  });

  it('can be scrolled from the keyboard by its name', async () => {
    await openProgress();
    const region = screen.getByRole('region', { name: GRID });
    expect(region.tabIndex).toBe(0);
  });

  it('is said in each cell, and where there are no questions, that', async () => {
    const log = diary();
    log.answer('tell-1', { right: false });
    await openProgress({ events: log.events });
    const rows = table(section('Where you stand'), GRID).slice(1);
    expect(rows[2]).toEqual([
      'Community (社区运营)',
      'practising',
      ...Array<string>(4).fill('–no questions yet'),
    ]);
    expect(rows[4]?.[2]).toBe('new');
  });

  it('is listed for each competency with the lesson that teaches it', async () => {
    const log = diary();
    log.answer('keep-1');
    log.answer('keep-2');
    await openProgress({ events: log.events });
    const details = screen.getByText('The competencies one by one').closest('details')!;
    expect(listed(details)).toEqual([
      'Tell a forum from a groupnewForum (社区) and group',
      'Choose what keeps people (留存)secureRetention',
    ]);
    expect(details.querySelector('a')?.getAttribute('href')).toBe(
      '/en/learn/roles/forum-community/',
    );
  });

  it('is explained with the numbers of the course', async () => {
    await openProgress();
    const words = screen.getByText('What the words mean').closest('details')!;
    expect(words.textContent).toContain(
      'At least 2 different questions were right at the first try, and so were at least 80% of the last 5 first tries.',
    );
    expect(words.textContent).toContain('at least 3 different days');
    expect(words.textContent).toContain('fell below 70%');
    expect(words.textContent).not.toMatch(/[{}]/);
  });

  it('is apart from what was read', async () => {
    const log = diary();
    log.read('retention');
    await openProgress({ events: log.events });
    expect(said(section('Where you stand'))).toContain('1 of 2 lessons read.');
    expect(counts()).toContain('2 new');
  });
});

describe('the days to come', () => {
  const days = () => section('Reviews in the next 14 days');

  it('say so when nothing is planned', async () => {
    await openProgress({ events: [lessonRead()] });
    expect(said(days())[0]).toMatch(/^No review is planned for these days\./);
    expect(within(days()).queryByRole('img')).toBeNull();
  });

  it('have a row each with the weekday, the date and the number of reviews', async () => {
    const log = diary();
    for (const id of ITEM_IDS) log.answer(id);
    const { progress } = await openProgress({ events: log.events });
    const [head, ...rows] = table(days(), 'Planned reviews by day');
    expect(head).toEqual(['Day', 'Questions']);
    expect(rows[0]?.[0]).toMatch(/^Wed,? 27 May$/);
    expect(rows.map(([, count]) => Number(count))).toEqual(progress().review.forecast);
    expect(rows.some(([, count]) => count !== '0')).toBe(true);
  });

  it('are bars whose text stands in the table', async () => {
    const log = diary();
    log.answer('tell-1');
    await openProgress({ events: log.events });
    expect(within(days()).getByRole('img').getAttribute('aria-label')).toMatch(/the table below/);
  });
});

describe('what was missed', () => {
  const missed = () => section('Missed lately');

  it('says so when there is nothing', async () => {
    await openProgress({ events: allMastered() });
    expect(said(missed())).toEqual(['No missed question is waiting.']);
    expect(within(missed()).queryByRole('button')).toBeNull();
  });

  it('leads to each question and its lesson, what one was certain of first', async () => {
    const log = diary();
    log.answer('tell-1', { right: false, confidence: 'certain' });
    log.answer('keep-1', { right: false, confidence: 'guessing' });
    log.answer('keep-2');
    await openProgress({ events: log.events });
    expect(listed(missed())).toEqual([
      'What fits tell-1?you were certainLook again: Forum (社区) and group',
      'What fits keep-1?Look again: Retention',
    ]);
    const [question, lesson] = within(missed()).getAllByRole('link');
    expect(question?.getAttribute('href')).toBe('/en/practice/?item=tell-1');
    expect(lesson?.getAttribute('href')).toBe('/en/learn/roles/forum-community/');
  });

  it('shows five at once; the others are there to be opened', async () => {
    const log = diary();
    for (const id of ITEM_IDS) log.answer(id, { right: false });
    await openProgress({ events: log.events });
    const more = within(missed())
      .getByText(`${ITEM_IDS.length - 5} more`)
      .closest('details')!;
    expect(more.open).toBe(false);
    expect(more.querySelectorAll('li')).toHaveLength(ITEM_IDS.length - 5);
    expect(missed().querySelectorAll('li')).toHaveLength(ITEM_IDS.length);
  });

  it('keeps the link of a question whose words cannot be loaded', async () => {
    const log = diary();
    log.answer('tell-1', { right: false });
    await openProgress({ events: log.events, offline: ['pools/forum-community'] });
    const link = within(missed()).getByRole('link', {
      name: 'The words of this question could not load.',
    });
    expect(link.getAttribute('href')).toBe('/en/practice/?item=tell-1');
  });

  it('is asked again as a drill of exactly these', async () => {
    const log = diary();
    log.answer('tell-2', { right: false });
    log.answer('keep-1', { right: false });
    log.answer('keep-2');
    const { store, visited } = await openProgress({ events: log.events });
    press('Practise these again');
    await settled();
    const [sitting] = store.$record.get().sittings.values();
    expect(sitting).toMatchObject({ form: 'drill', items: ['keep-1', 'tell-2'] });
    expect(visited).toEqual([`../practice/?n=2&sitting=${sitting!.id}`]);
  });
});

describe('how sure and how right', () => {
  const part = () => section('How sure, how right');

  /** So many answers on as many days, of which the last ones are wrong. */
  function rated(count: number, wrong: number, confidence: 'certain' | 'guessing') {
    const log = diary();
    for (let n = 0; n < count; n += 1)
      log.answer('tell-1', { day: TODAY - count + n, right: n < count - wrong, confidence });
    return log.events;
  }

  it.each([
    [
      0,
      'After 20 more answers for which you say how sure you are, this shows how often you were right.',
    ],
    [
      19,
      'After 1 more answer for which you say how sure you are, this shows how often you were right.',
    ],
  ])('says after %i answers how many are missing', async (count, text) => {
    await openProgress({ events: [lessonRead(), ...rated(count, 3, 'certain')] });
    expect(said(part())).toEqual([text]);
    expect(within(part()).queryByRole('table')).toBeNull();
  });

  it('is a table and a sentence from 20 answers on', async () => {
    await openProgress({ events: rated(20, 3, 'certain') });
    expect(table(part())).toEqual([
      ['You said', 'Right', 'Answers'],
      ['Certain', '17', '20'],
      ['Fairly sure', '0', '0'],
      ['Guessing', '0', '0'],
    ]);
    expect(listed(part())).toEqual(['When you said “Certain”, you were right 17 of 20 times.']);
    expect(said(part())).toEqual([
      'How sure you are agrees well enough with how often you are right.',
    ]);
  });

  it('advises someone who is certain and wrong', async () => {
    await openProgress({ events: rated(20, 5, 'certain') });
    expect(said(part())[0]).toMatch(/^When you are certain, you are wrong rather often\./);
  });

  it('advises someone who guesses and is right', async () => {
    await openProgress({ events: rated(20, 3, 'guessing') });
    expect(said(part())[0]).toMatch(/^Much of what you call guessing is right\./);
  });
});

describe('the weeks', () => {
  it('count the days on which something was answered, and say no more', async () => {
    const log = diary();
    for (const day of [TODAY - 8, TODAY - 7, TODAY - 7, TODAY]) log.answer('tell-1', { day });
    await openProgress({ events: log.events });
    const lines = listed(section('Days practised in the last 8 weeks'));
    expect(lines).toHaveLength(8);
    expect(lines.slice(-3)).toEqual([
      'Week of 11 May: 0 days',
      'Week of 18 May: 2 days',
      'Week of 25 May: 1 day',
    ]);
  });
});

describe('the completion record', () => {
  const record = () => section('Completion record');

  /** The lines of the record, by what they tell. */
  function lines(): Record<string, string> {
    const terms = [...record().querySelectorAll('dt')];
    return Object.fromEntries(
      terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']),
    );
  }

  /** A sign-off of four, answered in full but for `left` of them. */
  function signedOff(wrong: readonly string[], left = 0) {
    const log = diary();
    const items = ['tell-1', 'tell-2', 'keep-1', 'keep-2'];
    log.events.push(
      sittingStarted({
        device: 'tablet',
        seq: 1,
        id: 'sitting-1',
        at: noon(TODAY - 3),
        form: 'sign-off',
        items,
      }),
    );
    for (const id of items.slice(left))
      log.answer(id, { day: TODAY - 3, right: !wrong.includes(id), sitting: 'sitting-1' });
    return log;
  }

  it('tells date, course, lessons, standings and that it is self-recorded', async () => {
    const log = diary();
    log.read('retention');
    log.answer('tell-1');
    await openProgress({ events: log.events });
    expect(lines()).toEqual({
      Date: '27 May 2026',
      Course: 'Five Names, One Job, version 7',
      'Lessons read': '1 of 2',
      Competencies: '0 mastered0 secure0 due for a refresh1 practising1 new',
      'Sign-off': 'Not finished yet, or its questions have changed or could not load.',
    });
    expect(said(record()).at(-1)).toMatch(
      /^This is self-recorded:.*does not prove who gave them\.$/,
    );
  });

  it('has the result of a finished sign-off', async () => {
    await openProgress({ events: signedOff(['keep-1']).events });
    expect(lines()['Sign-off']).toBe('Finished on 24 May 2026.');
    expect(record().textContent).toContain('Not there yet: 75% at the first try; 80% is enough.');
    expect(table(record(), 'What you can do').slice(1)).toEqual([
      ['Tell a forum from a group', '✓ Ready'],
      ['Choose what keeps people (留存)', 'Look again: Retention'],
    ]);
  });

  it('has no result of one that was left early', async () => {
    await openProgress({ events: signedOff([], 1).events });
    expect(lines()['Sign-off']).toMatch(/^Not finished yet/);
  });

  it('keeps the result of a finished one when another was only begun', async () => {
    const log = signedOff([]);
    log.events.push(
      sittingStarted({
        device: 'tablet',
        seq: 9,
        id: 'sitting-2',
        at: noon(TODAY - 1),
        form: 'sign-off',
        items: ['tell-3'],
      }),
    );
    await openProgress({ events: log.events });
    expect(record().textContent).toContain('Passed: 100% at the first try');
  });

  it('is printed alone, and the name is stored nowhere', async () => {
    const alone: boolean[] = [];
    const print = vi.fn(() => {
      alone.push(document.documentElement.classList.contains('printing-record'));
      window.dispatchEvent(new Event('afterprint'));
    });
    vi.stubGlobal('print', print);
    window.print = print;
    const { store } = await openProgress({ events: [lessonRead()] });
    const before = store.$record.get().events.length;
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    fireEvent.input(name, { target: { value: 'Wang Lin' } });
    press('Print this record');
    expect(alone).toEqual([true]);
    expect(document.documentElement.classList.contains('printing-record')).toBe(false);
    expect(name.value).toBe('Wang Lin');
    expect(store.$record.get().events).toHaveLength(before);
    const stored = Array.from({ length: localStorage.length }, (_, at) =>
      localStorage.getItem(localStorage.key(at) ?? ''),
    );
    expect(stored.join()).not.toContain('Wang Lin');
  });

  it('has everything unfolded on paper, and folded again on screen', async () => {
    await openProgress({ events: allMastered() });
    const folds = [...document.querySelectorAll('details')];
    folds[0]!.open = true;
    window.dispatchEvent(new Event('beforeprint'));
    expect(folds.every(({ open }) => open)).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(folds.map(({ open }) => open)).toEqual([true, ...folds.slice(1).map(() => false)]);
  });
});
