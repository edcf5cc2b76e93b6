import { atom } from 'nanostores';
import type { Locale } from '../../domain/locale.ts';
import {
  EVENT_VERSION,
  MOST_SEQ,
  readEvent,
  type EventContent,
  type LearnerEvent,
  type UnsignedEvent,
} from '../../domain/record/events.ts';
import {
  EMPTY_RECORD,
  extendRecord,
  foldDistinct,
  mergeEvents,
} from '../../domain/record/learner-record.ts';
import { activeResets, coverOf, erasedBy } from '../../domain/record/reset.ts';
import type { Draft, Snapshot, SnapshotReason } from './record-adapter.ts';
import { createRecordStorage, type StorageEnvironment } from './record-storage.ts';
import type { UnsavedNotes } from './unsaved-notes.ts';

/** What the store needs from the world; tests give their own. */
export interface RecordEnvironment extends StorageEnvironment {
  randomId(): string;
  /** The same id for every page of a browser profile. */
  readonly device: string;
  /** Makes this the id of the browser profile, for the pages that are opened from now on. */
  keepDevice?(id: string): void;
  zone(): string;
  /** Where what is not saved yet outlives the page. */
  readonly notes: UnsavedNotes;
  /** Tells other tabs that the log has grown, by these events or by more than can be listed. */
  announce(ids?: readonly string[]): void;
  readonly locale: Locale;
  readonly course: number;
}

