import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Unreadable } from '../../domain/record/events.ts';
import type { Draft, RecordAdapter } from './record-adapter.ts';

/** Raised when a store is added. A browser that holds a higher one was served by a newer course. */
const DATABASE_VERSION = 1;

interface CourseDatabase extends DBSchema {
  /** Keyed by the event's own id, so that a repeated write is one event. */
  events: { key: IDBValidKey; value: unknown };
  /** Entries that could not be read, as they were found. */
  quarantine: { key: number; value: { raw: unknown; reason: Unreadable; foundAt: number } };
  drafts: { key: string; value: Draft };
}

/** A row of the log has one by its key path; that of a damaged row need not be a text. */
function idOf(raw: unknown): IDBValidKey | undefined {
  return (raw as { id?: IDBValidKey } | null)?.id;
}

/**
 * Opens the database of this course. `name` holds the base path, because other sites may share the
 * origin. Rejects when the browser refuses storage or the database belongs to a newer course.
 */
export async function indexedDbAdapter(name: string, now: () => number): Promise<RecordAdapter> {
  let lost: () => void = () => undefined;
  const database: IDBPDatabase<CourseDatabase> = await openDB<CourseDatabase>(
    name,
    DATABASE_VERSION,
    {
      upgrade(db) {
        db.createObjectStore('events', { keyPath: 'id' });
        db.createObjectStore('quarantine', { autoIncrement: true });
        db.createObjectStore('drafts', { keyPath: 'key' });
      },
      // Another tab wants to upgrade: step aside, or it would wait for ever.
      blocking: () => {
        database.close();
        lost();
      },
      terminated: () => lost(),
    },
  );

  return {
    readEvents: () => database.getAll('events'),
    // `strict` asks the disk, not its cache: what the page calls saved survives a crash.
    async append(event) {
      const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(event), transaction.done]);
    },
    async quarantine(entries) {
      const transaction = database.transaction(['events', 'quarantine'], 'readwrite');
      const writes = entries.flatMap(({ raw, reason }) => {
        const id = idOf(raw);
        return [
          transaction.objectStore('quarantine').put({ raw, reason, foundAt: now() }),
          ...(id === undefined ? [] : [transaction.objectStore('events').delete(id)]),
        ];
      });
      await Promise.all([...writes, transaction.done]);
    },
    readDrafts: () => database.getAll('drafts'),
    async saveDraft(draft) {
      await database.put('drafts', draft);
    },
    onLost: (callback) => void (lost = callback),
  };
}
