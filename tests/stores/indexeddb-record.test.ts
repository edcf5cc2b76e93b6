/** The record store on a real database. */
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENT_VERSION, type EventContent } from '~/domain/record/events.ts';
import { DATABASE_VERSION } from '~/stores/record/course-database.ts';
import { indexedDbAdapter } from '~/stores/record/indexeddb-adapter.ts';
import {
  FOUND_AT,
  NAME,
  failCommits,
  failWrites,
  newBrowser,
  openPage,
  openRaw,
  storeInVersion1,
  storeRows,
} from '../fixtures/course-database.ts';
import { attempt, lessonRead, setting } from '../fixtures/events.ts';

const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };

beforeEach(newBrowser);

/** Keeps every other write to the log waiting until it is released. */
async function holdLog(): Promise<() => void> {
  const { store } = (await openRaw()).transaction('events', 'readwrite');
  let held = true;
  const hold = (): unknown => held && store.count().then(hold);
  void hold();
  return () => (held = false);
}

describe('an event', () => {
  it('is there when the course is opened again', async () => {
    const store = openPage();
    await store.append(READ);
    const later = openPage();
    await later.open();
    expect(later.$record.get().events).toEqual(store.$record.get().events);
    expect(later.$notices.get()).toEqual([]);
  });

  it('counts as saved only when its transaction is through', async () => {
    const store = openPage();
    await store.open();
    const release = await holdLog();
    let saved = false;
    const saving = store.append(READ).then(() => (saved = true));

    // A draft overtakes it, because drafts are not held.
    await store.saveDraft({ key: 'a/', version: 1, round: 0, selection: ['best'] });
    expect(saved).toBe(false);
    expect(store.$pending.get()).toBe(1);

    release();
    await saving;
    expect(store.$pending.get()).toBe(0);
  });

  it('is written in a transaction that asks the disk, not its cache', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await openPage().append(READ);
    expect(transaction).toHaveBeenLastCalledWith(['events', 'packs'], 'readwrite', {
      durability: 'strict',
    });
  });

  it('does not count as saved when its transaction fails at the end', async () => {
    const store = openPage();
    await store.open();
    failCommits();
    await store.append(READ);
    expect(store.$notices.get()).toEqual(['write-failed']);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });

  it('that is written twice is one event', async () => {
    const adapter = await indexedDbAdapter(NAME, () => 0);
    await adapter.append([attempt()]);
    await adapter.append([attempt()]);
    expect(await adapter.readEvents()).toEqual([attempt()]);
  });

  it('stays as it was first written', async () => {
    const adapter = await indexedDbAdapter(NAME, () => 0);
    await adapter.append([attempt({ score: 1 })]);
    await adapter.append([attempt({ score: 0 }), lessonRead({ seq: 2 })]);
    expect(await adapter.readEvents()).toEqual([attempt({ score: 1 }), lessonRead({ seq: 2 })]);
  });
});

describe('several events', () => {
  const unstorable = { ...attempt({ seq: 2 }), response: [() => 'best'] } as never;

  it('are written in one transaction', async () => {
    const adapter = await indexedDbAdapter(NAME, () => 0);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await adapter.append([attempt(), lessonRead({ seq: 2 })]);
    expect(transaction).toHaveBeenCalledTimes(1);
    expect(await adapter.readEvents()).toHaveLength(2);
  });

  it('are not written at all when one of them cannot be stored', async () => {
    const adapter = await indexedDbAdapter(NAME, () => 0);
    await adapter.append([setting({ seq: 9 })]);
    const writing = adapter.append([attempt(), unstorable, lessonRead({ seq: 3 })], {
      snapshot: 'import',
    });
    await expect(writing).rejects.toHaveProperty('name', 'DataCloneError');
    expect(await adapter.readEvents()).toEqual([setting({ seq: 9 })]);
    expect(await adapter.readSnapshots()).toEqual([]);
  });

  it('can be read without the others', async () => {
    const adapter = await indexedDbAdapter(NAME, () => 0);
    await adapter.append([attempt(), lessonRead({ seq: 2 }), setting({ seq: 3 })]);
    expect(await adapter.readEvents(['phone-3', 'phone-7', 'phone-1'])).toEqual([
      setting({ seq: 3 }),
      attempt(),
    ]);
  });
});

