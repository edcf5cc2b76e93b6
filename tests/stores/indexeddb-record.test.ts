/** The record store on a real database. */
import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EVENT_VERSION, type EventContent } from '~/domain/record/events.ts';
import { indexedDbAdapter } from '~/stores/record/indexeddb-adapter.ts';
import { createRecordStore, type RecordEnvironment } from '~/stores/record/record-store.ts';
import { attempt, lessonRead } from '../fixtures/events.ts';
import { recordEnvironment } from '../fixtures/record-environment.ts';

const NAME = 'five-names:/';
const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** A page of the course: another store on the same database for each call. */
function openPage(changes: Partial<RecordEnvironment> = {}) {
  return createRecordStore(
    recordEnvironment({ openAdapter: () => indexedDbAdapter(NAME, () => 99), ...changes }),
  );
}

/** The database past the course, as another script or version would see it. */
async function openRaw(): Promise<IDBPDatabase> {
  await indexedDbAdapter(NAME, () => 0);
  return openDB(NAME);
}

async function storeRows(...rows: unknown[]): Promise<IDBPDatabase> {
  const raw = await openRaw();
  for (const row of rows) await raw.put('events', row);
  return raw;
}

/** Keeps every other write to the log waiting until it is released. */
async function holdLog(): Promise<() => void> {
  const { store } = (await openRaw()).transaction('events', 'readwrite');
  let held = true;
  const hold = (): unknown => held && store.count().then(hold);
  void hold();
  return () => (held = false);
}

/** Lets every write succeed and its transaction fail afterwards, as when a disk is full. */
function failCommits(): void {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    const request = put.apply(this, row);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
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
    expect(transaction).toHaveBeenLastCalledWith(['events'], 'readwrite', { durability: 'strict' });
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
      { raw: damaged, reason: 'damaged', foundAt: 99 },
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
    const newer = await openDB(NAME, 3, { upgrade: (db) => void db.createObjectStore('moods') });
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
    const newer = await openDB(NAME, 3);
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
