/** What changes the whole record at once: imports, resets and snapshots. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventContent, LearnerEvent } from '~/domain/record/events.ts';
import { coverOf } from '~/domain/record/reset.ts';
import type { RecordStore } from '~/stores/record/record-store.ts';
import {
  failCommits,
  failWrites,
  newBrowser,
  openPage,
  openRaw,
  storeRows,
} from '../fixtures/course-database.ts';
import { attempt, lessonRead, reset, setting } from '../fixtures/events.ts';

const READ: EventContent = { type: 'lesson-read', lesson: 'retention', read: true };
const DRAFT = { key: 'reading-app/role', version: 1, round: 0, selection: ['off'] };

/** Of another device, in no order. */
const FILE: LearnerEvent[] = [
  lessonRead({ device: 'laptop', seq: 2, lesson: 'five-titles' }),
  attempt({ device: 'laptop', seq: 1 }),
];

beforeEach(newBrowser);

function lessons(store: RecordStore): string[] {
  return [...store.$record.get().lessonsRead].sort();
}

/** A page that is opened now. */
async function later(): Promise<RecordStore> {
  const store = openPage();
  await store.open();
  return store;
}

describe('an import', () => {
  it('adds what is missing, durably', async () => {
    const store = openPage();
    await store.append(READ);
    expect(await store.importEvents(FILE)).toBe(true);
    expect(lessons(store)).toEqual(['five-titles', 'retention']);
    expect((await later()).$record.get()).toEqual(store.$record.get());
  });

  it('makes a snapshot of what was there before', async () => {
    const store = openPage();
    await store.append(READ);
    const before = store.$events.get();
    await store.importEvents(FILE);
    expect(await store.snapshots()).toEqual([
      expect.objectContaining({ reason: 'import', events: before }),
    ]);
  });

  it('of what is there already writes nothing and makes no snapshot', async () => {
    const store = openPage();
    await store.append(READ);
    await store.importEvents(FILE);
    const announce = vi.fn();
    const again = openPage({ announce });
    expect(await again.importEvents([...FILE, ...FILE])).toBe(true);
    expect(announce).not.toHaveBeenCalled();
    expect(await again.snapshots()).toHaveLength(1);
    expect(again.$events.get()).toHaveLength(3);
  });

  it('leaves an event that is there already as it is', async () => {
    const store = openPage();
    await store.importEvents(FILE);
    const forged = FILE.map((event) => ({ ...event, at: 1 }));
    await store.importEvents([...forged, attempt({ device: 'laptop', seq: 3 })]);
    expect((await later()).$events.get()).toEqual(expect.arrayContaining(FILE));
  });

  it('sees first what another page has written meanwhile', async () => {
    const store = openPage();
    await store.open();
    await openPage().importEvents(FILE);
    expect(await store.importEvents(FILE)).toBe(true);
    expect(await store.snapshots()).toEqual([]);
    expect(lessons(store)).toEqual(['five-titles']);
  });

  it('tells other pages to look for everything', async () => {
    const announce = vi.fn();
    await openPage({ announce }).importEvents(FILE);
    expect(announce.mock.calls).toEqual([[]]);
  });

  it('takes back the resets it is told to, and no others', async () => {
    const startedOver = reset({ device: 'laptop', seq: 3, ...coverOf(FILE) });
    const store = openPage();
    await store.importEvents([...FILE, startedOver]);
    expect(lessons(store)).toEqual([]);
    expect(await store.importEvents(FILE, [startedOver.id, 'unknown'])).toBe(true);
    expect(lessons(store)).toEqual(['five-titles']);
    const count = store.$events.get().length;
    await store.importEvents(FILE, [startedOver.id]);
    expect(store.$events.get()).toHaveLength(count);
  });

  it('numbers its own events after those of this device in the file', async () => {
    const own = [attempt({ seq: 40 }), reset({ seq: 41, ...coverOf([attempt({ seq: 40 })]) })];
    await storeRows(attempt());
    const store = openPage();
    await store.importEvents(own, ['phone-41']);
    expect(store.$events.get().find(({ type }) => type === 'reset-undone')?.seq).toBe(42);
  });

  it.each<[string, () => LearnerEvent[]]>([
    [
      'an event that cannot be stored',
      () => [...FILE, { ...attempt(), response: [() => 'best'] } as never],
    ],
    [
      'a disk that is full at the end',
      () => {
        failCommits();
        return FILE;
      },
    ],
    [
      'a snapshot without room',
      () => {
        failWrites('snapshots', 'QuotaExceededError', () => true);
        return FILE;
      },
    ],
  ])('that fails midway leaves everything as it was: %s', async (_, file) => {
    const store = openPage();
    await store.append(READ);
    const before = store.$record.get();
    expect(await store.importEvents(file())).toBe(false);
    expect(store.$record.get()).toBe(before);
    expect(store.$durable.get()).toBe(true);
    expect(store.$notices.get()).toEqual([]);

    vi.restoreAllMocks();
    const raw = await openRaw();
    expect(await raw.getAll('events')).toEqual(before.events);
    expect(await raw.count('snapshots')).toBe(0);
    await store.append({ ...READ, read: false });
    expect(lessons(await later())).toEqual([]);
  });

  it('into a page without storage is kept in memory and not called saved', async () => {
    const store = openPage({ openAdapter: () => Promise.reject(new Error('refused')) });
    expect(await store.importEvents(FILE)).toBe(false);
    expect(lessons(store)).toEqual(['five-titles']);
  });
});

