import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { READING_APP } from '../fixtures/items.ts';
import {
  answerWith,
  buttons,
  facetRows,
  labels,
  path,
  play,
  press,
  question,
  recorded,
  status,
} from './play.tsx';
import { focused, keys } from './reader.ts';

/** The lead-in of the open step with the place above it. */
function place(): string {
  return question().querySelector('legend')!.textContent;
}

/** Through all steps without trying one. */
function lookAtAll(): void {
  for (let step = 0; step < 3; step += 1) {
    press('Show me');
    press('Continue');
  }
}

describe('a case', () => {
  it('has its title in its name and asks one step at a time', async () => {
    await play(READING_APP);
    expect(screen.getByRole('region', { name: 'Case: The reading app' })).toBeTruthy();
    expect(place()).toBe('Step 1 of 3: emphasisWhat is the work about?');
  });

  it('tells what happens before it tells why', async () => {
    await play(READING_APP);
    answerWith('Finding more new readers');
    const text = document.body.textContent;
    const happens = text.indexOf('More come, more leave.');
    expect(happens).toBeGreaterThan(-1);
    expect(text.indexOf('It fills a leaking bucket.')).toBeGreaterThan(happens);
    expect(screen.getByText(labels.whatHappens)).toBeTruthy();
    expect(screen.getByText('Why')).toBeTruthy();
  });

  it('goes on only when the step is settled, and then reads the next lead-in', async () => {
    await play(READING_APP);
    expect(buttons()).toEqual(['Check', 'Show me']);
    answerWith('Getting new readers to begin');
    expect(buttons()).toEqual(['Continue']);
    press('Continue');
    expect(document.activeElement).toBe(question().querySelector('legend'));
    expect(place()).toBe('Step 2 of 3: tacticsWhich two tactics fit?');
    expect(status()).toBe('');
  });

  it('folds the earlier steps away and keeps them readable', async () => {
    await play(READING_APP);
    answerWith('Getting new readers to begin');
    press('Continue');
    const earlier = screen.getByText(/^What is the work about\? Best answer/).closest('details');
    expect(earlier?.open).toBe(false);
    expect(earlier?.textContent).toContain('They leave before they read.');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('keeps readable, too, what was shown after a miss', async () => {
    await play(READING_APP);
    answerWith('Selling more subscriptions');
    press('Show me');
    press('Continue');
    const earlier = screen.getByText(/^What is the work about\? Best answer/).closest('details');
    expect(earlier?.textContent).toContain('They leave before they read.');
    expect(earlier?.textContent).toContain('Nobody buys unread.');
  });

  it('ends with the cues that mattered and the first try at each facet', async () => {
    const store = await play(READING_APP);
    answerWith('Getting new readers to begin');
    press('Continue');
    answerWith('A shelf filled by three taps');
    press('Try again');
    answerWith('A short first chapter');
    press('Continue');
    press('Show me');
    press('Continue');

    expect(document.body.textContent).toContain(READING_APP.answers.debrief);
    expect(facetRows()).toEqual([
      ['emphasis', 'Right'],
      ['tactics', 'Partly right (put right on the second try)'],
      ['measure', 'Not yet'],
    ]);
    expect(buttons()).toEqual(['Answer again', 'Go back to: Step 1 of 3: emphasis']);
    expect(status()).toBe('The case has ended. The review is above.');
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([1, 0.5, 1, 0]));
  });

  it('ends with three ways side by side: the own, the best and a tempting one', async () => {
    await play(READING_APP);
    answerWith('Finding more new readers');
    answerWith('Getting new readers to begin');
    press('Continue');
    press('Show me');
    press('Continue');
    answerWith('Readers who return on day 1');
    press('Continue');
    expect(path('Your way')).toEqual([
      'emphasis Not yet Finding more new readers',
      'tactics looked at the answer',
      'measure Right Readers who return on day 1',
    ]);
    expect(path('The best way')).toEqual([
      'emphasis Right Getting new readers to begin',
      'tactics Right A shelf filled by three taps · A short first chapter',
      'measure Right Readers who return on day 1',
    ]);
    expect(path('A tempting way')).toEqual([
      'emphasis Not yet Selling more subscriptions',
      'tactics Not yet A banner on the home page',
      'measure Not yet Downloads',
    ]);
  });

  it('records each step under its id, and each Continue', async () => {
    const store = await play(READING_APP);
    answerWith('Selling more subscriptions');
    press('Show me');
    press('Continue');
    await waitFor(() => expect(place()).toMatch(/^Step 2/));
    const events = store.$record.get().itemEvents.get('reading-app') ?? [];
    expect(events.map(({ type, step }) => [type, step])).toEqual([
      ['attempt', 'emphasis'],
      ['attempt', 'emphasis'],
      ['case-continued', 'emphasis'],
    ]);
  });

  it('begins at the first step when it is answered again', async () => {
    await play(READING_APP);
    lookAtAll();
    press('Answer again');
    expect(place()).toMatch(/^Step 1 of 3/);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('listitem')).toBeNull();
    expect(focused()).toBe('Check');
  });

  it('can be walked to its end with the keyboard alone', async () => {
    const store = await play(READING_APP);
    await keys('Tab', ' ', 'Tab', 'Enter');
    expect(status()).toBe('Correct.');
    await keys('Enter');
    expect(document.activeElement).toBe(question().querySelector('legend'));
    await keys('Tab', '1', '2', 'Enter');
    expect(status()).toBe('Correct.');
    // Enter in a box has checked it; the box is gone and the focus is not.
    expect(focused()).toBe('Continue');
    await keys('Enter', 'Tab', ' ', 'Enter', 'Enter');
    expect(status()).toBe('The case has ended. The review is above.');
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([1, 1, 1]));
  });
});
