import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { runInThisContext } from 'node:vm';
import { hydrate as bringToLife } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import head from '~/components/starlight/ThemeProvider.astro?raw';
import { CREDITS } from '~/domain/content/vocabulary.ts';
import { attempt, caseContinued } from '../fixtures/events.ts';
import {
  COLD_START,
  DAY_SEVEN,
  FORUM,
  QUIET_FORUM,
  READERS,
  READING_APP,
  SIGNS,
  TITLES,
  secretsOf,
  type ItemFixture,
} from '../fixtures/items.ts';
import {
  buttons,
  choose,
  chosen,
  error,
  explained,
  field,
  hydrate,
  lines,
  openRecord,
  option,
  pick,
  press,
  question,
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
  ['question of order', COLD_START],
  ['question to match', TITLES],
  ['numeric question', DAY_SEVEN],
  ['case', READING_APP],
  ['case with branches', QUIET_FORUM],
];

// The script that stands in every page and hears what is pressed before the quiz is live.
beforeAll(() => {
  const [, script] = /<script is:inline[^>]*>([\s\S]*?)<\/script>/.exec(head) ?? [];
  expect(script).toContain('data-quiz');
  runInThisContext(`((locale, key) => {${script!}})('en', 'test')`);
});

describe('the moment between the first render and the taking over of the record', () => {
  it('keeps a check that falls into it, although nothing else hears it', async () => {
    const page = serve(FORUM);
    // A press by hand lets scripts go on between its listeners, so the page's own may come too late.
    page.addEventListener('submit', (event) => event.stopPropagation());
    const record = await openRecord();
    option(WRONG).checked = true;
    bringToLife(quiz(FORUM, record), page);
    screen.getByRole('button', { name: 'Check' }).click();
    await waitFor(() => expect(recorded(record)).toMatchObject([{ score: 0, shown: false }]));
  });
});

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
    const before = page.querySelector('fieldset');
    const text = before?.textContent;
    hydrate(page, fixture, await openRecord());
    expect(page.querySelector('fieldset')).toBe(before);
    expect(before?.textContent).toBe(text);
    expect(page.textContent).toContain(fixture.view.stem);
    expect(status()).toBe('');
    for (const secret of secretsOf(fixture)) expect(page.innerHTML).not.toContain(secret);
  });

  it('carries out a wish to be shown that was uttered before it was live', async () => {
    const page = serve(fixture);
    press('Show me');
    expect(page.querySelectorAll('fieldset').length).toBeGreaterThan(0);
    const record = await openRecord();
    hydrate(page, fixture, record);
    expect(explained().length).toBeGreaterThan(0);
    expect(buttons()).toEqual(['Continue']);
    await waitFor(() => expect(recorded(record)).toMatchObject([{ shown: true }]));
  });

  it('carries out a check of nothing that was pressed before it was live, as an error', async () => {
    const page = serve(fixture);
    press('Check');
    const record = await openRecord();
    hydrate(page, fixture, record);
    expect(error()).toMatch(/^Error: /);
    expect(question().contains(document.activeElement)).toBe(true);
    await record.refresh();
    expect(recorded(record)).toEqual([]);
  });
});

describe('the page of a case', () => {
  it('holds all steps for readers without scripts, and one when it is live', async () => {
    const page = serve(READING_APP);
    expect(page.querySelectorAll('fieldset')).toHaveLength(3);
    hydrate(page, READING_APP, await openRecord());
    expect(page.querySelectorAll('fieldset')).toHaveLength(1);
  });

  it('does not hold a detour, which only a wrong choice leads to', () => {
    const page = serve(QUIET_FORUM);
    expect(page.querySelectorAll('fieldset')).toHaveLength(4);
    expect(page.textContent).not.toContain('The posts stop with the prizes.');
  });
});

