import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { READING_APP } from '../fixtures/items.ts';
import { answerWith, buttons, facetRows, labels, play, press, recorded, status } from './play.tsx';

/** The open question; earlier steps are groups of another kind. */
function question(name: RegExp): HTMLElement {
  return screen.getByRole('group', { name });
}

describe('a case', () => {
  it('has its title in its name and asks one step at a time', async () => {
    await play(READING_APP);
    expect(screen.getByRole('region', { name: 'Case: The reading app' })).toBeTruthy();
    expect(screen.getAllByRole('group')).toEqual([question(/^Step 1 of 3: emphasis/)]);
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
    const legend = question(/^Step 2 of 3: tactics/).querySelector('legend');
    expect(document.activeElement).toBe(legend);
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

  it('ends with the cues that mattered and the first try at each facet', async () => {
    const store = await play(READING_APP);
    answerWith('Getting new readers to begin');
    press('Continue');
    answerWith('A shelf filled by three taps');
    press('Try again');
    answerWith('A shelf filled by three taps', 'A short first chapter');
    press('Continue');
    press('Show me');
    press('Continue');

    expect(document.body.textContent).toContain(READING_APP.answers.debrief);
    expect(facetRows()).toEqual([
      ['emphasis', 'Right'],
      ['tactics', 'Partly right (put right on the second try)'],
      ['measure', 'Not yet'],
    ]);
    expect(buttons()).toEqual(['Answer again']);
    await waitFor(() => expect(recorded(store).map(({ score }) => score)).toEqual([1, 0.5, 1, 0]));
  });

  it('records each step under its id, and each Continue', async () => {
    const store = await play(READING_APP);
    answerWith('Selling more subscriptions');
    press('Show me');
    press('Continue');
    await screen.findByRole('group', { name: /^Step 2/ });
    const events = store.$record.get().itemEvents.get('reading-app') ?? [];
    expect(events.map(({ type, step }) => [type, step])).toEqual([
      ['attempt', 'emphasis'],
      ['attempt', 'emphasis'],
      ['case-continued', 'emphasis'],
    ]);
  });

  it('begins at the first step when it is answered again', async () => {
    await play(READING_APP);
    for (let step = 0; step < 3; step += 1) {
      press('Show me');
      press('Continue');
    }
    press('Answer again');
    expect(screen.getAllByRole('group')).toEqual([question(/^Step 1 of 3/)]);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
