import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { LessonCompanion } from '~/catalog/lesson-companion.ts';
import { LessonAnswers } from '~/islands/handout/LessonAnswers.tsx';
import { printedItems } from '~/islands/handout/printed-items.ts';
import {
  COLD_START,
  DAY_SEVEN,
  FORUM,
  FORUM_ZH,
  QUIET_FORUM,
  READERS,
  READING_APP,
  SIGNS,
  TITLES,
  type ItemFixture,
} from '../fixtures/items.ts';
import { chineseLabels, labels, play, press } from './play.tsx';

function show(items: readonly ItemFixture[], run = '0'): void {
  render(
    <LessonAnswers items={items.map((item) => ({ ...item, run }))} labels={labels} mark={false} />,
  );
}

/** The entries of the section, one for each item, as they read. */
function entries(): string[] {
  const [list] = screen.getAllByRole('list');
  return [...list!.children].map((entry) => entry.textContent);
}

/** The right parts of the only entry, each with its reason. */
function parts(): string[] {
  return within(screen.getAllByRole('list')[1]!)
    .getAllByRole('listitem')
    .map((part) => part.textContent);
}

describe('the answers of a printed lesson', () => {
  it('have a heading of their own', () => {
    show([FORUM]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Answers');
  });

  it('stand in the order of the questions, one entry each', () => {
    show([DAY_SEVEN, FORUM, READERS]);
    expect(entries()).toEqual([
      expect.stringContaining('12%'),
      expect.stringContaining('Greet newcomers'),
      expect.stringContaining('12,000 people'),
    ]);
  });

  it('give the letter, the text and the reason of the one best option', () => {
    show([FORUM]);
    expect(parts()).toEqual([
      'B Greet newcomers one by one (促活) A greeting leads to a first post.',
    ]);
  });

  it('give every option that fits', () => {
    show([SIGNS]);
    expect(parts()).toEqual([
      'A Users of day 0 seen on day 7 The same people are counted twice.',
      'C Users with a second lesson A second lesson needs a return.',
    ]);
  });

  it('list lines in their right order, whatever the page shows', () => {
    show([COLD_START]);
    expect(parts()).toEqual([
      '1 Invite ten bakers Someone has to write.',
      '2 Seed ten threads An empty forum stays empty.',
      '3 Open to everyone Now there is something to see.',
      '4 Thank first posters First posters exist only now.',
    ]);
  });

  it('give each line its partner, with the letter of the partner', () => {
    show([TITLES]);
    expect(parts()).toEqual([
      'A New-media operations → Accounts on platforms The account is the medium.',
      'B Community operations → Members of a forum Members write for members.',
      'C Product operations → The way through an app The flow is theirs to change.',
    ]);
  });

  it('give a number with its unit and the way to it', () => {
    show([DAY_SEVEN]);
    expect(parts()).toEqual(['12% 48 of 400 came back: 48 ÷ 400.']);
  });

  it('go through a case step by step and end with what mattered', () => {
    show([READING_APP]);
    expect(entries()).toEqual([
      'The reading app' +
        'Step 1 of 3: emphasisA Getting new readers to begin They leave before they read.' +
        'Step 2 of 3: tacticsA A shelf filled by three taps It shows a reason to read.' +
        'B A short first chapter A quick success.' +
        'Step 3 of 3: measureA Readers who return on day 1 It is the loss itself.' +
        'Looking back The loss fell on the first day, before any price was shown.',
    ]);
  });

  it('leave out the steps of a case that only a wrong choice leads to', () => {
    show([QUIET_FORUM]);
    const [entry] = entries();
    expect(entry).toContain('Step 4 of 4');
    expect(entry).not.toContain('detour');
    expect(entry).not.toContain('They were written for the prize');
  });

  it('never give a wrong option or its reason', () => {
    show([FORUM, SIGNS, DAY_SEVEN]);
    const text = document.body.textContent;
    for (const wrong of ['coupon', 'digest', 'Installs', 'Advert', '88', 'share that left'])
      expect(text).not.toContain(wrong);
  });

  it('are in Chinese on a Chinese page', () => {
    render(
      <LessonAnswers items={[{ ...FORUM_ZH, run: '0' }]} labels={chineseLabels} mark={false} />,
    );
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('答案');
    expect(parts()).toEqual(['B 逐个问候新成员 一句问候引出第一帖。']);
  });

  it('mark Chinese words on an English page as Chinese', () => {
    render(<LessonAnswers items={[{ ...FORUM, run: '0' }]} labels={labels} mark />);
    expect(screen.getByText('促活').lang).toBe('zh-CN');
  });
});

describe('the items of a page', () => {
  const companion: LessonCompanion = {
    labels,
    items: { [FORUM.view.id]: FORUM, [SIGNS.view.id]: SIGNS },
    terms: {},
  };

  function page(...items: { id: string; version: number; run?: string }[]): HTMLElement {
    const body = document.createElement('main');
    for (const { id, version, run } of items) {
      const element = document.createElement('course-item');
      Object.assign(element.dataset, { item: id, version });
      const quiz = document.createElement('section');
      if (run !== undefined) quiz.dataset['run'] = run;
      element.append(quiz);
      body.append(element);
    }
    return body;
  }

  it('are printed in the order they stand in', () => {
    const items = printedItems(
      page({ id: SIGNS.view.id, version: 2 }, { id: FORUM.view.id, version: 1, run: '3' }),
      companion,
    );
    expect(items.map(({ view, run }) => [view.id, run])).toEqual([
      [SIGNS.view.id, '0'],
      [FORUM.view.id, '3'],
    ]);
  });

  it('are refused when they are of another build than their answers', () => {
    expect(() => printedItems(page({ id: FORUM.view.id, version: 2 }), companion)).toThrow(
      'another version',
    );
  });
});

describe('a question that is answered again', () => {
  it('is printed with the letters of the order it then has', async () => {
    await play(FORUM);
    press('Show me');
    press('Continue');
    press('Answer again');
    const { run } = document.querySelector<HTMLElement>('[data-run]')!.dataset;
    const order = screen.getAllByRole('radio').map((radio) => radio.closest('label')!.textContent);
    const at = order.indexOf('Greet newcomers one by one (促活)');
    document.body.replaceChildren();
    show([FORUM], run);
    expect(parts()).toEqual([expect.stringMatching(new RegExp(`^${'ABC'.charAt(at)} Greet`))]);
  });
});
