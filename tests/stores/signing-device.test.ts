/** Under which device a page writes: never under one whose numbers it does not know. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { EventContent } from '~/domain/record/events.ts';
import type { RecordStore } from '~/stores/record/record-store.ts';
import { failWrites, newBrowser, openPage, storeRows } from '../fixtures/course-database.ts';
import { attempt } from '../fixtures/events.ts';

const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };

/** What a browser profile keeps of its device, beside the database. */
let profile = 'phone';

beforeEach(() => {
  newBrowser();
  profile = 'phone';
});

function openHere(changes: Parameters<typeof openPage>[0] = {}): RecordStore {
  return openPage({ device: profile, keepDevice: (id) => void (profile = id), ...changes });
}

/** Device and number of each event that the page knows, in their order. */
function signatures(store: RecordStore): [device: string, seq: number][] {
  return store.$record.get().events.map(({ device, seq }) => [device, seq]);
}

describe('a page of a device whose log is gone', () => {
  it('writes under a new id, one for all that it writes', async () => {
    const store = openHere();
    await store.append(READ);
    await store.append({ ...READ, read: false });
    expect(profile).not.toBe('phone');
    expect(signatures(store)).toEqual([
      [profile, 1],
      [profile, 2],
    ]);
  });

  it('leaves that id to the pages after it', async () => {
    await openHere().append(READ);
    const kept = profile;
    const later = openHere();
    await later.append(READ);
    expect(profile).toBe(kept);
    expect(signatures(later)).toEqual([
      [kept, 1],
      [kept, 2],
    ]);
  });

  it('makes no new device where nothing is written', async () => {
    await openHere().open();
    expect(profile).toBe('phone');
  });

  it('does not go on under the old id when a copy brings some of its events back', async () => {
    await openHere().importEvents([attempt({ seq: 4 })]);
    const later = openHere();
    await later.append(READ);
    expect(signatures(later)).toEqual([
      ['phone', 4],
      [profile, 1],
    ]);
  });

  it('erases nothing it never knew when it starts over', async () => {
    // Brought to another device before the log was lost.
    const elsewhere = attempt({ seq: 1, at: 1 });
    const store = openHere();
    await store.append(READ);
    await store.reset();
    await store.importEvents([elsewhere]);
    expect(store.$record.get().events).toContainEqual(elsewhere);
  });
});

describe('a page of a device that the log knows', () => {
  it('goes on under its id', async () => {
    await storeRows(attempt({ seq: 7 }));
    const store = openHere();
    await store.append(READ);
    expect(profile).toBe('phone');
    expect(signatures(store)).toEqual([
      ['phone', 7],
      ['phone', 8],
    ]);
  });
});

describe('a page of a device that has no numbers left', () => {
  it('writes under a new id, so that its events can be read again', async () => {
    await storeRows(attempt({ seq: 1e12, at: 1 }));
    await openHere().append(READ);
    const later = openHere();
    await later.append(READ);
    expect(later.$notices.get()).toEqual([]);
    expect(signatures(later).slice(-2)).toEqual([
      [profile, 1],
      [profile, 2],
    ]);
    expect(profile).not.toBe('phone');
  });
});

describe('a page without a storage', () => {
  it('writes under an id of its own, which nobody keeps', async () => {
    const store = openHere({ openAdapter: () => Promise.reject(new Error('refused')) });
    await store.append(READ);
    await store.append(READ);
    expect(profile).toBe('phone');
    const [first, second] = signatures(store);
    expect(first?.[0]).not.toBe('phone');
    expect(second).toEqual([first?.[0], 2]);
  });

  it('that had one until a write failed does so from then on', async () => {
    await storeRows(attempt());
    const store = openHere();
    failWrites('events', 'QuotaExceededError', () => true);
    await store.append(READ);
    await store.append(READ);
    expect(profile).toBe('phone');
    expect(signatures(store).slice(0, 2)).toEqual([
      ['phone', 1],
      ['phone', 2],
    ]);
    expect(signatures(store)[2]?.[0]).not.toBe('phone');
  });
});