/** The learner's record as stores: read through `$record`, written only by appending events. */
export function createRecordStore(environment: RecordEnvironment) {
  /** The whole log, in no order, with what resets have erased. Set before `$record` is. */
  const $events = atom<readonly LearnerEvent[]>([]);
  const $record = atom(EMPTY_RECORD);
  const $ready = atom(false);

  let drafts: readonly Draft[] = [];
  let opening: Promise<void> | undefined;
  const known = new Map<string, LearnerEvent>();
  /** Ids of what this page has noted and still saves itself. */
  const noted = new Set<string>();
  /** The log that was found goes on where this device had stopped. */
  let found = false;
  /** The id that this page signs with, and whether what it signs outlives the page. */
  let signer: { readonly device: string; readonly durable: boolean } | undefined;
  const storage = createRecordStorage(environment, {
    events: () => $events.get(),
    drafts: () => drafts,
  });

  /** Takes up events that are new to this page. */
  function take(events: readonly LearnerEvent[]): void {
    const added: LearnerEvent[] = [];
    for (const event of events) {
      if (known.has(event.id)) continue;
      known.set(event.id, event);
      added.push(event);
    }
    const [first] = added;
    if (!first) return;
    const all = [...known.values()];
    const extended = added.length === 1 ? extendRecord($record.get(), first) : undefined;
    $events.set(all);
    $record.set(extended ?? foldDistinct(all));
  }

  async function openOnce(): Promise<void> {
    try {
      await storage.open();
      // Asked for together: an answer waits until the page has worked through a long log.
      const [events, foundDrafts] = await Promise.all([storage.read(), storage.readDrafts()]);
      take(events);
      found = $record.get().devices.has(environment.device);
      drafts = foundDrafts;
      // What cannot be saved now stays noted.
      await takeUpNotes().catch(() => undefined);
    } catch (reason) {
      storage.giveUp(reason, 'memory');
    }
    $ready.set(true);
  }

  /** Opens the storage the first time it is asked to; later calls wait for that. */
  function open(): Promise<void> {
    return (opening ??= openOnce());
  }

  /**
   * The id to sign with. One whose last number is not known is not used again: its events may be
   * elsewhere, and a number that is given twice moves them in time and puts them under old resets. So
   * there is a new id where the log does not know this device, and for what only this page will know.
   */
  function signingDevice(): string {
    const durable = storage.$durable.get();
    if (signer?.durable !== durable) {
      const device = durable && found ? environment.device : environment.randomId();
      signer = { device, durable };
    }
    // Kept only now: a page that writes nothing leaves no new device behind.
    if (durable && signer.device !== environment.device) environment.keepDevice?.(signer.device);
    return signer.device;
  }

  /** The highest number a device has given, these events included. */
  function lastNumber(device: string, after: readonly LearnerEvent[]): number {
    const own = after.filter((event) => event.device === device).map(({ seq }) => seq);
    return own.reduce((a, b) => Math.max(a, b), $record.get().devices.get(device)?.seq ?? 0);
  }

  /** What happens now, on this page. */
  function happening(content: EventContent): UnsignedEvent {
    return {
      ...content,
      id: environment.randomId(),
      v: EVENT_VERSION,
      at: environment.now(),
      zone: environment.zone(),
      course: environment.course,
      locale: environment.locale,
    };
  }

  /** Events as this page writes them, numbered after all of its device, these ones included. */
  function sign(
    unsigned: readonly UnsignedEvent[],
    after: readonly LearnerEvent[],
  ): LearnerEvent[] {
    // A file may hold the highest number there is under this device.
    if (lastNumber(signingDevice(), after) > MOST_SEQ - unsigned.length)
      signer = { device: environment.randomId(), durable: storage.$durable.get() };
    const device = signingDevice();
    const last = lastNumber(device, after);
    return unsigned.map((event, index) => ({ ...event, device, seq: last + 1 + index }));
  }

  /** In the record at once, in the storage as soon as that answers; kept in memory when it fails. */
  async function keep(
    events: readonly LearnerEvent[],
    options?: { readonly snapshot: SnapshotReason },
  ): Promise<void> {
    take(events);
    try {
      await storage.write(events, options);
      if (storage.$durable.get()) environment.announce(events.map(({ id }) => id));
    } catch (reason) {
      storage.giveUp(reason, 'write-failed');
    }
  }

  /**
   * Appends to the record at once and to the storage as soon as it answers. Resolves when saved, with
   * the id of the event.
   */
  async function append(content: EventContent): Promise<string> {
    const happened = happening(content);
    // Whoever presses a link next takes the page away before the storage has answered, or is open at all.
    if (storage.$durable.get()) environment.notes.keep(happened);
    noted.add(happened.id);
    // Opened first, so that the new event is numbered after all that are stored.
    await open();
    await keep(sign([happened], []));
    environment.notes.drop(happened.id);
    noted.delete(happened.id);
    return happened.id;
  }

  /** Saves what other pages had noted when they were left. */
  async function takeUpNotes(): Promise<void> {
    const unsigned: UnsignedEvent[] = [];
    for (const { id, raw } of environment.notes.all()) {
      if (noted.has(id)) continue;
      const event = readEvent({
        ...(raw as object | null),
        id,
        device: environment.device,
        seq: 1,
      });
      if (typeof event !== 'string') unsigned.push(event);
      // What a newer course has noted waits for it.
      else if (event === 'damaged') environment.notes.drop(id);
    }
    // Memory is no place to move them to.
    if (unsigned.length === 0 || !storage.$durable.get()) return;
    const ids = unsigned.map(({ id }) => id);
    await storage.write(sign(unsigned, []));
    for (const id of ids) environment.notes.drop(id);
    // As it is stored: the page that noted it may still be there and have been quicker.
    take(await storage.read(ids));
    environment.announce(ids);
  }

  function draftFor(key: string, version: number, round: number): readonly string[] {
    const draft = drafts.find((entry) => entry.key === key);
    return draft?.version === version && draft.round === round ? draft.selection : [];
  }

  function hasDraft(item: string): boolean {
    return drafts.some(({ key, selection }) => key.startsWith(`${item}/`) && selection.length > 0);
  }

  async function saveDraft(draft: Draft): Promise<void> {
    // Opened first, or the stored drafts would take the place of this one.
    await open();
    drafts = [...drafts.filter(({ key }) => key !== draft.key), draft];
    await storage.saveDraft(draft);
  }

  /** Another tab has written: reads these events, or whatever is new. */
  async function refresh(ids?: readonly string[]): Promise<void> {
    await open();
    try {
      const events = await storage.read(ids);
      // Who starts over elsewhere does not mean to find half an answer here. Before the record changes,
      // because whoever listens looks for drafts at once.
      if (activeResets(events).some(({ id }) => !known.has(id))) drafts = [];
      take(events);
    } catch (reason) {
      storage.giveUp(reason, 'memory');
    }
  }

  /** Lays old events together in the storage, for when the page has nothing else to do. */
  async function tidy(): Promise<void> {
    await open();
    await storage.pack();
  }

  /** What an import has to write: what is missing, and the undoing of resets that still stand. */
  function additions(
    events: readonly LearnerEvent[],
    restore: readonly string[],
  ): readonly LearnerEvent[] {
    const missing = mergeEvents(events, []).filter(({ id }) => !known.has(id));
    const standing = activeResets([...$events.get(), ...missing]);
    const undoing = standing
      .filter(({ id }) => restore.includes(id))
      .map(({ id }) => happening({ type: 'reset-undone', reset: id }));
    return [...missing, ...sign(undoing, missing)];
  }

  /**
   * Adds events of a file, another device or a snapshot to the log; what is there already stays as it
   * is. The resets in `restore` are taken back. All or nothing, and a snapshot is made first. True when
   * the outcome is durably saved. False when nothing has changed, or when this page has no storage at
   * all and has taken the events into its memory.
   */
  async function importEvents(
    events: readonly LearnerEvent[],
    restore: readonly string[] = [],
  ): Promise<boolean> {
    await refresh();
    const added = additions(events, restore);
    if (added.length > 0) {
      try {
        await storage.write(added, { snapshot: 'import' });
      } catch {
        return false;
      }
      take(added);
      environment.announce();
      // A file may bring years at once, and the next page should not have to read them one by one.
      void storage.pack();
    }
    return storage.$durable.get();
  }

  /** Copies of the log from before it was changed, the latest first. */
  async function snapshots(): Promise<readonly Snapshot[]> {
    await open();
    return storage.readSnapshots();
  }

  /** Their ids, in the same order: enough to see whether there are others than before. */
  async function snapshotIds(): Promise<readonly number[]> {
    await open();
    return storage.readSnapshotIds();
  }

  async function deleteSnapshots(): Promise<void> {
    await open();
    await storage.deleteSnapshots();
  }

  /**
   * Brings back all that a snapshot holds, and takes back the resets that would erase it again. What
   * was done since stays. True when it is durably saved; false also when there is no such snapshot.
   */
  async function restoreSnapshot(id: number): Promise<boolean> {
    await refresh();
    const snapshot = (await storage.readSnapshots()).find((one) => one.id === id);
    if (!snapshot) return false;
    const events = snapshot.events
      .map(readEvent)
      .filter((event): event is LearnerEvent => typeof event !== 'string');
    // What had been erased before the snapshot was made is not brought back with it.
    const before = new Set(activeResets(events).map((reset) => reset.id));
    const erasing = $record
      .get()
      .resets.filter((reset) => !before.has(reset.id) && events.some(erasedBy([reset])));
    return importEvents(
      events,
      erasing.map((reset) => reset.id),
    );
  }

  /**
   * Starts over: all that is known now is erased from the record and stays in the log. Resolves when
   * saved, with the id that takes it back.
   */
  async function reset(): Promise<string> {
    await refresh();
    // What a page left a moment ago had noted is erased with the rest.
    await takeUpNotes().catch(() => undefined);
    const covering = happening({ type: 'reset', ...coverOf($events.get()) });
    const [event] = sign([covering], []) as [LearnerEvent];
    drafts = [];
    await Promise.all([keep([event], { snapshot: 'reset' }), storage.deleteDrafts()]);
    return event.id;
  }

  /** Takes a reset back. Resolves when saved. */
  async function undoReset(id: string): Promise<void> {
    await append({ type: 'reset-undone', reset: id });
  }

  return {
    /** Of the browser profile, as the page found it; new events may have another one. */
    device: environment.device,
    $events,
    $record,
    $ready,
    $durable: storage.$durable,
    $pending: storage.$pending,
    $notices: storage.$notices,
    open,
    append,
    draftFor,
    hasDraft,
    saveDraft,
    refresh,
    tidy,
    importEvents,
    snapshots,
    snapshotIds,
    deleteSnapshots,
    restoreSnapshot,
    reset,
    undoReset,
  };
}

export type RecordStore = ReturnType<typeof createRecordStore>;