describe('a database of the first version', () => {
  const ofVersion1 = { ...attempt(), v: 1 };
  const ofVersion2 = { ...setting({ seq: 2 }), v: 2 };

  it('is read whole, with a snapshot from before it was changed', async () => {
    await storeInVersion1(ofVersion1, ofVersion2, { id: 'broken' });
    const store = openPage();
    await store.open();
    expect(store.$record.get().events).toEqual([ofVersion1, ofVersion2]);
    expect(store.$notices.get()).toEqual(['damaged']);
    expect(await store.snapshots()).toEqual([
      {
        id: 1,
        at: FOUND_AT,
        reason: 'migration',
        events: [{ id: 'broken' }, ofVersion1, ofVersion2],
      },
    ]);
  });

  it('gets no snapshot when there is nothing in it', async () => {
    await storeInVersion1();
    expect(await openPage().snapshots()).toEqual([]);
  });

  it('gets room for its snapshot when there was none', async () => {
    await storeInVersion1(ofVersion1);
    let full = true;
    failWrites('snapshots', 'QuotaExceededError', () => full);
    const freeSpace = async () => void (full = false);
    const store = openPage({ freeSpace });
    await store.append(READ);
    expect(store.$durable.get()).toBe(true);
    expect(await store.snapshots()).toHaveLength(1);
  });

  it('is left as it was when its snapshot cannot be stored', async () => {
    await storeInVersion1(ofVersion1);
    failWrites('snapshots', 'QuotaExceededError', () => true);
    const store = openPage();
    await store.open();
    expect(store.$notices.get()).toEqual(['memory']);
    const first = await openDB(NAME);
    expect(first.version).toBe(1);
    expect([...first.objectStoreNames]).toEqual(['drafts', 'events', 'quarantine']);
    expect(await first.getAll('events')).toEqual([ofVersion1]);
  });
});

describe('snapshots', () => {
  it('are the latest five', async () => {
    const adapter = await indexedDbAdapter(NAME, () => FOUND_AT);
    for (let seq = 1; seq <= 7; seq += 1)
      await adapter.append([attempt({ seq })], { snapshot: 'import' });
    const kept = await adapter.readSnapshots();
    // The first time there was nothing to copy.
    expect(kept.map(({ id }) => id)).toEqual([6, 5, 4, 3, 2]);
    expect(await adapter.readSnapshotIds()).toEqual([6, 5, 4, 3, 2]);
    expect(kept.map(({ events }) => events.length)).toEqual([6, 5, 4, 3, 2]);
  });

  it('do not give a number again after they were deleted', async () => {
    const adapter = await indexedDbAdapter(NAME, () => FOUND_AT);
    await adapter.append([attempt()]);
    await adapter.append([], { snapshot: 'reset' });
    await adapter.deleteSnapshots();
    expect(await adapter.readSnapshots()).toEqual([]);
    await adapter.append([], { snapshot: 'reset' });
    expect((await adapter.readSnapshots()).map(({ id }) => id)).toEqual([2]);
  });
});

describe('two tabs on one database', () => {
  it('agree after a refresh', async () => {
    const [a, b] = [openPage({ device: 'a' }), openPage({ device: 'b' })];
    await Promise.all([a.open(), b.open()]);
    await Promise.all([a.append(READ), b.append({ ...READ, lesson: 'five-titles' })]);
    expect(a.$record.get()).not.toEqual(b.$record.get());

    await Promise.all([a.refresh(), b.refresh()]);
    expect(a.$record.get()).toEqual(b.$record.get());
    expect([...a.$record.get().lessonsRead].sort()).toEqual(['five-titles', 'retention']);
  });
});

