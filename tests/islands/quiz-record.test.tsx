import { act, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { EventContent } from '~/domain/record/events.ts';
import { memoryAdapter } from '~/stores/record/memory-adapter.ts';
import type { RecordAdapter } from '~/stores/record/record-adapter.ts';
import { createRecordStore, type RecordStore } from '~/stores/record/record-store.ts';
import { attempt, caseContinued } from '../fixtures/events.ts';
import {
  COLD_START,
  DAY_SEVEN,
  FORUM,
  READING_APP,
  SIGNS,
  TITLES,
  updated,
  type ItemFixture,
} from '../fixtures/items.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';
import {
  answerWith,
  buttons,
  choose,
  chosen,
  error,
  explained,
  field,
  leave,
  lines,
  openRecord,
  partners,
  pick,
  play,
  press,
  recorded,
  status,
  type,
} from './play.tsx';

const WRONG = 'Give everyone a coupon';

function attemptBy(response: string[], score: number, round = 0): EventContent {
  const { item, version } = attempt();
  return { type: 'attempt', item, version, round, response, score, shown: false };
}

/** Another tab writes to the same record. */
async function elsewhere(store: RecordStore, content: EventContent): Promise<void> {
  await act(async () => {
    await store.append(content);
  });
}

/** A right and a wrong response to each kind, as the record holds them. */
const RESPONSES: [kind: string, fixture: ItemFixture, right: string[], wrong: string[]][] = [
  ['single choice', FORUM, ['greet'], ['coupon']],
  ['multiple choice', SIGNS, ['day-7', 'second-lesson'], ['installs', 'views']],
  [
    'question of order',
    COLD_START,
    ['invite', 'seed', 'open', 'thank'],
    ['thank', 'open', 'seed', 'invite'],
  ],
  [
    'question to match',
    TITLES,
    ['new-media:accounts', 'community:members', 'product:flow'],
    ['new-media:stock', 'community:stock', 'product:stock'],
  ],
  ['numeric question', DAY_SEVEN, ['12%'], ['30']],
];

describe.each(RESPONSES)('a %s that was answered before', (_, { view, answers }, right, wrong) => {
  const { id: item, version } = view;

  it('comes back resolved, with its explanation', async () => {
    const record = await openRecord(attempt({ item, version, response: right, score: 1 }));
    await play({ view, answers }, record);
    expect(buttons()).toEqual(['Answer again']);
    expect(explained().length).toBeGreaterThan(0);
    expect(status()).toBe('');
  });

  it('stands where it was left between two tries', async () => {
    await play({ view, answers }, await openRecord(attempt({ item, version, response: wrong })));
    expect(status()).toMatch(/^Not yet/);
    expect(buttons()).toEqual(['Try again', 'Show me']);
  });

  it('is put right at the second try in another session', async () => {
    const record = await openRecord(attempt({ item, version, response: wrong }));
    await record.saveDraft({ key: `${item}/`, version, round: 0, selection: right });
    await play({ view, answers }, record);
    press('Check');
    expect(status()).toBe('Correct on the second try.');
  });

  it('takes over what another tab has answered', async () => {
    const store = await play({ view, answers });
    await elsewhere(store, {
      type: 'attempt',
      item,
      version,
      round: 0,
      response: right,
      score: 1,
      shown: false,
    });
    expect(buttons()).toEqual(['Answer again']);
    expect(explained().length).toBeGreaterThan(0);
  });

  it('is asked afresh with a note when it was updated since, without the old draft', async () => {
    const record = await openRecord(attempt({ item, version, response: right, score: 1 }));
    await record.saveDraft({ key: `${item}/`, version, round: 0, selection: wrong });
    const store = await play(updated({ view, answers }), record);
    const note = 'This question was updated since you answered it.';
    expect(screen.getAllByText(note)).not.toHaveLength(0);
    expect(status()).toBe(note);
    expect(buttons()).toEqual(['Check', 'Show me']);
    press('Check');
    expect(error()).toMatch(/^Error: /);
    expect(recorded(store)).toHaveLength(1);
  });
});

describe('an item that was answered before', () => {
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

  it('starts a new round when it was updated since', async () => {
    const old = attempt({ response: ['greet'], score: 1 });
    const store = await play(updated(FORUM), await openRecord(old));
    answerWith('Send a weekly digest');
    await waitFor(() => expect(recorded(store).map(({ round }) => round)).toEqual([0, 1]));
  });

  it('begins a case that was updated since at its first step', async () => {
    const item = READING_APP.view.id;
    const record = await openRecord(
      attempt({ item, step: 'emphasis', response: ['activate'], score: 1 }),
      caseContinued({ item, step: 'emphasis', seq: 2 }),
    );
    await play(updated(READING_APP), record);
    expect(screen.getByRole('group', { name: /^Step 1 of 3/ })).toBeTruthy();
    expect(status()).toBe('This question was updated since you answered it.');
  });
});

describe('a draft', () => {
  it.each<[kind: string, fixture: ItemFixture, fillIn: () => void, shown: () => unknown]>([
    ['single choice', FORUM, () => choose(WRONG), chosen],
    ['multiple choice', SIGNS, () => choose('Installs', 'Advert views'), chosen],
    ['question of order', COLD_START, () => pick('Place of: Seed ten threads', '1'), lines],
    [
      'question to match',
      TITLES,
      () => pick('Community operations', 'Goods in a warehouse'),
      partners,
    ],
    ['numeric question', DAY_SEVEN, () => type('about 12'), () => field().value],
    ['first step of a case', READING_APP, () => choose('Finding more new readers'), chosen],
  ])('of a %s is there after a reload, and is no attempt', async (_, fixture, fillIn, shown) => {
    const store = await play(fixture);
    const before = shown();
    fillIn();
    const filledIn = shown();
    expect(filledIn).not.toEqual(before);
    await waitFor(() => expect(store.hasDraft(fixture.view.id)).toBe(true));
    leave();
    await play(fixture, store);
    expect(shown()).toEqual(filledIn);
    await store.refresh();
    expect(recorded(store)).toEqual([]);
  });

  it('of a later step of a case is there after a reload', async () => {
    const store = await play(READING_APP);
    press('Show me');
    press('Continue');
    choose('A lower price');
    await waitFor(() => expect(store.hasDraft('reading-app')).toBe(true));
    leave();
    await play(READING_APP, store);
    expect(screen.getByRole('group', { name: /^Step 2/ })).toBeTruthy();
    expect(chosen()).toEqual(['price']);
  });

  it('of a second try is there after a reload', async () => {
    const store = await play(DAY_SEVEN);
    type('30');
    press('Check');
    type('13');
    await waitFor(() => expect(store.draftFor('day-seven/', 1, 0)).toEqual(['13']));
    leave();
    await play(DAY_SEVEN, store);
    expect(field().value).toBe('13');
    press('Check');
    expect(status()).toBe('The best answer is: 12%');
  });

  it('that was cleared does not come back', async () => {
    const store = await play(DAY_SEVEN);
    type('30');
    type('');
    await waitFor(() => expect(store.hasDraft('day-seven')).toBe(false));
    leave();
    await play(DAY_SEVEN, store);
    expect(field().value).toBe('');
  });

  it('does not come back in a new round', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    press('Show me');
    press('Continue');
    press('Answer again');
    await waitFor(() => expect(recorded(store)).toHaveLength(1));
    expect(chosen()).toEqual([]);
  });

  it('of one sitting is not shown in another, nor in the lesson', async () => {
    const store = await play(FORUM, undefined, { sitting: 'monday' });
    choose(WRONG);
    await waitFor(() =>
      expect(store.draftFor('monday:forum-first-week/', 1, 0)).toEqual(['coupon']),
    );
    leave();
    await play(FORUM, store, { sitting: 'tuesday' });
    expect(chosen()).toEqual([]);
    leave();
    await play(FORUM, store);
    expect(chosen()).toEqual([]);
    leave();
    await play(FORUM, store, { sitting: 'monday' });
    expect(chosen()).toEqual(['coupon']);
  });
});

