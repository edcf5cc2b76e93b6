import { atom } from 'nanostores';
import { readEvent, type LearnerEvent, type Unreadable } from '../../domain/record/events.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { Draft, RecordAdapter, SnapshotReason } from './record-adapter.ts';

/** Something the learner is told once, in their language, by whoever listens. */
export type StorageNotice = 'memory' | 'damaged' | 'future' | 'write-failed' | 'rewritten';

/** What the storage needs from the world. */
export interface StorageEnvironment {
  openAdapter(): Promise<RecordAdapter>;
  /** How long that may take, in ms; ten seconds if not said. */
  readonly patience?: number;
  now(): number;
  /** Makes room by giving up what can be fetched again. */
  freeSpace(): Promise<void>;
}

const PATIENCE = 10_000;

/** What the page knows by itself, for the day its storage is found empty. */
export interface PageMemory {
  events(): readonly LearnerEvent[];
  drafts(): readonly Draft[];
}

function hasName(reason: unknown, ...names: readonly string[]): boolean {
  return reason instanceof Error && names.includes(reason.name);
}

/** Tells a newer database from any other fault: the learner can do something about it. */
function noticeFor(reason: unknown, otherwise: StorageNotice): StorageNotice {
  return hasName(reason, 'VersionError') ? 'future' : otherwise;
}

/**
 * The storage of one page. Opened again once when it goes away or fails, given more room when it is
 * full, and replaced by memory, for good, when that does not help.
 */
export function createRecordStorage(environment: StorageEnvironment, page: PageMemory) {
  /** What is appended outlives the page. */
  const $durable = atom(true);
  /** Counts events that are written but not yet confirmed by the storage. */
  const $pending = atom(0);
  const $notices = atom<readonly StorageNotice[]>([]);

  let adapter: RecordAdapter = memoryAdapter();
  let recovering: Promise<void> | undefined;
  /** Ids of events whose own write is under way. */
  const unsaved = new Set<string>();

  function tell(notice: StorageNotice): void {
    if (!$notices.get().includes(notice)) $notices.set([...$notices.get(), notice]);
  }

  function fallBackToMemory(notice: StorageNotice): void {
    if (!$durable.get()) return;
    adapter = memoryAdapter(page.events(), () => environment.now());
    $durable.set(false);
    tell(notice);
  }

  /**
   * Opens the storage, and rejects when that takes too long: a browser may neither open a database nor
   * refuse it, as while another page does not let it go.
   */
  async function openInTime(): Promise<RecordAdapter> {
    const opening = environment.openAdapter();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new DOMException('The storage did not open.', 'TimeoutError'));
        void opening.then((late) => late.close()).catch(() => undefined);
      }, environment.patience ?? PATIENCE);
    });
    return Promise.race([opening, tooLate]).finally(() => clearTimeout(timer));
  }

  async function connectOnce(): Promise<void> {
    const before = adapter;
    const opened = await openInTime();
    if (!$durable.get()) {
      opened.close();
      throw new Error('this page has gone over to memory');
    }
    before.close();
    adapter = opened;
    opened.onLost((loss) => {
      if (opened !== adapter) return;
      if (loss === 'upgraded') fallBackToMemory('future');
      else recover().catch((reason: unknown) => fallBackToMemory(noticeFor(reason, 'memory')));
    });
  }

  /**
   * Once more when it fails: the first try may meet the end of what was cleared. Not where it would fail
   * again, at once or after another wait.
   */
  async function connect(): Promise<void> {
    try {
      await connectOnce();
    } catch (reason) {
      if (hasName(reason, 'VersionError', 'TimeoutError')) throw reason;
      await connectOnce();
    }
  }

  /** Opens the storage again and writes back what this page knows and the storage has lost. */
  async function reconnect(): Promise<void> {
    await connect();
    const stored = new Set(
      (await adapter.readEvents()).map((raw) => (raw as Partial<LearnerEvent> | null)?.id),
    );
    const lost = page.events().filter(({ id }) => !stored.has(id) && !unsaved.has(id));
    if (lost.length === 0) return;
    await adapter.append(lost);
    await Promise.all(page.drafts().map(saveDraft));
    tell('rewritten');
  }

  function recover(): Promise<void> {
    recovering ??= reconnect().finally(() => (recovering = undefined));
    return recovering;
  }

  /** Does something with the storage, and once more after removing what may have made it fail. */
  async function insist<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (reason) {
      if (hasName(reason, 'QuotaExceededError')) await environment.freeSpace();
      // Phones drop the handle of a page in the background; a new one works.
      else await recover();
      return work();
    }
  }

  /** Rejects when there is no storage to be had. */
  async function open(): Promise<void> {
    try {
      await connect();
    } catch (reason) {
      // An upgrade without room for its snapshot is aborted.
      if (!hasName(reason, 'AbortError', 'QuotaExceededError')) throw reason;
      await environment.freeSpace();
      await connectOnce();
    }
  }

  /** What the log holds, or what it holds of these ids; damaged entries are set aside on the way. */
  async function read(ids?: readonly string[]): Promise<LearnerEvent[]> {
    const unreadable: { raw: unknown; reason: Unreadable }[] = [];
    const readable: LearnerEvent[] = [];
    for (const raw of await insist(() => adapter.readEvents(ids))) {
      const event = readEvent(raw);
      if (typeof event === 'string') unreadable.push({ raw, reason: event });
      else readable.push(event);
    }
    for (const { reason } of unreadable) tell(reason);
    const damaged = unreadable.filter(({ reason }) => reason === 'damaged');
    // Events of a newer course stay where that course will look for them. One that cannot be set aside
    // stays, too, and is met again.
    if (damaged.length > 0) await adapter.quarantine(damaged).catch(() => undefined);
    return readable;
  }

  /** Resolves once the events are stored, all of them; when it rejects, none is. */
  async function write(
    events: readonly LearnerEvent[],
    options?: { readonly snapshot?: SnapshotReason },
  ): Promise<void> {
    for (const { id } of events) unsaved.add(id);
    $pending.set(unsaved.size);
    try {
      await insist(() => adapter.append(events, options));
    } finally {
      for (const { id } of events) unsaved.delete(id);
      $pending.set(unsaved.size);
    }
  }

  /** Makes the log quicker to read for the next page; that may fail, and is tried again there. */
  async function pack(): Promise<void> {
    await adapter.pack(page.events()).catch(() => undefined);
  }

  /** A draft is a convenience: an attempt that cannot be stored is told, a draft is not. */
  async function saveDraft(draft: Draft): Promise<void> {
    await adapter.saveDraft(draft).catch(() => undefined);
  }

  return {
    $durable,
    $pending,
    $notices,
    open,
    read,
    write,
    pack,
    saveDraft,
    readDrafts: () => insist(() => adapter.readDrafts()),
    deleteDrafts: () => adapter.deleteDrafts().catch(() => undefined),
    readSnapshots: () => insist(() => adapter.readSnapshots()),
    readSnapshotIds: () => insist(() => adapter.readSnapshotIds()),
    deleteSnapshots: () => insist(() => adapter.deleteSnapshots()),
    /** Goes on in memory because of this; says what the learner can make of it. */
    giveUp: (reason: unknown, otherwise: StorageNotice) =>
      fallBackToMemory(noticeFor(reason, otherwise)),
  };
}