describe('a damaged row', () => {
  const damaged = { ...attempt({ id: 'damaged', seq: 2 }), score: 'high' };

  it('is set aside as it was found, and the rest loads', async () => {
    const raw = await storeRows(damaged, lessonRead());
    const store = openPage();
    await store.open();
    expect(store.$record.get().events).toEqual([lessonRead()]);
    expect(await raw.getAll('events')).toEqual([lessonRead()]);
    expect(await raw.getAll('quarantine')).toEqual([
      { raw: damaged, reason: 'damaged', foundAt: FOUND_AT },
    ]);
  });

  it('is told once, and not again when the course is opened again', async () => {
    await storeRows(damaged, { id: 'also damaged' });
    const store = openPage();
    await store.open();
    await store.refresh();
    expect(store.$notices.get()).toEqual(['damaged']);

    const later = openPage();
    await later.open();
    expect(later.$notices.get()).toEqual([]);
  });

  it('is set aside once when two pages find it at the same time', async () => {
    const raw = await storeRows(damaged);
    await Promise.all([openPage().open(), openPage().open()]);
    expect(await raw.count('quarantine')).toBe(1);
  });

  it('is kept where it is when it cannot be set aside', async () => {
    const raw = await storeRows(damaged, lessonRead());
    failWrites('quarantine', 'QuotaExceededError', () => true);
    const store = openPage();
    await store.open();
    expect(store.$notices.get()).toEqual(['damaged']);
    expect(store.$durable.get()).toBe(true);
    expect(store.$record.get().events).toEqual([lessonRead()]);
    expect(await raw.get('events', damaged.id)).toEqual(damaged);
  });

  it('is set aside even when its own id is damaged', async () => {
    const raw = await storeRows({ ...attempt(), id: 42 });
    for (let visit = 0; visit < 2; visit += 1) await openPage().open();
    expect(await raw.count('events')).toBe(0);
    expect(await raw.count('quarantine')).toBe(1);
  });
});

describe('an event of a newer course', () => {
  it('stays where that course will look for it, and is told', async () => {
    const newer = { ...attempt({ id: 'newer' }), v: EVENT_VERSION + 1, mood: 'calm' };
    const raw = await storeRows(newer, lessonRead());
    const store = openPage();
    await store.open();
    expect(store.$notices.get()).toEqual(['future']);
    expect(store.$record.get().events).toEqual([lessonRead()]);
    expect(await raw.get('events', 'newer')).toEqual(newer);
    expect(await raw.count('quarantine')).toBe(0);
  });
});

describe('a database that does not open', () => {
  it('because a newer course owns it is left alone, and told as such', async () => {
    const newer = await openDB(NAME, DATABASE_VERSION + 1, {
      upgrade: (db) => void db.createObjectStore('moods'),
    });
    const store = openPage();
    await store.append(READ);
    expect(store.$notices.get()).toEqual(['future']);
    expect(store.$record.get().lessonsRead).toContain('retention');
    expect([...newer.objectStoreNames]).toEqual(['moods']);
  });

  it('because the browser refuses it is replaced by memory', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const store = openPage();
    await store.append(READ);
    expect(store.$notices.get()).toEqual(['memory']);
    expect(store.$record.get().lessonsRead).toContain('retention');
  });

  it('because there is none at all is replaced by memory', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = openPage();
    await store.open();
    expect(store.$notices.get()).toEqual(['memory']);
  });
});

describe('a database that a newer course upgrades under an open page', () => {
  it('is let go, and the page goes on in memory', async () => {
    const store = openPage();
    await store.append(READ);
    const newer = await openDB(NAME, DATABASE_VERSION + 1);
    await store.append({ ...READ, lesson: 'five-titles' });
    expect(store.$notices.get()).toEqual(['future']);
    expect(store.$record.get().events).toHaveLength(2);
    expect(await newer.count('events')).toBe(1);
  });
});

describe('a draft', () => {
  const DRAFT = { key: 'reading-app/role', version: 1, round: 0, selection: ['off', 'best'] };

  it('is there when the course is opened again', async () => {
    await openPage().saveDraft({ ...DRAFT, selection: ['off'] });
    await openPage().saveDraft(DRAFT);
    const later = openPage();
    await later.open();
    expect(later.draftFor(DRAFT.key, 1, 0)).toEqual(DRAFT.selection);
    expect(later.hasDraft('reading-app')).toBe(true);
  });

  it('leaves no trace in the record', async () => {
    const store = openPage();
    await store.saveDraft(DRAFT);
    expect(store.$record.get().events).toEqual([]);
  });
});
