import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { RecordStore } from '~/stores/record/record-store.ts';
import {
  COLD_START,
  DAY_SEVEN,
  FORUM,
  QUIET_FORUM,
  SIGNS,
  TITLES,
  type ItemFixture,
} from '../fixtures/items.ts';
import {
  buttons,
  choose,
  error,
  field,
  leave,
  option,
  pick,
  play,
  press,
  question,
  status,
  type,
} from './play.tsx';
import { focused, keys } from './reader.ts';

const WRONG = 'Give everyone a coupon';
const BEST = /^Greet newcomers/;
const SURE = ['Guessing', 'Fairly sure', 'Certain'];
const ASKED = { confidence: true };

/** How sure the learner was of each try and what it scored, as the record has it. */
function tries(store: RecordStore): [confidence: string, score: number][] {
  return store.$record
    .get()
    .events.flatMap((event) =>
      event.type === 'attempt' ? [[event.confidence ?? 'not asked', event.score]] : [],
    );
}

describe('a question that asks how sure one is', () => {
  it('has three buttons that check instead of one, in a group that says so', async () => {
    await play(FORUM, undefined, ASKED);
    const group = screen.getByRole('group', { name: 'Check. How sure are you?' });
    const names = within(group)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([...SURE, 'Show me']);
  });

  it.each([
    ['Guessing', 'guessing'],
    ['Fairly sure', 'fairly-sure'],
    ['Certain', 'certain'],
  ])('rates and checks with one press: %s', async (button, confidence) => {
    const store = await play(FORUM, undefined, ASKED);
    choose(BEST);
    press(button);
    expect(status()).toBe('Correct.');
    await waitFor(() => expect(tries(store)).toEqual([[confidence, 1]]));
  });

  it.each(SURE)('scores a workable choice alike: %s', async (button) => {
    const store = await play(FORUM, undefined, ASKED);
    choose('Send a weekly digest');
    press(button);
    await waitFor(() => expect(tries(store)).toMatchObject([[expect.anything(), 0.6]]));
  });

  it('records nothing when it is checked with nothing chosen, and asks still', async () => {
    const store = await play(FORUM, undefined, ASKED);
    press('Certain');
    expect(error()).toBe('Error: choose an answer first.');
    expect(question().contains(document.activeElement)).toBe(true);
    expect(buttons()).toEqual([...SURE, 'Show me']);
    await store.refresh();
    expect(tries(store)).toEqual([]);
  });

  it.each(SURE)(
    'keeps the focus on the button that was pressed, which goes on: %s',
    async (name) => {
      await play(FORUM, undefined, ASKED);
      choose(WRONG);
      const button = press(name);
      expect(document.activeElement).toBe(button);
      expect(button.textContent).toBe('Try again');
      expect(buttons()).toEqual(['Try again', 'Show me']);
    },
  );

  it('turns the pressed button into Continue after a right choice', async () => {
    await play(FORUM, undefined, ASKED);
    choose(BEST);
    const button = press('Certain');
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('Continue');
  });

  it('does not ask at the second try', async () => {
    const store = await play(FORUM, undefined, ASKED);
    choose(WRONG);
    const button = press('Fairly sure');
    press('Try again');
    expect(buttons()).toEqual(['Check', 'Show me']);
    expect(document.activeElement).toBe(button);
    choose(BEST);
    press('Check');
    await waitFor(() =>
      expect(tries(store)).toEqual([
        ['fairly-sure', 0],
        ['not asked', 1],
      ]),
    );
  });

  it('does not ask someone who wants to be shown', async () => {
    const store = await play(FORUM, undefined, ASKED);
    press('Show me');
    expect(focused()).toBe('Continue');
    await waitFor(() => expect(tries(store)).toEqual([['not asked', 0]]));
  });

  it('does not lose the focus when one is shown after a check of nothing', async () => {
    await play(FORUM, undefined, ASKED);
    press('Certain');
    press('Show me');
    expect(focused()).toBe('Continue');
  });

  it('asks at each step of a case', async () => {
    const store = await play(QUIET_FORUM, undefined, ASKED);
    choose('Somebody for the members');
    press('Certain');
    press('Continue');
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(buttons()).toEqual([...SURE, 'Show me']);
    choose('Ask ten anglers one question each');
    press('Guessing');
    await waitFor(() =>
      expect(tries(store)).toEqual([
        ['certain', 1],
        ['guessing', 1],
      ]),
    );
  });
});

