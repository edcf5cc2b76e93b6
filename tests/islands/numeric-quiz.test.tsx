import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { DAY_SEVEN, READERS } from '../fixtures/items.ts';
import {
  buttons,
  error,
  explained,
  field,
  play,
  press,
  question,
  recorded,
  status,
  type,
} from './play.tsx';
import { focused, keys } from './reader.ts';

function answerWith(typed: string): void {
  type(typed);
  press('Check');
}

describe('a numeric question', () => {
  it('is a group with the lead-in as its name, and one empty field that tells unit and forms', async () => {
    await play(DAY_SEVEN);
    expect(question()).toBe(screen.getByRole('group', { name: 'What is the day-7 retention?' }));
    expect(field()).toBe(screen.getByRole('textbox', { name: 'Your number' }));
    expect(field().value).toBe('');
    const described = field().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      '%',
      'Any usual form: 1200, 12,000, 1.2万, 12%',
    ]);
    expect(status()).toBe('');
  });

  it.each(['12', '12%', '１２％', '12 percent', '0.12', '12/100', '十二', '百分之十二', '约 12%'])(
    'takes %s for twelve percent',
    async (typed) => {
      const store = await play(DAY_SEVEN);
      answerWith(typed);
      expect(status()).toBe('Correct.');
      await waitFor(() => expect(recorded(store)).toMatchObject([{ response: [typed], score: 1 }]));
    },
  );

  it.each(['12000', '12,000', '12 000', '1.2万', '１．２万', '12k', '一万二', '12000 人'])(
    'takes %s for twelve thousand people',
    async (typed) => {
      await play(READERS);
      answerWith(typed);
      expect(status()).toBe('Correct.');
    },
  );

  it('says how it reads what is typed', async () => {
    await play(READERS);
    type('1.2万');
    expect(screen.getByText(/^Read as/).textContent).toBe('Read as 12,000 people');
    type('many');
    expect(screen.queryByText(/^Read as/)).toBeNull();
  });

  it('leaves every character where it was typed, spaces too', async () => {
    await play(READERS);
    type('about 12 thousand people');
    expect(field().value).toBe('about 12 thousand people');
    type(' 12 ');
    expect(field().value).toBe(' 12 ');
  });

  it('takes number keys for digits', async () => {
    await play(DAY_SEVEN);
    expect(fireEvent.keyDown(field(), { key: '1' })).toBe(true);
  });

  it('gives after a known mistake its reason and the idea behind it', async () => {
    await play(DAY_SEVEN);
    answerWith('88%');
    expect(status()).toBe('Not yet. 1 try left. Explanation below.');
    expect(screen.getByText('This is the share that left.')).toBeTruthy();
    expect(screen.getByText(/The idea behind it: Loss is retention/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('48 ÷ 400');
  });

  it('says after another mistake only that a try is left', async () => {
    await play(DAY_SEVEN);
    answerWith('30');
    expect(status()).toBe('Not yet. 1 try left.');
    expect(document.body.textContent).not.toContain('This is the share that left.');
  });

  it('keeps the number for the second try', async () => {
    await play(DAY_SEVEN);
    answerWith('30');
    press('Try again');
    expect(field().value).toBe('30');
    answerWith('12.4');
    expect(status()).toBe('Correct on the second try.');
  });

  it('shows after the second miss where the own number came from, and the right one', async () => {
    await play(DAY_SEVEN);
    answerWith('30');
    answerWith('88');
    expect(status()).toBe('The best answer is: 12%');
    expect(explained()).toEqual([
      'Your answer88%This is the share that left.The idea behind it: Loss is retention Read the section',
      'Best answer12%48 of 400 came back: 48 ÷ 400.',
    ]);
    expect(buttons()).toEqual(['Continue']);
  });

  it('shows one line when the number was right, and when it was shown', async () => {
    await play(READERS);
    answerWith('12000');
    expect(explained()).toEqual(['Your answerBest answer12,000 people40 × 300.']);
    press('Continue');
    press('Answer again');
    press('Show me');
    expect(explained()).toEqual(['Best answer12,000 people40 × 300.']);
  });
});

describe('what cannot be graded as a number', () => {
  it.each([
    ['nothing', '', 'Error: type a number first.'],
    ['blanks', '   ', 'Error: type a number first.'],
    [
      'no number',
      'a tenth or so',
      'Error: this is not a number we can read. Try a form such as 1200 or 12%.',
    ],
    [
      'markup',
      '<b>12</b>',
      'Error: this is not a number we can read. Try a form such as 1200 or 12%.',
    ],
    ['another unit', '12 days', 'Error: the unit here is %.'],
    ['another unit in Chinese', '12 元', 'Error: the unit here is %.'],
  ])('is an error of the group: %s', async (_, typed, message) => {
    const store = await play(DAY_SEVEN);
    answerWith(typed);
    expect(error()).toBe(message);
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().value).toBe(typed);
    expect(status()).toBe('');
    await store.refresh();
    expect(recorded(store)).toEqual([]);
  });

  it('is mended by typing on, with both tries left', async () => {
    const store = await play(DAY_SEVEN);
    answerWith('twelve or so');
    type('88');
    expect(error()).toBeUndefined();
    expect(field().hasAttribute('aria-invalid')).toBe(false);
    press('Check');
    answerWith('12');
    expect(status()).toBe('Correct on the second try.');
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([0, 1]));
  });
});

describe('a numeric question with the keyboard alone', () => {
  it('is typed, checked with Enter, mended and left', async () => {
    await play(DAY_SEVEN);
    await keys('Tab', '8', '8', 'Enter');
    expect(status()).toMatch(/^Not yet/);
    expect(document.activeElement).toBe(field());
    await keys('Backspace', 'Backspace', '1', '2', '%', 'Tab');
    expect(focused()).toBe('Check');
    await keys('Enter');
    expect(status()).toBe('Correct on the second try.');
    expect(focused()).toBe('Continue');
    await keys('Enter');
    expect(focused()).toBe('Answer again');
  });
});
