import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { FORUM, SIGNS, secretsOf } from '../fixtures/items.ts';
import {
  answerWith,
  buttons,
  choose,
  chosen,
  error,
  explained,
  option,
  play,
  press,
  recorded,
  status,
} from './play.tsx';
import { focused, keys } from './reader.ts';

const LEAD_IN = 'Which first step raises week-one return visits most?';
const WRONG = 'Give everyone a coupon';
const BEST = /^Greet newcomers/;
const WORKABLE = 'Send a weekly digest';

describe('a single choice', () => {
  it('is a group of radios with the lead-in as its name and none preselected', async () => {
    await play(FORUM);
    const group = screen.getByRole('group', { name: LEAD_IN });
    expect(within(group).getAllByRole('radio')).toHaveLength(3);
    expect(chosen()).toEqual([]);
    expect(status()).toBe('');
  });

  it('tells in the status that the best option is correct, and why', async () => {
    await play(FORUM);
    choose(BEST);
    press('Check');
    expect(status()).toBe('Correct.');
    expect(explained()[0]).toContain('A greeting leads to a first post.');
  });

  it('folds the other options away after a correct answer', async () => {
    await play(FORUM);
    choose(BEST);
    press('Check');
    const others = screen.getByText('The other options').closest('details');
    expect(others?.open).toBe(false);
    expect(within(others!).getAllByRole('listitem')).toHaveLength(2);
  });

  it('records the attempt and then says that it is saved', async () => {
    const store = await play(FORUM);
    choose(BEST);
    press('Check');
    expect(screen.getByText('Saving…')).toBeTruthy();
    await screen.findByText('Saved on this device');
    expect(recorded(store)).toEqual([{ round: 0, response: ['greet'], score: 1, shown: false }]);
  });

  it('gives after a first miss the reason of the own choice, and keeps the rest to itself', async () => {
    await play(FORUM);
    answerWith(WRONG);
    expect(status()).toBe('Not yet. 1 try left. Explanation below.');
    expect(document.body.textContent).toContain('A coupon rewards the visit.');
    expect(document.body.textContent).not.toContain('A greeting leads');
    expect(document.body.textContent).not.toContain('A digest comes');
    expect(screen.queryByText('Best answer')).toBeNull();
  });

  it('names the idea behind a wrong choice and where it is put right', async () => {
    await play(FORUM);
    answerWith(WRONG);
    expect(document.body.textContent).toContain('The idea behind it: Rewards make people stay');
    const link = screen.getByRole('link', { name: 'Read the section' });
    expect(link.getAttribute('href')).toBe('/en/learn/emphases/retention/#rewards');
  });

  it('says of a workable choice that there is something better', async () => {
    await play(FORUM);
    answerWith(WORKABLE);
    expect(status()).toBe('Workable, but there is something better. 1 try left.');
  });

  it('clears the choice for the second try', async () => {
    await play(FORUM);
    answerWith(WRONG);
    press('Try again');
    expect(chosen()).toEqual([]);
    expect(buttons()).toEqual(['Check', 'Show me']);
  });

  it('takes a new choice after a miss for the second try, without pressing Try again', async () => {
    const store = await play(FORUM);
    answerWith(WRONG);
    choose(BEST);
    press('Check');
    expect(status()).toBe('Correct on the second try.');
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([0, 1]));
  });

  it('explains every option after the second miss', async () => {
    await play(FORUM);
    answerWith(WRONG);
    answerWith(WORKABLE);
    expect(status()).toBe('The best answer is: Greet newcomers one by one (促活)');
    const rows = explained();
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row.includes('digest'))).toMatch(/^Your answerWorkable.*too late/);
    expect(rows.find((row) => row.includes('Greet'))).toMatch(/^Best answer.*first post/);
    expect(rows.find((row) => row.includes('coupon'))).toMatch(/^Harmful.*rewards the visit/);
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('explains everything to someone who asks to be shown, and records no try', async () => {
    const store = await play(FORUM);
    press('Show me');
    expect(explained()).toHaveLength(3);
    expect(status()).toMatch(/^The best answer is: /);
    await waitFor(() =>
      expect(recorded(store)).toEqual([{ round: 0, response: [], score: 0, shown: true }]),
    );
  });

  it('does not call an option the learner’s answer when it was shown', async () => {
    await play(FORUM);
    choose(WRONG);
    press('Show me');
    expect(screen.queryByText('Your answer')).toBeNull();
  });

  it('keeps the focus on the button that was pressed', async () => {
    await play(FORUM);
    const button = screen.getByRole('button', { name: 'Check' });
    button.focus();
    answerWith(WRONG);
    expect(document.activeElement).toBe(button);
    answerWith(WORKABLE);
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('Continue');
    press('Continue');
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('Answer again');
  });

  it('does not lose the focus with the button that goes away', async () => {
    await play(FORUM);
    press('Show me');
    expect(focused()).toBe('Continue');
  });

  it('is left with Continue, which keeps its explanation on the page', async () => {
    await play(FORUM);
    answerWith(BEST);
    expect(buttons()).toEqual(['Continue']);
    press('Continue');
    expect(buttons()).toEqual(['Answer again']);
    expect(explained()[0]).toContain('A greeting leads to a first post.');
    expect(status()).toBe('');
  });

  it('marks Chinese inside English text as Chinese', async () => {
    await play(FORUM);
    expect(screen.getByText('促活').getAttribute('lang')).toBe('zh-CN');
  });
});