describe('starting over', () => {
  const solved = () => openRecord(attempt({ response: ['greet'], score: 1 }));

  it('takes the answer off the page, and taking that back shows it again', async () => {
    const store = await play(FORUM, await solved());
    let id = '';
    await act(async () => {
      id = await store.reset();
    });
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    expect(buttons()).toContain('Check');
    await act(() => store.undoReset(id));
    expect(explained()[0]).toMatch(/^Your answerBest answer/);
  });

  it('lets the next answer count as the first', async () => {
    const store = await play(FORUM, await solved());
    await act(async () => {
      await store.reset();
    });
    answerWith(/^Greet/);
    await waitFor(() =>
      expect(store.$record.get().itemEvents.get(FORUM.view.id)).toEqual([
        expect.objectContaining({ type: 'attempt', round: 0, score: 1 }),
      ]),
    );
  });
});

describe('an attempt in another tab', () => {
  it('shows the answer and its explanation here, too', async () => {
    const store = await play(FORUM);
    await elsewhere(store, attemptBy(['greet'], 1));
    expect(explained()[0]).toMatch(/^Your answerBest answer/);
  });

  it('shows the round that the other tab has begun', async () => {
    const store = await play(FORUM, await openRecord(attempt({ response: ['greet'], score: 1 })));
    await elsewhere(store, attemptBy(['coupon'], 0, 1));
    expect(status()).toMatch(/^Not yet/);
  });

  it('leaves what is chosen here for the second try', async () => {
    const store = await play(FORUM);
    choose(/^Greet/);
    await waitFor(() => expect(store.hasDraft(FORUM.view.id)).toBe(true));
    await elsewhere(store, attemptBy(['coupon'], 0));
    expect(chosen()).toEqual(['greet']);
    press('Check');
    expect(status()).toBe('Correct on the second try.');
  });

  it('moves a case on to the step the other tab has arrived at', async () => {
    const item = READING_APP.view.id;
    const store = await play(READING_APP);
    await elsewhere(store, {
      type: 'attempt',
      item,
      version: 1,
      step: 'emphasis',
      round: 0,
      response: ['activate'],
      score: 1,
      shown: false,
    });
    await elsewhere(store, {
      type: 'case-continued',
      item,
      version: 1,
      step: 'emphasis',
      round: 0,
    });
    expect(screen.getByRole('group', { name: /^Step 2/ })).toBeTruthy();
  });

  it('at another item leaves a choice made here alone', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    await elsewhere(store, { ...attemptBy(['activate'], 1), item: 'another' } as EventContent);
    expect(chosen()).toEqual(['coupon']);
    expect(status()).toBe('');
  });

  it('at the same item in a sitting leaves the lesson alone', async () => {
    const store = await play(FORUM);
    choose(WRONG);
    await elsewhere(store, { ...attemptBy(['greet'], 1), sitting: 'monday' } as EventContent);
    expect(chosen()).toEqual(['coupon']);
  });

  it('in a round before this one changes nothing', async () => {
    const store = await play(FORUM, await openRecord(attempt({ response: ['greet'], score: 1 })));
    press('Answer again');
    choose(WRONG);
    await elsewhere(store, attemptBy(['digest'], 0.6, 0));
    expect(chosen()).toEqual(['coupon']);
  });
});

