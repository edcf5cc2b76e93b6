import type { LearnerEvent } from '../../domain/record/events.ts';
import { MOST_SNAPSHOTS, type Draft, type RecordAdapter, type Snapshot } from './record-adapter.ts';

/** A row of the log is known by its id; a damaged one may have none. */
function idOf(raw: unknown): unknown {
  return (raw as { id?: unknown } | null)?.id;
}

/** Keeps the record for as long as the page is open; used when the browser refuses storage. */
export function memoryAdapter(
  initial: readonly unknown[] = [],
  now: () => number = Date.now,
): RecordAdapter {
  const events: unknown[] = [...initial];
  const drafts = new Map<string, Draft>();
  let snapshots: Snapshot[] = [];
  let taken = 0;

  function missing(appended: readonly LearnerEvent[]): LearnerEvent[] {
    const ids = new Set(events.map(idOf));
    return appended.filter(({ id }) => !ids.has(id));
  }

  return {
    readEvents: async (ids) =>
      ids ? events.filter((raw) => ids.some((id) => id === idOf(raw))) : [...events],
    append: async (appended, { snapshot } = {}) => {
      if (snapshot) {
        const copy = { id: (taken += 1), at: now(), reason: snapshot, events: [...events] };
        snapshots = [copy, ...snapshots].slice(0, MOST_SNAPSHOTS);
      }
      for (const event of missing(appended)) events.push(event);
    },
    pack: async () => undefined,
    quarantine: async (entries) => {
      for (const { raw } of entries) events.splice(events.indexOf(raw), 1);
    },
    readSnapshots: async () => snapshots,
    readSnapshotIds: async () => snapshots.map(({ id }) => id),
    deleteSnapshots: async () => void (snapshots = []),
    readDrafts: async () => [...drafts.values()],
    saveDraft: async (draft) => void drafts.set(draft.key, draft),
    deleteDrafts: async () => drafts.clear(),
    onLost: () => undefined,
    close: () => undefined,
  };
}
