import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { RecordStore } from '~/stores/record/record-store.ts';
import { QUIET_FORUM } from '../fixtures/items.ts';
import {
  answerWith,
  buttons,
  choose,
  facetRows,
  leave,
  path,
  pick,
  play,
  press,
  question,
  recorded,
  status,
  type,
} from './play.tsx';
import { focused, keys } from './reader.ts';

const ROLE = 'Somebody for the members';
const ASK = 'Ask ten anglers one question each';
const PRIZES = 'Prizes for every post';
const CLOSE = 'Close it and start anew';
const FOLLOW = 'See where this leads';
const TO_ROLE = 'Go back to: Step 1 of 4: role';
const TO_TACTIC = 'Go back to: Step 2 of 4: tactics';

function place(): string {
  return question().querySelector('legend')!.textContent;
}

async function toTactic(): Promise<RecordStore> {
  const store = await play(QUIET_FORUM);
  answerWith(ROLE);
  press('Continue');
  return store;
}

async function toDetour(): Promise<RecordStore> {
  const store = await toTactic();
  answerWith(PRIZES);
  press(FOLLOW);
  return store;
}

/** The last two steps, both right. */
function finish(): void {
  pick('Place of: Reply to each reply', '1');
  pick('Place of: Repeat it weekly', '2');
  press('Check');
  press('Continue');
  type('70%');
  press('Check');
  press('Continue');
}

/** What is on the page to be read; the handout for paper is not. */
function text(): string {
  const page = document.body.cloneNode(true) as HTMLElement;
  for (const hidden of page.querySelectorAll('[hidden]')) hidden.remove();
  return page.textContent;
}

describe('a wrong choice that leads somewhere', () => {
  it('offers to follow it, beside trying again and being shown', async () => {
    await toTactic();
    answerWith(PRIZES);
    expect(status()).toBe('Not yet. 1 try left. Explanation below.');
    expect(buttons()).toEqual(['Try again', 'Show me', FOLLOW]);
    expect(text()).toContain('A hundred posts say “nice”.');
  });

  it('is not offered to be followed where the choice leads nowhere of its own', async () => {
    await toTactic();
    answerWith('A banner with a lively thread');
    expect(buttons()).toEqual(['Try again', 'Show me']);
  });

  it('can be put right instead', async () => {
    await toTactic();
    answerWith(PRIZES);
    press('Try again');
    answerWith(ASK);
    press('Continue');
    expect(place()).toMatch(/^Step 3 of 4: next step/);
  });

  it('leads to its detour, where the reading position goes', async () => {
    await toDetour();
    expect(place()).toBe('A detour: why not something elseThe posts stop with the prizes. Why?');
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(status()).toBe('');
    expect(buttons()).toEqual(['Check', 'Show me', TO_ROLE, TO_TACTIC]);
  });

  it('does not give the best answer away while the story goes on', async () => {
    await toDetour();
    const left = screen.getByText(`What comes first? Your answer: ${PRIZES}`).closest('details');
    expect(left?.textContent).toContain('A hundred posts say “nice”.');
    expect(text()).not.toContain(ASK);
    answerWith('They were written for the prize');
    press('Continue');
    expect(place()).toMatch(/^Step 3 of 4/);
    expect(text()).not.toContain(ASK);
    expect(text()).not.toContain('A question wants a reply.');
    finish();
    expect(text()).toContain(ASK);
    expect(text()).toContain('A question wants a reply.');
  });

  it('is asked on paper again, with all its choices and without one of them marked', async () => {
    await toDetour();
    const handouts = [...document.querySelectorAll('[hidden]')].map((part) => part.textContent);
    expect(handouts).toContain(
      `Step 2 of 4: tacticsWhat comes first?Select one${ASK}${PRIZES}${CLOSE}A banner with a lively thread`,
    );
  });

  it('leads to no question of the handout, which asks the four of the main line', async () => {
    await toDetour();
    const handouts = [...document.querySelectorAll('[hidden]')].map((part) => part.textContent);
    expect(handouts.map((handout) => handout.slice(0, 11))).toEqual([
      'Step 1 of 4',
      'Step 2 of 4',
      'Step 3 of 4',
      'Step 4 of 4',
    ]);
  });

  it('gives it away to someone who asked to be shown after the miss', async () => {
    await toTactic();
    answerWith(PRIZES);
    press('Show me');
    press('Continue');
    expect(place()).toMatch(/^Step 3 of 4/);
    expect(screen.getByText(`What comes first? Best answer: ${ASK}`)).toBeTruthy();
  });

  it('counts the detour beside the main way', async () => {
    const store = await toDetour();
    answerWith('The prizes were too small');
    answerWith('They were written for the prize');
    press('Continue');
    finish();
    expect(facetRows()).toEqual([
      ['role', 'Right'],
      ['tactics', 'Not yet'],
      ['next step', 'Right'],
      ['measure', 'Right'],
      ['why not something else', 'Not yet (put right on the second try)'],
    ]);
    expect(path('Your way')).toEqual([
      `role Right ${ROLE}`,
      `tactics Not yet ${PRIZES}`,
      'why not something else Not yet The prizes were too small',
      'next step Right Reply to each reply · Repeat it weekly · Make repliers hosts',
      'measure Right 70%',
    ]);
    await waitFor(() =>
      expect(recorded(store).map(({ score }) => score)).toEqual([1, 0, 0, 1, 1, 1]),
    );
  });

  it('stands at the detour again after a reload', async () => {
    const store = await toDetour();
    choose('The prizes came too late');
    await waitFor(() => expect(store.hasDraft('quiet-forum')).toBe(true));
    leave();
    await play(QUIET_FORUM, store);
    expect(place()).toMatch(/^A detour/);
    expect(
      screen.getByRole('radio', { name: 'The prizes came too late', checked: true }),
    ).toBeTruthy();
    expect(text()).not.toContain(ASK);
  });

  it('can be followed with the keyboard alone', async () => {
    await toTactic();
    await keys('Tab', '2', 'Tab', 'Enter', 'Tab', 'Tab');
    expect(focused()).toBe(FOLLOW);
    await keys('Enter');
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(place()).toMatch(/^A detour/);
  });
});

