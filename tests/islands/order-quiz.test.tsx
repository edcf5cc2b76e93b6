import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { COLD_START, secretsOf } from '../fixtures/items.ts';
import {
  buttons,
  error,
  explained,
  lines,
  pick,
  play,
  press,
  question,
  recorded,
  status,
} from './play.tsx';
import { announced, focused, keys, times } from './reader.ts';

const SHOWN = ['Open to everyone', 'Invite ten bakers', 'Thank first posters', 'Seed ten threads'];
const RIGHT = ['Invite ten bakers', 'Seed ten threads', 'Open to everyone', 'Thank first posters'];

function putRight(): void {
  pick('Place of: Invite ten bakers', '1');
  pick('Place of: Seed ten threads', '2');
}

describe('an order question', () => {
  it('is a group with the lead-in as its name, whose lines name what they are moved with', async () => {
    await play(COLD_START);
    expect(question()).toBe(
      screen.getByRole('group', { name: 'In which order do you go about it?' }),
    );
    expect(lines()).toEqual(SHOWN);
    expect(status()).toBe('');
    const [, invite] = screen.getAllByRole('listitem');
    const controls = within(invite!);
    expect(controls.getByRole('button', { name: 'Move up: Invite ten bakers' })).toBeTruthy();
    expect(controls.getByRole('button', { name: 'Move down: Invite ten bakers' })).toBeTruthy();
    expect(
      controls.getByRole<HTMLSelectElement>('combobox', { name: 'Place of: Invite ten bakers' })
        .value,
    ).toBe('2');
  });

  it('moves a line by its buttons, takes the focus along and announces the new place', async () => {
    await play(COLD_START);
    const heard = await announced(() => void press('Move down: Open to everyone'));
    expect(lines()).toEqual([SHOWN[1], SHOWN[0], SHOWN[2], SHOWN[3]]);
    expect(heard).toEqual(['polite: “Open to everyone” is now 2 of 4.']);
    expect(focused()).toBe('Move down: Open to everyone');
    expect(await announced(() => void press('Move up: Seed ten threads'))).toEqual([
      'polite: “Seed ten threads” is now 3 of 4.',
    ]);
    expect(lines()).toEqual([SHOWN[1], SHOWN[0], SHOWN[3], SHOWN[2]]);
    expect(focused()).toBe('Move up: Seed ten threads');
  });

  it('moves a line by its menu of places, and every menu shows the place of its line', async () => {
    await play(COLD_START);
    pick('Place of: Seed ten threads', '1');
    expect(lines()).toEqual([SHOWN[3], SHOWN[0], SHOWN[1], SHOWN[2]]);
    expect(focused()).toBe('Place of: Seed ten threads');
    const places = screen.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value);
    expect(places).toEqual(['1', '2', '3', '4']);
  });

  it('leaves a line at the end of the list where it is', async () => {
    await play(COLD_START);
    press('Move up: Open to everyone');
    press('Move down: Seed ten threads');
    expect(lines()).toEqual(SHOWN);
  });

  it('is an error of the group when it is checked with nothing moved, and records nothing', async () => {
    const store = await play(COLD_START);
    press('Check');
    expect(error()).toBe('Error: move at least one line first.');
    expect(focused()).toBe('Place of: Open to everyone');
    await store.refresh();
    expect(recorded(store)).toEqual([]);
    press('Move up: Invite ten bakers');
    expect(error()).toBeUndefined();
  });

  it.each(['monday', 'tuesday', 'wednesday'])(
    'is not taken for moved where a sitting has an order of its own: %s',
    async (sitting) => {
      const store = await play(COLD_START, undefined, { sitting });
      press('Check');
      expect(error()).toBe('Error: move at least one line first.');
      expect(lines()).not.toEqual(RIGHT);
      await store.refresh();
      expect(recorded(store)).toEqual([]);
    },
  );

  it('tells after a miss how many neighbours are in order, and keeps the order and the key', async () => {
    const store = await play(COLD_START);
    press('Move up: Invite ten bakers');
    press('Check');
    expect(status()).toBe('Not yet. 1 try left. 1 of 3 neighbouring pairs are in order.');
    for (const secret of secretsOf(COLD_START))
      expect(document.body.textContent).not.toContain(secret);
    press('Try again');
    expect(lines()).toEqual([SHOWN[1], SHOWN[0], SHOWN[2], SHOWN[3]]);
    await waitFor(() =>
      expect(recorded(store)).toEqual([
        { round: 0, response: ['invite', 'open', 'thank', 'seed'], score: 1 / 3, shown: false },
      ]),
    );
  });

  it('is put right at the second try', async () => {
    await play(COLD_START);
    press('Move up: Invite ten bakers');
    press('Check');
    pick('Place of: Seed ten threads', '2');
    press('Check');
    expect(status()).toBe('Correct on the second try.');
    expect(buttons()).toEqual(['Continue']);
  });

  it('explains each line in its right place, without an idea behind what was right', async () => {
    await play(COLD_START);
    putRight();
    press('Check');
    expect(status()).toBe('Correct.');
    expect(explained()).toEqual([
      '1Invite ten bakersSomeone has to write.',
      '2Seed ten threadsAn empty forum stays empty.',
      '3Open to everyoneNow there is something to see.',
      '4Thank first postersFirst posters exist only now.',
    ]);
    expect(screen.queryByText(/The idea behind it/)).toBeNull();
  });

  it('tells after the second miss where each line stood, and the idea behind it', async () => {
    await play(COLD_START);
    press('Move up: Invite ten bakers');
    press('Check');
    press('Move up: Seed ten threads');
    press('Check');
    expect(status()).toBe('The best answer is shown above.');
    expect(explained().map((row) => row.slice(0, 40))).toEqual([
      expect.stringMatching(/^1Invite/),
      expect.stringMatching(/^2you had it at 3Seed/),
      expect.stringMatching(/^3you had it at 2Open/),
      expect.stringMatching(/^4Thank/),
    ]);
    expect(screen.getByText(/The idea behind it: Doors first, content later/)).toBeTruthy();
  });

  it('names neither place nor idea to someone who asked to be shown', async () => {
    await play(COLD_START);
    press('Show me');
    expect(explained().join()).not.toContain('you had it');
    expect(screen.queryByText(/The idea behind it/)).toBeNull();
    expect(focused()).toBe('Continue');
  });

  it('never begins in the right order when it is answered again', async () => {
    await play(COLD_START);
    for (let round = 0; round < 12; round += 1) {
      expect(lines()).not.toEqual(RIGHT);
      press('Show me');
      press('Continue');
      press('Answer again');
    }
  });
});

describe('an order question with the keyboard alone', () => {
  it('is put right with the buttons and checked', async () => {
    await play(COLD_START);
    // Two buttons and a menu for each line.
    await keys(...times(4, 'Tab'));
    expect(focused()).toBe('Move up: Invite ten bakers');
    await keys('Enter');
    expect(focused()).toBe('Move up: Invite ten bakers');
    await keys(...times(9, 'Tab'));
    expect(focused()).toBe('Move up: Seed ten threads');
    await keys('Enter', ' ');
    expect(lines()).toEqual(RIGHT);
    expect(status()).toBe('');
    await keys(...times(9, 'Tab'));
    expect(focused()).toBe('Check');
    await keys('Enter');
    expect(status()).toBe('Correct.');
    expect(focused()).toBe('Continue');
  });

  it('takes no number key for a choice', async () => {
    await play(COLD_START);
    await keys('Tab', '1', '2');
    expect(lines()).toEqual(SHOWN);
  });
});