describe('Enter in a question that asks how sure one is', () => {
  it.each<[kind: string, fixture: ItemFixture, inside: () => HTMLElement]>([
    ['a radio', FORUM, () => option(BEST)],
    ['a box', SIGNS, () => option('Installs')],
    ['the field of a number', DAY_SEVEN, field],
    ['a menu of partners', TITLES, () => screen.getByLabelText('Product operations')],
    ['a menu of places', COLD_START, () => screen.getByLabelText('Place of: Open to everyone')],
  ])('leads from %s to the buttons and checks nothing', async (_, fixture, inside) => {
    const store = await play(fixture, undefined, ASKED);
    inside().focus();
    // What the browser would do is to press the first button: Guessing.
    expect(fireEvent.keyDown(inside(), { key: 'Enter' })).toBe(false);
    expect(focused()).toBe('Guessing');
    expect(status()).not.toMatch(/Correct|Not yet/);
    await store.refresh();
    expect(tries(store)).toEqual([]);
  });

  it('moves a line of an order question where it presses the button of the line', async () => {
    await play(COLD_START, undefined, ASKED);
    const up = screen.getByRole('button', { name: 'Move up: Invite ten bakers' });
    expect(fireEvent.keyDown(up, { key: 'Enter' })).toBe(true);
  });

  it('ends a word of an input method and nothing else, while one is being typed', async () => {
    await play(DAY_SEVEN, undefined, ASKED);
    field().focus();
    expect(fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })).toBe(true);
    expect(document.activeElement).toBe(field());
  });

  it('checks at the second try, which does not ask', async () => {
    const store = await play(DAY_SEVEN, undefined, ASKED);
    type('30');
    press('Certain');
    type('12');
    field().focus();
    await keys('Enter');
    expect(status()).toBe('Correct on the second try.');
    await waitFor(() => expect(tries(store)).toHaveLength(2));
  });

  it('lets one answer with the keyboard alone', async () => {
    const store = await play(FORUM, undefined, ASKED);
    await keys('Tab', '2', 'Enter', 'Tab', 'Tab');
    expect(focused()).toBe('Certain');
    await keys('Enter');
    expect(status()).toBe('Correct.');
    expect(focused()).toBe('Continue');
    await waitFor(() => expect(tries(store)).toEqual([['certain', 1]]));
  });
});

describe('a choice that was wrong and certain', () => {
  it('is worth a second look, with the idea one may be thinking of', async () => {
    const store = await play(FORUM, undefined, ASKED);
    choose(WRONG);
    press('Certain');
    expect(screen.getByText('Worth a second look')).toBeTruthy();
    expect(screen.getByText(/^You may be thinking of this: Rewards make people stay/)).toBeTruthy();
    expect(screen.queryByText(/The idea behind it/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Read the section' })).toBeTruthy();

    await waitFor(() => expect(tries(store)).toHaveLength(1));
    leave();
    await play(FORUM, store, ASKED);
    expect(screen.getByText('Worth a second look')).toBeTruthy();
  });

  it('is so with a number, too', async () => {
    await play(DAY_SEVEN, undefined, ASKED);
    type('88');
    press('Certain');
    expect(screen.getByText(/^You may be thinking of this: Loss is retention/)).toBeTruthy();
  });

  it.each(['Guessing', 'Fairly sure'])('is not so when it was not certain: %s', async (button) => {
    await play(FORUM, undefined, ASKED);
    choose(WRONG);
    press(button);
    expect(screen.queryByText('Worth a second look')).toBeNull();
    expect(screen.getByText(/^The idea behind it: Rewards make people stay/)).toBeTruthy();
  });

  it('is not so when it was right', async () => {
    await play(FORUM, undefined, ASKED);
    choose(BEST);
    press('Certain');
    expect(screen.queryByText('Worth a second look')).toBeNull();
  });

  it('does not show the pair of a question to match before both tries are used', async () => {
    await play(TITLES, undefined, ASKED);
    for (const prompt of ['New-media', 'Community', 'Product'])
      pick(`${prompt} operations`, 'Goods in a warehouse');
    press('Certain');
    expect(status()).toBe('Not yet. 1 try left. 0 of 3 pairs are right.');
    expect(document.body.textContent).not.toContain('Members write for members.');
  });
});
