import { cleanup, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { lessonRead, setting, sittingStarted } from '../fixtures/events.ts';
import { choose, press } from './play.tsx';
import { asked, go, heading, settled, sittings } from './practise.tsx';
import { focused } from './reader.ts';
import { DAY, NOW, answered, eventsOf, visitReview } from './reviewing.tsx';

const RIGHT = 'What fits';
const WRONG = 'What does not fit';
const FAMILIES = ['tell-1', 'tell-2', 'tell-3', 'keep-1', 'keep-2', 'keep-3', 'keep-4'];

/** Everything reviewed once already, so that it returns. */
function returning(daysAgo: number, items = FAMILIES) {
  return [
    ...items.map((item) => answered(item, daysAgo + 20, { score: 0 })),
    ...items.map((item) => answered(item, daysAgo, { score: 0, sitting: 'earlier' })),
  ];
}

const EARLIER = sittingStarted({
  id: 'earlier',
  device: 'old',
  form: 'review',
  at: NOW - 90 * DAY,
});

function buttons(): string[] {
  return screen.getAllByRole('button').map(({ textContent }) => textContent);
}

function text(pattern: string | RegExp): Element | null {
  return screen.queryByText(pattern);
}

describe('the review page', () => {
  it('explains itself to someone who has not answered anything, and leads to the lessons', async () => {
    await visitReview();
    expect(text(/^Answer questions in a lesson first\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to the lessons' })).toBeTruthy();
    expect(buttons()).toEqual(['Use the cards']);
  });

  it('says how many are due and about how long they take', async () => {
    await visitReview(['tell-1', 'tell-2', 'keep-1'].map((item) => answered(item, 10)));
    expect(text('3 questions are due, about 1 min.')).toBeTruthy();
  });

  it('says it in Chinese', async () => {
    await visitReview(
      ['tell-1', 'tell-2', 'keep-1'].map((item) => answered(item, 10)),
      { lang: 'zh-CN' },
    );
    expect(text('今天有 3 道题要复习，约 1 分钟。')).toBeTruthy();
  });

  it('lets in four new ones a day, the missed first', async () => {
    const { store } = await visitReview(
      FAMILIES.map((item, index) => answered(item, 10, { score: index < 2 ? 0 : 1 })),
    );
    expect(text(/^4 questions are due/)).toBeTruthy();
    await go('Start');
    const [sitting] = sittings(store);
    expect(sitting?.form).toBe('review');
    expect(sitting?.items).toHaveLength(4);
    expect(sitting?.items).toEqual(expect.arrayContaining(['tell-1', 'tell-2']));
  });

  it('says when the next come where nothing is due', async () => {
    await visitReview([answered('tell-1', 0)]);
    expect(text('Nothing left to review today.')).toBeTruthy();
    expect(text(/^Next: 1 on \w+day \d+ June\.$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Practise anyway/ })).toBeTruthy();
  });

  it('offers a gentle start after two weeks away', async () => {
    const items = [
      ...FAMILIES,
      'day-seven',
      'forum-first-week',
      'signs-of-retention',
      'quiet-forum',
    ];
    await visitReview([EARLIER, ...returning(30, items)]);
    const due = /^(\d+) questions are due/.exec(text(/questions are due/)?.textContent ?? '');
    expect(Number(due?.[1])).toBeGreaterThan(10);
    expect(text(/^You have been away for a while\./)).toBeTruthy();
    await go('Start with 10');
    expect(heading()).toBe('Question 1 of 10');
  });

  it('never speaks of what is overdue', async () => {
    await visitReview([EARLIER, ...returning(200)]);
    expect(document.body.textContent).not.toMatch(/overdue|late|missed days/i);
  });

  it('asks, records the answers as reviews, and tells what is next', async () => {
    const { store } = await visitReview([answered('tell-1', 10), answered('keep-1', 10)]);
    await go('Start');
    expect(focused()).toBe('Question 1 of 2');
    choose(RIGHT);
    press('Fairly sure');
    await go('Continue');
    choose(RIGHT);
    press('Fairly sure');
    await go('Continue');
    expect(focused()).toBe('How it went');
    expect(text('2 of 2 right at the first try.')).toBeTruthy();
    expect(text(/^Next: \d on /)).toBeTruthy();
    const [sitting] = [...store.$record.get().sittings.values()];
    expect(eventsOf(store, 'attempt').slice(2)).toMatchObject([
      { score: 1, sitting: sitting?.id },
      { score: 1, sitting: sitting?.id },
    ]);
  });

  it('says once that a module is mastered, at the end of the review that made it so', async () => {
    const events = [
      answered('tell-1', 12),
      answered('keep-1', 12),
      answered('tell-2', 10),
      answered('keep-2', 10),
    ];
    const review = async () => {
      await visitReview(events);
      await go('Start');
      while (text(/^Question \d+ of/)) {
        choose(RIGHT);
        press('Fairly sure');
        await go('Continue');
      }
      await waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
      await settled();
      return screen.queryAllByRole('link', { name: /^You have mastered the module “The basics/ });
    };
    expect(await review()).toHaveLength(1);
    cleanup();
    expect(await review()).toHaveLength(0);
  });

  it('lets someone who was right at once say to know it well, and goes on', async () => {
    const { store } = await visitReview([answered('tell-1', 10), answered('keep-1', 10)]);
    await go('Start');
    const first = asked();
    choose(RIGHT);
    press('Certain');
    await go('I know this well');
    expect(heading()).toBe('Question 2 of 2');
    expect(eventsOf(store, 'known-well')).toMatchObject([{ item: first, round: 0 }]);
  });

  it.each([
    ['missed', WRONG, 'Certain'],
    ['guessed', RIGHT, 'Guessing'],
  ])('does not offer that for what was %s', async (_, answer, sure) => {
    await visitReview([answered('tell-1', 10)]);
    await go('Start');
    choose(answer);
    press(sure);
    if (answer === WRONG) press('Show me');
    expect(buttons()).not.toContain('I know this well');
  });

  it('goes on after a reload where it was left', async () => {
    const begun = sittingStarted({
      id: 'today',
      device: 'seed',
      seq: 900,
      form: 'review',
      items: ['tell-1', 'keep-1'],
      at: NOW,
    });
    const done = answered('tell-1', 0, { sitting: 'today', seq: 901, response: ['right'] });
    await visitReview([answered('keep-1', 10), answered('tell-1', 10), begun, done], {
      search: '?sitting=today',
    });
    expect(heading()).toBe('Question 2 of 2');
  });

  it('forgets the review of another day that the address still names', async () => {
    const begun = sittingStarted({ id: 'old', device: 'old', form: 'review', at: NOW - 3 * DAY });
    await visitReview([answered('tell-1', 10), begun], { search: '?sitting=old' });
    expect(text('One question is due.')).toBeTruthy();
    expect(location.search).toBe('');
  });

  it('says after eight minutes that this is a good place to stop', async () => {
    let now = NOW + 60_000;
    await visitReview([answered('tell-1', 10), answered('keep-1', 10)], {
      moment: () => ({ now, zone: 'Asia/Shanghai' }),
    });
    await go('Start');
    expect(text(/^Eight minutes are up/)).toBeNull();
    now += 9 * 60_000;
    press('Show me');
    await go('Continue');
    expect(text(/^Eight minutes are up/)).toBeTruthy();
  });

  it('shows the reviews of the day it has become, when one comes back to the page', async () => {
    let now = NOW + 60_000;
    await visitReview([answered('tell-1', 10), answered('keep-1', 0, { score: 0 })], {
      moment: () => ({ now, zone: 'Asia/Shanghai' }),
    });
    await go('Start');
    press('Show me');
    await go('Continue');
    expect(text('How it went')).toBeTruthy();
    now += 2 * DAY;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(screen.queryByText('How it went')).toBeNull();
    expect(text('2 questions are due, about 1 min.')).toBeTruthy();
  });

  it('can be gone on with when one question does not load', async () => {
    const place = await visitReview([answered('tell-1', 10), answered('keep-1', 10)]);
    place.lost.add('tell-1');
    place.lost.add('keep-1');
    await go('Start');
    await go('Continue');
    expect(heading()).toBe('Question 2 of 2');
    await go('Continue');
    expect(text('How it went')).toBeTruthy();
    expect(text('The questions could not load. Your answers so far are kept.')).toBeTruthy();
  });

  it('says so when the questions cannot be loaded, and tries again', async () => {
    const place = await visitReview([answered('tell-1', 10)]);
    place.offline.add('/pools/');
    await go('Start');
    expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
    place.offline.clear();
    await go('Load again');
    expect(asked()).toBe('tell-1');
  });
});

describe('the glossary cards', () => {
  const ON = setting({ device: 'seed', seq: 500, name: 'glossary-deck', value: 'on' });

  it('are off until they are wanted', async () => {
    const { store } = await visitReview();
    await go('Use the cards');
    await screen.findByText('Cards for today: 4.');
    expect(focused()).toBe('Glossary cards');
    expect(store.$record.get().settings.get('glossary-deck')).toBe('on');
    await go('Stop using the cards');
    await screen.findByRole('button', { name: 'Use the cards' });
  });

  it('begin with the terms of lessons that were read', async () => {
    await visitReview([ON, lessonRead({ device: 'seed', seq: 501, lesson: 'retention' })]);
    await go('Start the cards');
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Front of churn');
  });

  it('show the back only when turned over, and read it then', async () => {
    await visitReview([ON]);
    await go('Start the cards');
    expect(text('Back of cold-start')).toBeNull();
    await go('Turn over');
    expect(focused()).toContain('Back of cold-start');
  });

  it('record each rating once; a forgotten card comes once more, which counts no more', async () => {
    const { store } = await visitReview([ON]);
    await go('Start the cards');
    for (const rating of ['Did not know it', 'Knew it', 'Knew it', 'Knew it']) {
      await go('Turn over');
      await go(rating);
    }
    expect(text('Card 5 of 5')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Front of cold-start');
    await go('Turn over');
    await go('Knew it');
    await waitFor(() => expect(text('All of today’s cards are done.')).toBeTruthy());
    expect(eventsOf(store, 'card-rated').map(({ term, rating }) => [term, rating])).toEqual([
      ['cold-start', 'forgot'],
      ['churn', 'knew'],
      ['cohort', 'knew'],
      ['stickiness', 'knew'],
    ]);
  });

  it('say so when they cannot be loaded, and try again', async () => {
    const place = await visitReview();
    place.offline.add('/cards.json');
    await go('Use the cards');
    await screen.findByText('The cards could not load.');
    place.offline.clear();
    await go('Load again');
    expect(await screen.findByText('Cards for today: 4.')).toBeTruthy();
  });
});
