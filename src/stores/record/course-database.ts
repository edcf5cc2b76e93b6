import type { DBSchema, IDBPDatabase } from 'idb';
import type { Unreadable } from '../../domain/record/events.ts';
import type { Pack } from './packs.ts';
import type { Draft, Snapshot } from './record-adapter.ts';

/**
 * Raised when a store is added: 1 had no snapshots, 2 no packs. A browser that holds a higher one was
 * served by a newer course.
 */
export const DATABASE_VERSION = 3;

/** The log is what lies in `events` and in `packs` together. */
export interface CourseSchema extends DBSchema {
  /** Keyed by the event's own id, so that a repeated write is one event. */
  events: { key: IDBValidKey; value: unknown };
  /** Older events; the database gives the ids. */
  packs: { key: IDBValidKey; value: Omit<Pack, 'id'> & { id?: number } };
  /** Entries that could not be read, as they were found. */
  quarantine: { key: number; value: { raw: unknown; reason: Unreadable; foundAt: number } };
  drafts: { key: string; value: Draft };
  /** The latest copies of the log; the database gives the ids. */
  snapshots: { key: number; value: Omit<Snapshot, 'id'> & { id?: number } };
}

export type CourseDatabase = IDBPDatabase<CourseSchema>;

/** An entry of the log has one by its key path; that of a damaged entry need not be a text. */
export function idOf(entry: unknown): IDBValidKey | undefined {
  return (entry as { id?: IDBValidKey } | null)?.id;
}

/**
 * Waits for what is written and for the end of its transaction. An entry that cannot be stored at all
 * fails by itself; it takes the others with it.
 */
export async function finish(
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