describe('a choice that ends the story', () => {
  async function end(): Promise<RecordStore> {
    const store = await toTactic();
    answerWith(CLOSE);
    press(FOLLOW);
    return store;
  }

  it('comes to the review, with the parts that were met', async () => {
    await end();
    expect(status()).toBe('The case has ended. The review is above.');
    expect(facetRows()).toEqual([
      ['role', 'Right'],
      ['tactics', 'Not yet'],
    ]);
    expect(path('Your way')).toEqual([`role Right ${ROLE}`, `tactics Not yet ${CLOSE}`]);
    expect(path('The best way')).toHaveLength(4);
    expect(text()).toContain('The members scatter.');
    expect(buttons()).toEqual(['Answer again', TO_ROLE, TO_TACTIC]);
  });

  it('does not lose the focus with the button that was pressed', async () => {
    await end();
    expect(focused()).toBe('Answer again');
  });

  it('is at its end after a reload, too', async () => {
    const store = await end();
    await waitFor(() => expect(store.$pending.get()).toBe(0));
    leave();
    await play(QUIET_FORUM, store);
    expect(status()).toBe('The case has ended. The review is above.');
  });

  it('can be taken up again at a checkpoint', async () => {
    await end();
    press(TO_TACTIC);
    expect(place()).toMatch(/^Step 2 of 4/);
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(screen.queryByRole('table')).toBeNull();
    expect(buttons()).toEqual(['Check', 'Show me']);
  });
});

describe('going back to a checkpoint', () => {
  it('asks the step afresh, and the best answer is still a secret', async () => {
    await toDetour();
    press(TO_TACTIC);
    expect(place()).toMatch(/^Step 2 of 4/);
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
    expect(text()).not.toContain('A question wants a reply.');
  });

  it('leads to the first step as well, and the reading position goes there', async () => {
    await toDetour();
    press(TO_ROLE);
    expect(place()).toMatch(/^Step 1 of 4/);
    expect(document.activeElement).toBe(question().querySelector('legend'));
  });

  it('leaves the first walk as the record', async () => {
    await toDetour();
    press(TO_TACTIC);
    answerWith(ASK);
    press('Continue');
    finish();
    expect(facetRows()[0]).toEqual(['role', 'Right']);
    expect(facetRows()[1]?.[1]).toMatch(/^Not yet/);
    expect(path('Your way')).toEqual([`role Right ${ROLE}`, `tactics Not yet ${PRIZES}`]);
  });

  it('is recorded, and stands after a reload', async () => {
    const store = await toDetour();
    press(TO_TACTIC);
    answerWith(ASK);
    press('Continue');
    await waitFor(() => expect(place()).toMatch(/^Step 3/));
    const events = store.$record.get().itemEvents.get('quiet-forum') ?? [];
    expect(events.map(({ type: what, step }) => `${what} ${step ?? ''}`)).toEqual([
      'attempt role',
      'case-continued role',
      'attempt tactic',
      'case-continued tactic',
      'case-rewound tactic',
      'attempt tactic',
      'case-continued tactic',
    ]);
    leave();
    await play(QUIET_FORUM, store);
    expect(place()).toMatch(/^Step 3/);
    finish();
    expect(path('Your way')).toEqual([`role Right ${ROLE}`, `tactics Not yet ${PRIZES}`]);
  });
});

describe('the three ways through a case with branches', () => {
  it('let the tempting one fall into every trap there is, and go well where there is none', async () => {
    await toTactic();
    answerWith(ASK);
    press('Continue');
    finish();
    expect(path('A tempting way')).toEqual([
      'role Not yet Somebody for adverts',
      `tactics Not yet ${PRIZES}`,
      'why not something else Not yet The prizes were too small',
      'next step Right Reply to each reply · Repeat it weekly · Make repliers hosts',
      'measure Not yet 30%',
    ]);
  });

  it('show the own way as the best one when it was', async () => {
    await toTactic();
    answerWith(ASK);
    press('Continue');
    finish();
    expect(path('Your way')).toEqual(path('The best way'));
  });
});
