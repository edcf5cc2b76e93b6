/**
 * Notes of events that are on their way into the storage. The storage answers in its own time, while
 * localStorage answers at once: an event noted there outlives a page that is left the moment after.
 */
import type { UnsignedEvent } from '../../domain/record/events.ts';

export interface UnsavedNotes {
  keep(event: UnsignedEvent): void;
  drop(id: string): void;
  /** All there are, of this page and others, untrusted, the earliest first as far as one can tell. */
  all(): readonly { readonly id: string; readonly raw: unknown }[];
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function timeOf(raw: unknown): number {
  return Number((raw as { at?: unknown } | null)?.at);
}

/**
 * Notes under names that begin with `prefix`, one each: pages that write one list between them would
 * lose what the other has written. `storage` may throw, and then there are none.
 */
export function unsavedNotes(prefix: string, storage: () => Storage): UnsavedNotes {
  /** Does without notes where there is no storage for them: they only help where a page is left early. */
  function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  }

  return {
    keep: (event) =>
      attempt((on) => on.setItem(prefix + event.id, JSON.stringify(event)), undefined),
    drop: (id) => attempt((on) => on.removeItem(prefix + id), undefined),
    all: () =>
      attempt(
        (on) =>
          Object.keys(on)
            .filter((key) => key.startsWith(prefix))
            .map((key) => ({ id: key.slice(prefix.length), raw: parsed(on.getItem(key)) }))
            .sort((a, b) => timeOf(a.raw) - timeOf(b.raw)),
        [],
      ),
  };
}