describe('a response to something the item no longer has', () => {
  it('is a miss without a reason, when it was an option', async () => {
    await play(FORUM, await openRecord(attempt({ response: ['gone'] })));
    expect(status()).toBe('Not yet. 1 try left.');
    press('Try again');
    answerWith(/^Greet/);
    expect(status()).toBe('Correct on the second try.');
  });

  it('is explained with what is left of it, when both tries are used', async () => {
    const record = await openRecord(
      attempt({ response: ['gone'] }),
      attempt({ response: ['gone', 'digest'], seq: 2 }),
    );
    await play(FORUM, record);
    expect(explained()).toHaveLength(3);
    expect(screen.getAllByText('Your answer')).toHaveLength(1);
  });

  it.each<[part: string, fixture: ItemFixture, response: string[]]>([
    ['element', COLD_START, ['gone', 'thank', 'open', 'seed', 'invite']],
    ['target', TITLES, ['new-media:gone', 'community:stock', 'product:flow']],
    ['prompt', TITLES, ['gone:stock', 'new-media:stock', 'community:stock', 'product:flow']],
  ])(
    'is a miss that can be put right, when it was a %s',
    async (_, { view, answers }, response) => {
      const { id: item, version } = view;
      await play({ view, answers }, await openRecord(attempt({ item, version, response })));
      expect(status()).toMatch(/^Not yet/);
      press('Show me');
      expect(explained().join()).not.toContain('gone');
      expect(buttons()).toEqual(['Continue']);
    },
  );

  it('leaves a case at its first step, when it was a step', async () => {
    const item = READING_APP.view.id;
    const record = await openRecord(
      attempt({ item, step: 'gone', response: ['activate'], score: 1 }),
      caseContinued({ item, step: 'gone', seq: 2 }),
    );
    await play(READING_APP, record);
    expect(screen.getByRole('group', { name: /^Step 1 of 3/ })).toBeTruthy();
    expect(buttons()).toEqual(['Check', 'Show me']);
  });

  it('is left out of a draft', async () => {
    const record = await openRecord();
    const draft = { version: 1, round: 0 };
    await record.saveDraft({ ...draft, key: 'forum-first-week/', selection: ['gone'] });
    await record.saveDraft({ ...draft, key: 'titles-and-media/', selection: ['product:gone'] });
    await play(FORUM, record);
    expect(chosen()).toEqual([]);
    leave();
    await play(TITLES, record);
    expect(partners()).toEqual(['Choose…', 'Choose…', 'Choose…']);
  });

  it('or did not have yet puts a new line below the order of a draft', async () => {
    const record = await openRecord();
    await record.saveDraft({
      key: 'cold-start/',
      version: 1,
      round: 0,
      selection: ['seed', 'gone', 'open', 'invite'],
    });
    await play(COLD_START, record);
    expect(lines()).toEqual([
      'Seed ten threads',
      'Open to everyone',
      'Invite ten bakers',
      'Thank first posters',
    ]);
    press('Check');
    expect(error()).toBe('Error: move at least one line first.');
    pick('Place of: Invite ten bakers', '1');
    press('Check');
    expect(status()).toBe('Correct.');
  });
});

