/**
 * Packs: older events of the log laid together. A browser takes several times as long to hand over
 * thousands of rows as to hand over some long texts and read them.
 */

import { readTable } from './event-table.ts';

/** Events as they would lie in the log one by one, as the text of a table. */
export interface Pack {
  /** Counts up; a number is not given again. */
  readonly id: number;
  readonly text: string;
}

/** When old events are laid together. */
export interface Packing {
  /** With no more events that lie one by one the log is read soon enough. */
  readonly above: number;
  /** How many a pack holds. No write has to wait long for one to be made. */
  readonly size: number;
}

export const PACKING: Packing = { above: 2000, size: 1000 };

/** What is needed of the store that holds them, in whatever transaction. */
interface PackStore {
  getAllKeys(): Promise<IDBValidKey[]>;
  getAll(range: IDBKeyRange): Promise<unknown[]>;
}

/** A pack that cannot be taken apart is an entry by itself, which nobody can read. */
function entriesOf(pack: unknown): readonly unknown[] {
  try {
    return readTable((pack as Pack).text);
  } catch {
    return [pack];
  }
}

/** Reads the packs of one database. A pack comes and goes but never changes, so each is read once. */
export function packReader() {
  const known = new Map<IDBValidKey, readonly unknown[]>();
  let latest = 0;

  /** The entries of all packs there are, untrusted. */
  async function read(store: PackStore): Promise<readonly unknown[]> {
    const [ids, added] = await Promise.all([
      store.getAllKeys(),
      store.getAll(IDBKeyRange.lowerBound(latest, true)),
    ]);
    for (const pack of added) {
      const { id } = pack as Pack;
      if (!known.has(id)) known.set(id, entriesOf(pack));
      latest = Math.max(latest, id);
    }
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    return [...known.values()].flat();
  }

  return {
    read,
    /** The packs that hold one of these entries, as they were read, with all that each holds. */
    holding: (entries: ReadonlySet<unknown>) =>
      [...known].filter(([, held]) => held.some((entry) => entries.has(entry))),
  };
}

export type PackReader = ReturnType<typeof packReader>;
