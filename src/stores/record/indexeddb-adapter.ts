import { openDB, type IDBPTransaction, type StoreNames } from 'idb';
import { readEvent, type LearnerEvent } from '../../domain/record/events.ts';
import {
  DATABASE_VERSION,
  finish,
  idOf,
  type CourseDatabase,
  type CourseSchema,
} from './course-database.ts';
import { PACKING, packReader, type PackReader, type Packing } from './packs.ts';
import {
  MOST_SNAPSHOTS,
  type Loss,
  type RecordAdapter,
  type Snapshot,
  type SnapshotReason,
} from './record-adapter.ts';

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  CourseSchema,
  StoreNames<CourseSchema>[],
  Mode
>;
type Writing = Transaction<'readwrite' | 'versionchange'>;

/** The whole log, untrusted. What was packed is older and comes first. */
async function readLog(
  transaction: Transaction<IDBTransactionMode>,
  packs: PackReader,
): Promise<unknown[]> {
  const [alone, packed] = await Promise.all([
    transaction.objectStore('events').getAll(),
    packs.read(transaction.objectStore('packs')),
  ]);
  return [...packed, ...alone];
}

async function takeSnapshot(
  transaction: Writing,
  packs: PackReader,
  about: { readonly at: number; readonly reason: SnapshotReason },
): Promise<void> {
  const events = await readLog(transaction, packs);
  if (events.length === 0) return;
  const snapshots = transaction.objectStore('snapshots');
  await snapshots.put({ ...about, events });
  const ids = await snapshots.getAllKeys();
  await Promise.all(ids.slice(0, -MOST_SNAPSHOTS).map((id) => snapshots.delete(id)));
}

async function upgrade(
  database: CourseDatabase,
  from: number,
  transaction: Writing,
  at: number,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('quarantine', { autoIncrement: true });
    database.createObjectStore('drafts', { keyPath: 'key' });
  }
  if (from < 2) database.createObjectStore('snapshots', { keyPath: 'id', autoIncrement: true });
  if (from < 3) database.createObjectStore('packs', { keyPath: 'id', autoIncrement: true });
  if (from < 2) await takeSnapshot(transaction, packReader(), { at, reason: 'migration' });
}

/**
 * Sets a pack aside as it was found, and lays what can still be read of it into the log one by one.
 */
async function unpack(
  transaction: Writing,
  id: IDBValidKey,
  readable: readonly unknown[],
  foundAt: number,
): Promise<void> {
  const raw = await transaction.objectStore('packs').get(id);
  // Another tab may have found it, too.
  if (raw === undefined) return;
  const log = transaction.objectStore('events');
  const lay = async (entry: unknown) => {
    const own = idOf(entry);
    if (typeof own === 'string' && (await log.getKey(own)) === undefined) await log.put(entry);
  };
  await Promise.all(readable.map(lay));
  await transaction.objectStore('quarantine').put({ raw, reason: 'damaged', foundAt });
  await transaction.objectStore('packs').delete(id);
}

/**
 * Opens the database of this course. `name` holds the base path, because other sites may share the
 * origin. Rejects when the browser refuses storage or the database belongs to a newer course.
 */
export async function indexedDbAdapter(
  name: string,
  now: () => number,
  packing: Packing = PACKING,
): Promise<RecordAdapter> {
  const packs = packReader();
  let loss: Loss | undefined;
  let tellLoss: (loss: Loss) => void = () => undefined;

  function lose(how: Loss): void {
    loss = how;
    tellLoss(how);
  }

  const database: CourseDatabase = await openDB<CourseSchema>(name, DATABASE_VERSION, {
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
  });

  return {
    async readEvents(ids) {
      // In one transaction: what another tab is packing just now is in one of the two places.
      const transaction = database.transaction(['events', 'packs']);
      // Its failure is told by what is being read.
      transaction.done.catch(() => undefined);
      if (!ids) return readLog(transaction, packs);
      const log = transaction.objectStore('events');
      const alone = await Promise.all(ids.map((id) => log.get(id)));
      const elsewhere = new Set<unknown>(ids.filter((_, index) => alone[index] === undefined));
      const packed = elsewhere.size > 0 ? await packs.read(transaction.objectStore('packs')) : [];
      return [
        ...alone.filter((raw) => raw !== undefined),
        ...packed.filter((raw) => elsewhere.has(idOf(raw))),
      ];
    },
    async append(events, { snapshot } = {}) {
      // `strict` asks the disk, not its cache: what the page calls saved survives a crash.
      const transaction = database.transaction(
        snapshot ? ['events', 'packs', 'snapshots'] : ['events', 'packs'],
        'readwrite',
        { durability: 'strict' },
      );
      const log = transaction.objectStore('events');
      const write = async () => {
        if (snapshot) await takeSnapshot(transaction, packs, { at: now(), reason: snapshot });
        const packed = await packs.read(transaction.objectStore('packs'));
        const known = await Promise.all(events.map(({ id }) => log.getKey(id)));
        const added = new Map<unknown, LearnerEvent>(
          events.filter((_, index) => known[index] === undefined).map((event) => [event.id, event]),
        );
        for (const entry of packed) added.delete(idOf(entry));
        await Promise.all([...added.values()].map(async (event) => log.put(event)));
      };
      await finish(transaction, write());
    },
    async pack(events) {
      if ((await database.count('events')) <= packing.above) return;
      const { packLog } = await import('./pack-log.ts');
      await packLog(database, events, packing.size);
    },
    async quarantine(entries) {
      const transaction = database.transaction(['events', 'packs', 'quarantine'], 'readwrite');
      const log = transaction.objectStore('events');
      const damaged = new Set(entries.map(({ raw }) => raw));
      const holding = packs.holding(damaged);
      const packed = new Set(holding.flatMap(([, held]) => held));
      const writes = entries
        .filter(({ raw }) => !packed.has(raw))
        .map(async ({ raw, reason }) => {
          const id = idOf(raw);
          if (id === undefined) return;
          const row = await log.get(id);
          // Another tab may have found it, too, and something else may lie there since.
          if (row === undefined || readEvent(row) !== reason) return;
          await transaction.objectStore('quarantine').put({ raw, reason, foundAt: now() });
          await log.delete(id);
        });
      const unpacking = holding.map(([id, held]) =>
        unpack(
          transaction,
          id,
          held.filter((entry) => !damaged.has(entry)),
          now(),
        ),
      );
      await finish(transaction, Promise.all([...writes, ...unpacking]));
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