describe('a storage that fails', () => {
  async function storeOn(changes: Partial<RecordAdapter>): Promise<RecordStore> {
    const store = createRecordStore(
      recordEnvironment({ openAdapter: async () => ({ ...memoryAdapter(), ...changes }) }),
    );
    await store.open();
    return store;
  }
  const full = () => Promise.reject(new Error('QuotaExceededError'));

  it('is said beside the answer, which stays', async () => {
    const store = await play(FORUM, await storeOn({ append: full }));
    answerWith(/^Greet/);
    expect(await screen.findByText('Kept until you close this page')).toBeTruthy();
    expect(status()).toBe('Correct.');
    expect(recorded(store)).toMatchObject([{ response: ['greet'], score: 1 }]);
    expect(store.$notices.get()).toEqual(['write-failed']);
  });

  it('is said, too, when it could not be opened', async () => {
    const store = createRecordStore(recordEnvironment({ openAdapter: full }));
    await store.open();
    await play(DAY_SEVEN, store);
    type('12');
    press('Check');
    expect(await screen.findByText('Kept until you close this page')).toBeTruthy();
    expect(status()).toBe('Correct.');
  });

  it('keeps nobody from answering, when it takes no drafts', async () => {
    const store = await play(TITLES, await storeOn({ saveDraft: full }));
    pick('Community operations', 'Goods in a warehouse');
    await waitFor(() => expect(store.hasDraft('titles-and-media')).toBe(true));
    leave();
    await play(TITLES, store);
    expect(partners()).toEqual(['Choose…', 'Goods in a warehouse', 'Choose…']);
  });
});
