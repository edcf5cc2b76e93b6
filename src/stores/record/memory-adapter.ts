import type { LearnerEvent } from '../../domain/record/events.ts';
import type { Draft, RecordAdapter } from './record-adapter.ts';

/** Keeps the record for as long as the page is open; used when the browser refuses storage. */
export function memoryAdapter(initial: readonly LearnerEvent[] = []): RecordAdapter {
  const events: unknown[] = [...initial];
  const drafts = new Map<string, Draft>();
  return {
    readEvents: async () => [...events],
    append: async (event) => void events.push(event),
    quarantine: async (entries) => {
      for (const { raw } of entries) events.splice(events.indexOf(raw), 1);
    },
    readDrafts: async () => [...drafts.values()],
    saveDraft: async (draft) => void drafts.set(draft.key, draft),
    onLost: () => undefined,
  };
}
