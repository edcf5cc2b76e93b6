import { screen, waitFor } from '@testing-library/preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CREDITS } from '~/domain/content/vocabulary.ts';
import { attempt } from '../fixtures/events.ts';
import { FORUM, READING_APP, SIGNS, type ItemFixture } from '../fixtures/items.ts';
import {
  choose,
  chosen,
  explained,
  hydrate,
  openRecord,
  option,
  quiz,
  recorded,
  serve,
  status,
} from './play.tsx';

const WRONG = 'Give everyone a coupon';
const BEST = /^Greet newcomers/;

const ITEMS: [kind: string, fixture: ItemFixture][] = [
  ['single choice', FORUM],
  ['multiple choice', SIGNS],
  ['case', READING_APP],
];

/** Whatever tells an answer. */
function secretsOf({ answers }: ItemFixture): string[] {
  return answers.steps.flat().flatMap(({ rationale, consequence, misconception }) => {
    return [rationale, consequence, misconception?.name].filter((text) => text !== undefined);
  });
}

/** What the page does with a button that is pressed before the quiz is live. */
function askBeforeLive(page: HTMLElement, button: 'check' | 'show'): void {
  page.querySelector('form')!.dataset['asked'] = button;
}

describe.each(ITEMS)('the page of a %s', (_, fixture) => {
  it('holds no reason, consequence or credit, even if the server had the answers', async () => {
    const html = renderToString(quiz(fixture, await openRecord())).replaceAll(
      'autocomplete="off"',
      '',
    );
    for (const secret of secretsOf(fixture)) expect(html).not.toContain(secret);
    for (const credit of CREDITS) expect(html).not.toMatch(new RegExp(`["\\s>]${credit}["\\s<]`));
  });

  it('is the same before and after it comes to life, with nothing answered yet', async () => {
    const page = serve(fixture);
    const nodes = [...page.querySelectorAll('fieldset')].slice(0, 1);
    hydrate(page, fixture, await openRecord());
    expect([...page.querySelectorAll('fieldset')]).toEqual(nodes);
    expect(page.textContent).toContain(fixture.view.stem);
    for (const secret of secretsOf(fixture)) expect(page.innerHTML).not.toContain(secret);
  });
});

describe('the page of a case', () => {
  it('holds all steps for readers without scripts, and one when it is live', async () => {
    const page = serve(READING_APP);
    expect(screen.getAllByRole('group')).toHaveLength(3);
    hydrate(page, READING_APP, await openRecord());
    expect(screen.getAllByRole('group')).toHaveLength(1);
  });
});

describe('what is done before the quiz is live', () => {
  it('keeps a choice, without checking it', async () => {
    const page = serve(FORUM);
    option(WRONG).checked = true;
    hydrate(page, FORUM, await openRecord());
    expect(chosen()).toEqual(['coupon']);
    expect(status()).toBe('');
  });

  it('keeps every tick of a multiple choice', async () => {
    const page = serve(SIGNS);
    option('Installs').checked = true;
    option('Advert views').checked = true;
    hydrate(page, SIGNS, await openRecord());
    expect(status()).toBe('2 selected');
    choose('Installs');
    expect(chosen()).toEqual(['views']);
  });

  it('carries out a check', async () => {
    const page = serve(FORUM);
    option(BEST).checked = true;
    askBeforeLive(page, 'check');
    const record = await openRecord();
    hydrate(page, FORUM, record);
    expect(status()).toBe('Correct.');
    await waitFor(() =>
      expect(recorded(record)).toMatchObject([{ response: ['greet'], score: 1 }]),
    );
  });

  it('carries out a check of nothing, as an error', async () => {
    const page = serve(FORUM);
    askBeforeLive(page, 'check');
    hydrate(page, FORUM, await openRecord());
    expect(screen.getByText('Error: choose an answer first.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });

  it('carries out a wish to be shown', async () => {
    const page = serve(FORUM);
    askBeforeLive(page, 'show');
    const record = await openRecord();
    hydrate(page, FORUM, record);
    expect(explained()).toHaveLength(3);
    await waitFor(() => expect(recorded(record)).toMatchObject([{ shown: true }]));
  });

  it('prefers a choice made now to a draft of another day', async () => {
    const record = await openRecord();
    const { id, version } = FORUM.view;
    await record.saveDraft({ key: `${id}/`, version, round: 0, selection: ['digest'] });
    const page = serve(FORUM);
    option(WRONG).checked = true;
    hydrate(page, FORUM, record);
    expect(chosen()).toEqual(['coupon']);
  });

  it('counts as the second try when the record holds a miss', async () => {
    const record = await openRecord(attempt({ response: ['coupon'] }));
    const page = serve(FORUM);
    option(BEST).checked = true;
    askBeforeLive(page, 'check');
    hydrate(page, FORUM, record);
    expect(status()).toBe('Correct on the second try.');
  });

  it('begins a new round when the record holds a finished one', async () => {
    const record = await openRecord(attempt({ response: ['greet'], score: 1 }));
    const page = serve(FORUM);
    option(WRONG).checked = true;
    askBeforeLive(page, 'check');
    hydrate(page, FORUM, record);
    expect(status()).toMatch(/^Not yet/);
    await waitFor(() => expect(recorded(record).map(({ round }) => round)).toEqual([0, 1]));
  });
});