describe('a reset', () => {
  it('erases what is known, in this page and after', async () => {
    const store = openPage();
    await store.append(READ);
    await store.reset();
    expect(lessons(store)).toEqual([]);
    expect(lessons(await later())).toEqual([]);
    expect(store.$events.get()).toHaveLength(2);
  });

  it('covers what another page has written and this one has not seen', async () => {
    const store = openPage();
    await store.open();
    await openPage().append(READ);
    await store.reset();
    expect(lessons(await later())).toEqual([]);
  });

  it('keeps settings', async () => {
    const { name, value } = setting();
    const store = openPage();
    await store.append({ type: 'setting', name, value });
    await store.reset();
    expect((await later()).$record.get().settings.get(name)).toBe(value);
  });

  it('makes a snapshot of all that it erases', async () => {
    const store = openPage();
    await store.append(READ);
    const before = store.$events.get();
    await store.reset();
    expect(await store.snapshots()).toEqual([
      expect.objectContaining({ reason: 'reset', events: before }),
    ]);
  });

  it('forgets what was chosen and not checked, in every page', async () => {
    const [store, other] = [openPage(), openPage()];
    await store.saveDraft(DRAFT);
    await other.open();
    await store.reset();
    await other.refresh();
    expect(store.hasDraft('reading-app')).toBe(false);
    expect(other.hasDraft('reading-app')).toBe(false);
    expect((await later()).hasDraft('reading-app')).toBe(false);
  });

  it('has forgotten that before the record of another page changes', async () => {
    const [store, other] = [openPage(), openPage()];
    await store.append(READ);
    await other.saveDraft(DRAFT);
    await store.reset();
    const found: boolean[] = [];
    other.$record.listen(() => void found.push(other.hasDraft('reading-app')));
    await other.refresh();
    expect(found).toEqual([false]);
  });

  it('that was taken back already costs another page no draft', async () => {
    const [store, other] = [openPage(), openPage()];
    await store.append(READ);
    await store.undoReset(await store.reset());
    await other.saveDraft(DRAFT);
    await other.refresh();
    expect(other.hasDraft('reading-app')).toBe(true);
  });

  it('takes effect in another page that hears its id', async () => {
    const other = openPage();
    const store = openPage({ announce: (ids) => void other.refresh(ids) });
    await store.append(READ);
    await vi.waitFor(() => expect(lessons(other)).toEqual(['retention']));
    await store.reset();
    await vi.waitFor(() => expect(lessons(other)).toEqual([]));
  });

  it('is taken back by its id', async () => {
    const store = openPage();
    await store.append(READ);
    const id = await store.reset();
    await store.undoReset(id);
    expect(lessons(store)).toEqual(['retention']);
    expect(lessons(await later())).toEqual(['retention']);
  });

  it('that cannot be stored is kept in memory, and told', async () => {
    const store = openPage();
    await store.append(READ);
    failWrites('events', 'QuotaExceededError', () => true);
    await store.reset();
    expect(lessons(store)).toEqual([]);
    expect(store.$notices.get()).toEqual(['write-failed']);
  });
});

describe('a snapshot', () => {
  async function startedOver(): Promise<RecordStore> {
    const store = openPage();
    await store.append(READ);
    await store.reset();
    return store;
  }

  it('of a reset brings back what the reset has erased, and leaves what came after', async () => {
    const store = await startedOver();
    await store.append({ ...READ, lesson: 'five-titles' });
    const [snapshot] = await store.snapshots();
    expect(await store.restoreSnapshot(snapshot!.id)).toBe(true);
    expect(lessons(store)).toEqual(['five-titles', 'retention']);
    expect(lessons(await later())).toEqual(['five-titles', 'retention']);
  });

  it('brings back events that are no longer in the log', async () => {
    const store = openPage();
    await store.append(READ);
    await store.importEvents(FILE);
    const raw = await openRaw();
    await raw.clear('events');
    const fresh = await later();
    expect(lessons(fresh)).toEqual([]);
    expect(await fresh.restoreSnapshot(1)).toBe(true);
    expect(lessons(fresh)).toEqual(['retention']);
  });

  it('does not bring back what had been erased before it was made', async () => {
    const store = await startedOver();
    await store.importEvents(FILE);
    const [latest] = await store.snapshots();
    expect(latest?.reason).toBe('import');
    expect(await store.restoreSnapshot(latest!.id)).toBe(true);
    expect(lessons(store)).toEqual(['five-titles']);
  });

  it('leaves out entries that cannot be read', async () => {
    const store = await startedOver();
    const raw = await openRaw();
    await raw.put('snapshots', { at: 1, reason: 'import', events: [{ id: 'broken' }, ...FILE] });
    const [latest] = await store.snapshots();
    expect(await store.restoreSnapshot(latest!.id)).toBe(true);
    expect(lessons(store)).toEqual(['five-titles']);
  });

  it('that does not exist changes nothing', async () => {
    const store = await startedOver();
    expect(await store.restoreSnapshot(77)).toBe(false);
    expect(lessons(store)).toEqual([]);
  });

  it('can be deleted with all others', async () => {
    const store = await startedOver();
    expect(await store.snapshotIds()).toEqual([1]);
    await store.deleteSnapshots();
    expect(await store.snapshots()).toEqual([]);
    expect(await store.snapshotIds()).toEqual([]);
  });
});