describe('what is done before the quiz is live', () => {
  it('keeps a choice, without checking it', async () => {
    const page = serve(FORUM);
    choose(WRONG);
    hydrate(page, FORUM, await openRecord());
    expect(chosen()).toEqual(['coupon']);
    expect(status()).toBe('');
  });

  it('keeps every tick of a multiple choice', async () => {
    const page = serve(SIGNS);
    choose('Installs', 'Advert views');
    hydrate(page, SIGNS, await openRecord());
    expect(status()).toBe('2 selected');
    choose('Installs');
    expect(chosen()).toEqual(['views']);
  });

  it('keeps partners that were chosen', async () => {
    const page = serve(TITLES);
    pick('Community operations', 'Members of a forum');
    pick('Product operations', 'Goods in a warehouse');
    const record = await openRecord();
    hydrate(page, TITLES, record);
    pick('New-media operations', 'Accounts on platforms');
    press('Check');
    await waitFor(() =>
      expect(recorded(record)).toMatchObject([
        { response: ['new-media:accounts', 'community:members', 'product:stock'] },
      ]),
    );
  });

  it('keeps what was typed', async () => {
    const page = serve(READERS);
    field().value = '1.2万';
    hydrate(page, READERS, await openRecord());
    expect(field().value).toBe('1.2万');
    expect(screen.getByText('Read as 12,000 people')).toBeTruthy();
    press('Check');
    expect(status()).toBe('Correct.');
  });

  it('moves lines whose buttons were pressed, one press after the other', async () => {
    const page = serve(COLD_START);
    press('Move up: Seed ten threads');
    press('Move up: Seed ten threads');
    press('Move down: Open to everyone');
    press('Move up: Invite ten bakers');
    press('Move up: Invite ten bakers');
    hydrate(page, COLD_START, await openRecord());
    expect(lines()).toEqual([
      'Invite ten bakers',
      'Seed ten threads',
      'Open to everyone',
      'Thank first posters',
    ]);
    press('Check');
    expect(status()).toBe('Correct.');
  });

  it('moves lines whose place was chosen, and every menu shows the place of its line', async () => {
    const page = serve(COLD_START);
    pick('Place of: Open to everyone', '2');
    pick('Place of: Invite ten bakers', '3');
    hydrate(page, COLD_START, await openRecord());
    expect(lines()).toEqual([
      'Open to everyone',
      'Thank first posters',
      'Invite ten bakers',
      'Seed ten threads',
    ]);
    const places = screen.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value);
    expect(places).toEqual(['1', '2', '3', '4']);
  });

  it('takes lines that were moved and moved back for not moved', async () => {
    const page = serve(COLD_START);
    press('Move down: Open to everyone');
    press('Move up: Open to everyone');
    press('Check');
    hydrate(page, COLD_START, await openRecord());
    expect(error()).toBe('Error: move at least one line first.');
  });

  it('hears no button of a line any more once the quiz is live', async () => {
    const page = serve(COLD_START);
    hydrate(page, COLD_START, await openRecord());
    press('Move up: Invite ten bakers');
    expect(page.querySelector('form')!.dataset['moves']).toBeUndefined();
  });

  it.each<[kind: string, fixture: ItemFixture, fillIn: () => void, response: string[]]>([
    ['choice', FORUM, () => choose(BEST), ['greet']],
    [
      'row of ticks',
      SIGNS,
      () => choose('Users of day 0 seen on day 7', 'Users with a second lesson'),
      ['day-7', 'second-lesson'],
    ],
    ['number', DAY_SEVEN, () => void (field().value = '１２％'), ['１２％']],
    [
      'order',
      COLD_START,
      () => {
        press('Move up: Invite ten bakers');
        pick('Place of: Seed ten threads', '2');
      },
      ['invite', 'seed', 'open', 'thank'],
    ],
    [
      'set of partners',
      TITLES,
      () => {
        pick('New-media operations', 'Accounts on platforms');
        pick('Community operations', 'Members of a forum');
        pick('Product operations', 'The way through an app');
      },
      ['new-media:accounts', 'community:members', 'product:flow'],
    ],
    ['choice in a case', READING_APP, () => choose('Getting new readers to begin'), ['activate']],
  ])('checks a %s when that was asked for', async (_, fixture, fillIn, response) => {
    const page = serve(fixture);
    fillIn();
    press('Check');
    const record = await openRecord();
    hydrate(page, fixture, record);
    expect(status()).toBe('Correct.');
    await waitFor(() => expect(recorded(record)).toMatchObject([{ response, score: 1 }]));
  });

  it('shows an unreadable number as an error, when a check was asked for', async () => {
    const page = serve(DAY_SEVEN);
    field().value = 'many';
    press('Check');
    hydrate(page, DAY_SEVEN, await openRecord());
    expect(error()).toMatch(/^Error: this is not a number/);
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('many');
  });

  it('prefers a choice made now to a draft of another day', async () => {
    const record = await openRecord();
    const { id, version } = FORUM.view;
    await record.saveDraft({ key: `${id}/`, version, round: 0, selection: ['digest'] });
    const page = serve(FORUM);
    choose(WRONG);
    hydrate(page, FORUM, record);
    expect(chosen()).toEqual(['coupon']);
  });

  it('counts as the second try when the record holds a miss', async () => {
    const record = await openRecord(attempt({ response: ['coupon'] }));
    const page = serve(FORUM);
    choose(BEST);
    press('Check');
    hydrate(page, FORUM, record);
    expect(status()).toBe('Correct on the second try.');
  });

  it('begins a new round when the record holds a finished one', async () => {
    const record = await openRecord(attempt({ response: ['greet'], score: 1 }));
    const page = serve(FORUM);
    choose(WRONG);
    press('Check');
    hydrate(page, FORUM, record);
    expect(status()).toMatch(/^Not yet/);
    await waitFor(() => expect(recorded(record).map(({ round }) => round)).toEqual([0, 1]));
  });

  it('goes with the step of a case that the record has arrived at', async () => {
    const item = READING_APP.view.id;
    const record = await openRecord(
      attempt({ item, step: 'emphasis', response: ['activate'], score: 1 }),
      caseContinued({ item, step: 'emphasis', seq: 2 }),
    );
    const page = serve(READING_APP);
    choose('A shelf filled by three taps', 'A short first chapter');
    press('Check');
    hydrate(page, READING_APP, record);
    expect(status()).toBe('Correct.');
    await waitFor(() =>
      expect(recorded(record)[1]).toMatchObject({ response: ['shelf', 'chapter'], score: 1 }),
    );
  });

  it('lets a case go on when its step was answered before and is chosen anew', async () => {
    const item = READING_APP.view.id;
    const record = await openRecord(
      attempt({ item, step: 'emphasis', response: ['activate'], score: 1 }),
    );
    const page = serve(READING_APP);
    fireEvent.click(option('Selling more subscriptions'));
    hydrate(page, READING_APP, record);
    expect(buttons()).toEqual(['Continue']);
    expect(recorded(record)).toHaveLength(1);
  });
});
