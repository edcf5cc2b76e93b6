import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Unreadable } from '../../domain/record/events.ts';
import {
  MOST_SNAPSHOTS,
  type Draft,
  type Loss,
  type RecordAdapter,
  type Snapshot,
  type SnapshotReason,
} from './record-adapter.ts';

/**
 * Raised when a store is added: 1 had no snapshots. A browser that holds a higher one was served by a
 * newer course.
 */
const DATABASE_VERSION = 2;

interface CourseDatabase extends DBSchema {
  /** Keyed by the event's own id, so that a repeated write is one event. */
  events: { key: IDBValidKey; value: unknown };
  /** Entries that could not be read, as they were found. */
  quarantine: { key: number; value: { raw: unknown; reason: Unreadable; foundAt: number } };
  drafts: { key: string; value: Draft };
  /** The latest copies of the log; the database gives the ids. */
  snapshots: { key: number; value: Omit<Snapshot, 'id'> & { id?: number } };
}

type Stores = ('events' | 'quarantine' | 'drafts' | 'snapshots')[];
type Writing = IDBPTransaction<CourseDatabase, Stores, 'readwrite' | 'versionchange'>;

/** A row of the log has one by its key path; that of a damaged row need not be a text. */
function idOf(raw: unknown): IDBValidKey | undefined {
  return (raw as { id?: IDBValidKey } | null)?.id;
}

/**
 * Waits for what is written and for the end of its transaction. An entry that cannot be stored at all
 * fails by itself; it takes the others with it.
 */
async function finish(
  transaction: { abort(): void; readonly done: Promise<void> },
  writing: Promise<unknown>,
): Promise<void> {
  const { done } = transaction;
  // Its failure is told by the write that caused it, if one did.
  done.catch(() => undefined);
  try {
    await writing;
  } catch (reason) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw reason;
  }
  await done;
}

async function takeSnapshot(
  transaction: Writing,
  about: { readonly at: number; readonly reason: SnapshotReason },
): Promise<void> {
  const events = await transaction.objectStore('events').getAll();
  if (events.length === 0) return;
  const snapshots = transaction.objectStore('snapshots');
  await snapshots.put({ ...about, events });
  const ids = await snapshots.getAllKeys();
  await Promise.all(ids.slice(0, -MOST_SNAPSHOTS).map((id) => snapshots.delete(id)));
}

async function upgrade(
  database: IDBPDatabase<CourseDatabase>,
  from: number,
  transaction: Writing,
  at: number,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('quarantine', { autoIncrement: true });
    database.createObjectStore('drafts', { keyPath: 'key' });
  }
  if (from < 2) {
    database.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
    await takeSnapshot(transaction, { at, reason: 'migration' });
  }
}

/**
 * Opens the database of this course. `name` holds the base path, because other sites may share the
 * origin. Rejects when the browser refuses storage or the database belongs to a newer course.
 */
export async function indexedDbAdapter(name: string, now: () => number): Promise<RecordAdapter> {
  let loss: Loss | undefined;
  let tellLoss: (loss: Loss) => void = () => undefined;

  function lose(how: Loss): void {
    loss = how;
    tellLoss(how);
  }

  const database: IDBPDatabase<CourseDatabase> = await openDB<CourseDatabase>(
    name,
    DATABASE_VERSION,
    {
      upgrade: (db, from, _to, transaction) => {
        const upgrading = upgrade(db, from, transaction, now());
        // What fails here undoes the whole upgrade; opening then rejects, which is how it is told.
        finish(transaction, upgrading).catch(() => undefined);
      },
      // Another tab wants to upgrade, or to delete: step aside, or it would wait for ever.
      blocking: (_own, wanted) => {
        database.close();
        lose(wanted === null ? 'cleared' : 'upgraded');
      },
      terminated: () => lose('cleared'),
    },
  );

  return {
    async readEvents(ids) {
      if (!ids) return database.getAll('events');
      const { store, done } = database.transaction('events');
      const [found] = await Promise.all([Promise.all(ids.map((id) => store.get(id))), done]);
      return found.filter((raw) => raw !== undefined);
    },
    async append(events, { snapshot } = {}) {
      // `strict` asks the disk, not its cache: what the page calls saved survives a crash.
      const transaction = database.transaction(
        snapshot ? ['events', 'snapshots'] : ['events'],
        'readwrite',
        { durability: 'strict' },
      );
      const log = transaction.objectStore('events');
      const write = async () => {
        if (snapshot) await takeSnapshot(transaction, { at: now(), reason: snapshot });
        const known = await Promise.all(events.map(({ id }) => log.getKey(id)));
        const missing = events.filter((_, index) => known[index] === undefined);
        await Promise.all(missing.map(async (event) => log.put(event)));
      };
      await finish(transaction, write());
    },
    async quarantine(entries) {
      const transaction = database.transaction(['events', 'quarantine'], 'readwrite');
      const log = transaction.objectStore('events');
      const writes = entries.map(async ({ raw, reason }) => {
        const id = idOf(raw);
        // Another tab may have found it, too.
        if (id === undefined || (await log.getKey(id)) === undefined) return;
        await transaction.objectStore('quarantine').put({ raw, reason, foundAt: now() });
        await log.delete(id);
      });
      await finish(transaction, Promise.all(writes));
    },
    readSnapshots: async () => ((await database.getAll('snapshots')) as Snapshot[]).reverse(),
    readSnapshotIds: async () => (await database.getAllKeys('snapshots')).reverse(),
    deleteSnapshots: () => database.clear('snapshots'),
    readDrafts: () => database.getAll('drafts'),
    async saveDraft(draft) {
      await database.put('drafts', draft);
    },
    deleteDrafts: () => database.clear('drafts'),
    onLost(callback) {
      tellLoss = callback;
      if (loss) callback(loss);
    },
    close: () => database.close(),
  };
}
