import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { TITLES, secretsOf } from '../fixtures/items.ts';
import {
  buttons,
  error,
  explained,
  partners,
  pick,
  play,
  press,
  question,
  recorded,
  status,
} from './play.tsx';
import { focused, keys, times } from './reader.ts';

const RIGHT = [
  ['New-media operations', 'Accounts on platforms'],
  ['Community operations', 'Members of a forum'],
  ['Product operations', 'The way through an app'],
] as const;

function pickAll(...pairs: readonly (readonly [string, string])[]): void {
  for (const [prompt, target] of pairs) pick(prompt, target);
}

function invalidLines(): string[] {
  return screen
    .getAllByRole<HTMLSelectElement>('combobox')
    .filter((menu) => menu.getAttribute('aria-invalid') === 'true')
    .map(({ labels }) => labels[0]?.textContent ?? '');
}

describe('a match question', () => {
  it('is a group with the lead-in as its name, and a menu of all partners for each line', async () => {
    await play(TITLES);
    expect(question()).toBe(screen.getByRole('group', { name: 'What does each of them tend?' }));
    for (const [prompt] of RIGHT) {
      const menu = screen.getByRole<HTMLSelectElement>('combobox', { name: prompt });
      expect([...menu.options].map(({ text }) => text)).toEqual([
        'Choose…',
        'Accounts on platforms',
        'Members of a forum',
        'The way through an app',
        'Goods in a warehouse',
      ]);
    }
    expect(partners()).toEqual(['Choose…', 'Choose…', 'Choose…']);
    expect(status()).toBe('');
  });

  it('is correct with every partner right, and gives each reason without an idea behind it', async () => {
    const store = await play(TITLES);
    pickAll(...RIGHT);
    press('Check');
    expect(status()).toBe('Correct.');
    expect(explained()).toEqual([
      'RightNew-media operations → Accounts on platformsThe account is the medium.',
      'RightCommunity operations → Members of a forumMembers write for members.',
      'RightProduct operations → The way through an appThe flow is theirs to change.',
    ]);
    await waitFor(() =>
      expect(recorded(store)).toEqual([
        {
          round: 0,
          response: ['new-media:accounts', 'community:members', 'product:flow'],
          score: 1,
          shown: false,
        },
      ]),
    );
  });

  it('tells after a miss how many pairs are right, and keeps the partners and the key', async () => {
    await play(TITLES);
    pickAll(RIGHT[0], ['Community operations', 'Goods in a warehouse'], RIGHT[2]);
    press('Check');
    expect(status()).toBe('Not yet. 1 try left. 2 of 3 pairs are right.');
    for (const secret of secretsOf(TITLES)) expect(document.body.textContent).not.toContain(secret);
    press('Try again');
    expect(partners()).toEqual([
      'Accounts on platforms',
      'Goods in a warehouse',
      'The way through an app',
    ]);
    pickAll(RIGHT[1]);
    press('Check');
    expect(status()).toBe('Correct on the second try.');
  });

  it('tells after the second miss what was chosen, and the idea behind it', async () => {
    await play(TITLES);
    pickAll(RIGHT[0], ['Community operations', 'Goods in a warehouse'], RIGHT[2]);
    press('Check');
    pickAll(['Community operations', 'The way through an app']);
    press('Check');
    expect(status()).toBe('The best answer is shown above.');
    expect(explained()[1]).toBe(
      'you chose: The way through an appCommunity operations → Members of a forum' +
        'Members write for members.The idea behind it: Community means chat group Read the section',
    );
  });

  it('says nothing of a choice to someone who asked to be shown', async () => {
    await play(TITLES);
    pickAll(['Community operations', 'Goods in a warehouse']);
    press('Show me');
    expect(explained()[1]).toBe(
      'Community operations → Members of a forumMembers write for members.',
    );
    expect(buttons()).toEqual(['Continue']);
  });
});

describe('a match question with lines without a partner', () => {
  it('is an error of the group when it is checked, with the focus on the first such line', async () => {
    const store = await play(TITLES);
    pickAll(RIGHT[0]);
    press('Check');
    expect(error()).toBe('Error: every line needs a partner.');
    expect(invalidLines()).toEqual(['Community operations', 'Product operations']);
    expect(focused()).toBe('Community operations');
    await store.refresh();
    expect(recorded(store)).toEqual([]);
  });

  it('is such an error with nothing chosen, too', async () => {
    await play(TITLES);
    press('Check');
    expect(error()).toBe('Error: every line needs a partner.');
    expect(focused()).toBe('New-media operations');
  });

  it('is in order again as soon as something is chosen', async () => {
    await play(TITLES);
    press('Check');
    pickAll(RIGHT[2]);
    expect(error()).toBeUndefined();
    expect(invalidLines()).toEqual([]);
  });

  it('can be made so again by taking a partner away', async () => {
    await play(TITLES);
    pickAll(...RIGHT, ['Product operations', 'Choose…']);
    press('Check');
    expect(invalidLines()).toEqual(['Product operations']);
  });
});

describe('a match question with the keyboard alone', () => {
  it('is answered from its menus and checked', async () => {
    await play(TITLES);
    for (const [prompt, target] of RIGHT) {
      await keys('Tab');
      expect(focused()).toBe(prompt);
      // What the arrow keys do in a menu is the browser's business; it tells of the outcome.
      pick(prompt, target);
    }
    await keys('Tab', 'Enter');
    expect(status()).toBe('Correct.');
    expect(focused()).toBe('Continue');
  });

  it('takes no number key for a choice', async () => {
    await play(TITLES);
    await keys(...times(1, 'Tab'));
    expect(fireEvent.keyDown(document.activeElement!, { key: '1' })).toBe(true);
    expect(partners()).toEqual(['Choose…', 'Choose…', 'Choose…']);
  });
});
