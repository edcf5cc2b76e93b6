import { act, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { EventContent } from '~/domain/record/events.ts';
import { attempt, caseContinued } from '../fixtures/events.ts';
import { FORUM, READING_APP } from '../fixtures/items.ts';
import {
  answerWith,
  buttons,
  choose,
  chosen,
  explained,
  leave,
  openRecord,
  play,
  press,
  recorded,
  status,
} from './play.tsx';

const WRONG = 'Give everyone a coupon';

function attemptBy(response: string[], score: number, round = 0): EventContent {
  const { item, version } = attempt();
  return { type: 'attempt', item, version, round, response, score, shown: false };
}

describe('an item that was answered before', () => {
  it('shows the answer and its explanation', async () => {
    await play(FORUM, await openRecord(attempt({ response: ['greet'], score: 1 })));
    expect(explained()[0]).toMatch(/^Your answerBest answer/);
    expect(buttons()).toEqual(['Answer again']);
  });

  it('stands where it was left between two tries', async () => {
    await play(FORUM, await openRecord(attempt({ response: ['coupon'] })));
    expect(status()).toMatch(/^Not yet/);
    expect(buttons()).toEqual(['Try again', 'Show me']);
  });

  it('is still missed after a reload when the choice was drafted before the check', async () => {
    const store = await play(FORUM);
    answerWith(WRONG);
    await waitFor(() => expect(recorded(store)).toHaveLength(1));
    leave();
    await play(FORUM, store);
    expect(status()).toMatch(/^Not yet/);
    expect(buttons()).toEqual(['Try again', 'Show me']);
  });

  it('goes on with a case at the step that was open', async () => {
    const item = READING_APP.view.id;
    const record = await openRecord(
      attempt({ item, step: 'emphasis', response: ['activate'], score: 1 }),
      caseContinued({ item, step: 'emphasis', seq: 2 }),
    );
    await play(READING_APP, record);
    expect(screen.getByRole('group', { name: /^Step 2 of 3/ })).toBeTruthy();
  });

  it('is asked afresh with a note when it was updated since', async () => {
    const old = attempt({ response: ['greet'], score: 1, version: 1 });
    const updated = { ...FORUM, view: { ...FORUM.view, version: 2 } };
    const store = await play(updated, await openRecord(old));
    expect(screen.getByText('This question was updated since you answered it.')).toBeTruthy();
    answerWith('Send a weekly digest');
    await waitFor(() => expect(recorded(store).map(({ round }) => round)).toEqual([0, 1]));
  });
});

describe('a choice that was not checked', () => {
  it('is there after a reload', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    await waitFor(() => expect(store.hasDraft(FORUM.view.id)).toBe(true));
    leave();
    await play(FORUM, store);
    expect(chosen()).toEqual(['coupon']);
    await store.refresh();
    expect(recorded(store)).toEqual([]);
  });

  it('does not come back in a new round', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    press('Show me');
    press('Answer again');
    await waitFor(() => expect(recorded(store)).toHaveLength(1));
    expect(chosen()).toEqual([]);
  });
});

describe('an attempt in another tab', () => {
  it('shows here, too', async () => {
    const store = await play(FORUM);
    await act(() => store.append(attemptBy(['greet'], 1)));
    expect(status()).toBe('Correct.');
    expect(explained()[0]).toMatch(/^Your answerBest answer/);
  });

  it('shows the round that the other tab has begun', async () => {
    const store = await play(FORUM, await openRecord(attempt({ response: ['greet'], score: 1 })));
    await act(() => store.append(attemptBy(['coupon'], 0, 1)));
    expect(status()).toMatch(/^Not yet/);
  });

  it('at another item leaves a choice made here alone', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    await act(() =>
      store.append({ ...attemptBy(['activate'], 1), item: 'another' } as EventContent),
    );
    expect(chosen()).toEqual(['coupon']);
    expect(status()).toBe('');
  });

  it('in a round before this one changes nothing', async () => {
    const store = await play(FORUM, await openRecord(attempt({ response: ['greet'], score: 1 })));
    press('Answer again');
    choose(WRONG);
    await act(() => store.append(attemptBy(['digest'], 0.6, 0)));
    expect(chosen()).toEqual(['coupon']);
  });
});