describe('a check with nothing chosen', () => {
  it('is an error of the group, with the focus on the first option', async () => {
    const store = await play(FORUM);
    press('Check');
    const group = screen.getByRole('group', { name: LEAD_IN });
    const error = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(error?.textContent).toBe('Error: choose an answer first.');
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await store.refresh();
    expect(recorded(store)).toEqual([]);
  });

  it('is forgotten as soon as something is chosen', async () => {
    await play(FORUM);
    press('Check');
    choose(BEST);
    expect(screen.queryByText('Error: choose an answer first.')).toBeNull();
    expect(error()).toBeUndefined();
    expect(option(BEST).hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('number keys', () => {
  it('choose an option from inside the question and move the focus to it', async () => {
    await play(FORUM);
    option(WRONG).focus();
    fireEvent.keyDown(option(WRONG), { key: '3' });
    expect(chosen()).toEqual(['digest']);
    expect(document.activeElement).toBe(option(WORKABLE));
  });

  it('do nothing from anywhere else', async () => {
    await play(FORUM);
    fireEvent.keyDown(document.body, { key: '1' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Check' }), { key: '1' });
    expect(chosen()).toEqual([]);
  });

  it('leave numbers without an option and shortcuts of the browser alone', async () => {
    await play(FORUM);
    for (const init of [{ key: '4' }, { key: '0' }, { key: 'a' }, { key: '1', ctrlKey: true }]) {
      expect(fireEvent.keyDown(option(WRONG), init), init.key).toBe(true);
    }
    expect(chosen()).toEqual([]);
  });
});

describe('a multiple choice', () => {
  const RIGHT = ['Users of day 0 seen on day 7', 'Users with a second lesson'];

  it('is a group of checkboxes that counts what is ticked', async () => {
    await play(SIGNS);
    choose(...RIGHT, 'Installs');
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    expect(status()).toBe('3 selected');
    choose('Installs');
    expect(status()).toBe('2 selected');
    expect(chosen()).toEqual(['day-7', 'second-lesson']);
  });

  it('is correct with all keys and nothing else', async () => {
    const store = await play(SIGNS);
    answerWith(...RIGHT);
    expect(status()).toBe('Correct.');
    await waitFor(() => expect(recorded(store)[0]).toMatchObject({ score: 1 }));
  });

  it('tells after a miss how many ticks fit, and not which', async () => {
    const store = await play(SIGNS);
    answerWith(RIGHT[0]!, 'Installs', 'Advert views');
    expect(status()).toBe('Not yet. 1 try left. 1 of your 3 ticks fit.');
    for (const secret of secretsOf(SIGNS)) expect(document.body.textContent).not.toContain(secret);
    await waitFor(() => expect(recorded(store)[0]).toMatchObject({ score: 0 }));
  });

  it('keeps the ticks for the second try', async () => {
    await play(SIGNS);
    answerWith(RIGHT[0]!, 'Installs');
    expect(status()).toBe('Not yet. 1 try left. 1 of your 2 ticks fit.');
    press('Try again');
    expect(chosen()).toEqual(['day-7', 'installs']);
    expect(status()).toBe('2 selected');
    answerWith('Installs', RIGHT[1]!);
    expect(status()).toBe('Correct on the second try.');
  });

  it('names all keys after the second miss', async () => {
    await play(SIGNS);
    answerWith(RIGHT[0]!);
    answerWith('Installs');
    expect(status()).toBe(`The best answer is: ${RIGHT.join(' · ')}`);
    expect(explained()).toHaveLength(4);
  });
});

describe('with the keyboard alone', () => {
  it('a single choice is answered twice and explained', async () => {
    const store = await play(FORUM);
    await keys('Tab', ' ', 'Tab', 'Enter');
    expect(status()).toMatch(/^Not yet/);
    expect(focused()).toBe('Try again');
    await keys('Enter', 'Shift+Tab', 'ArrowUp', 'Tab', 'Enter');
    expect(status()).toBe('Correct on the second try.');
    await keys('Enter');
    expect(buttons()).toEqual(['Answer again']);
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([0, 1]));
  });

  it('a single choice is answered with Enter and number keys from its radios', async () => {
    await play(FORUM);
    await keys('Tab', '2', 'Enter');
    expect(status()).toBe('Correct.');
  });

  it('a multiple choice is ticked with the space bar and with number keys', async () => {
    const store = await play(SIGNS);
    await keys('Tab', ' ', 'Tab', 'Tab', ' ', '4', '4', 'Enter');
    expect(status()).toBe('Correct.');
    await waitFor(() =>
      expect(recorded(store)).toMatchObject([{ response: ['day-7', 'second-lesson'] }]),
    );
  });

  it('one can ask to be shown', async () => {
    await play(FORUM);
    await keys('Tab', 'Tab', 'Tab');
    expect(focused()).toBe('Show me');
    await keys('Enter');
    expect(explained()).toHaveLength(3);
    expect(focused()).toBe('Continue');
  });
});

describe('answering again', () => {
  /** Through the item to its end, and back to its beginning. */
  function startAnother(): void {
    press('Show me');
    press('Continue');
    press('Answer again');
  }

  it('asks in a new round, without what was known before', async () => {
    const store = await play(FORUM);
    startAnother();
    expect(chosen()).toEqual([]);
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(buttons()).toEqual(['Check', 'Show me']);

    answerWith(BEST);
    await waitFor(() => expect(recorded(store).map(({ round }) => round)).toEqual([0, 1]));
  });

  it('shuffles the options anew', async () => {
    await play(FORUM);
    const orders = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      orders.add(values('radio').join());
      startAnother();
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('leaves options with an order of their own in it', async () => {
    await play(SIGNS);
    startAnother();
    expect(values('checkbox')).toEqual(['day-7', 'installs', 'second-lesson', 'views']);
  });

  function values(role: string): string[] {
    return screen.getAllByRole<HTMLInputElement>(role).map(({ value }) => value);
  }
});
