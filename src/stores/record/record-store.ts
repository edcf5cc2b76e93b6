import { atom, computed } from 'nanostores';
import type { Locale } from '../../domain/locale.ts';
import {
  EVENT_VERSION,
  readEvent,
  type EventContent,
  type LearnerEvent,
  type Unreadable,
} from '../../domain/record/events.ts';
import { foldRecord, mergeEvents } from '../../domain/record/learner-record.ts';
import { memoryAdapter } from './memory-adapter.ts';
import type { Draft, RecordAdapter } from './record-adapter.ts';

/** Something the learner is told once, in their language, by whoever listens. */
export type StorageNotice = 'memory' | 'damaged' | 'future' | 'write-failed';

/** What the store needs from the world; tests give their own. */
export interface RecordEnvironment {
  openAdapter(): Promise<RecordAdapter>;
  now(): number;
  randomId(): string;
  /** The same id for every page of a browser profile. */
  readonly device: string;
  zone(): string;
  /** Tells other tabs that the log has grown. */
  announce(): void;
  readonly locale: Locale;
  readonly course: number;
}

const FUTURE_DATABASE = 'VersionError';

/** Tells a newer database from a refused one: the learner can do something about the first. */
function noticeFor(reason: unknown): StorageNotice {
  return reason instanceof Error && reason.name === FUTURE_DATABASE ? 'future' : 'memory';
}

/** The learner's record as stores: read through `$record`, written only by appending events. */
export function createRecordStore(environment: RecordEnvironment) {
  const $events = atom<readonly LearnerEvent[]>([]);
  const $ready = atom(false);
  /** What is appended outlives the page. */
  const $durable = atom(true);
  /** Counts events that are written but not yet confirmed by the storage. */
  const $pending = atom(0);
  const $notices = atom<readonly StorageNotice[]>([]);
  const $record = computed($events, foldRecord);

  let adapter: RecordAdapter = memoryAdapter();
  let drafts: Draft[] = [];
  let opening: Promise<void> | undefined;

  function tell(notice: StorageNotice): void {
    if (!$notices.get().includes(notice)) $notices.set([...$notices.get(), notice]);
  }

  function fallBackToMemory(reason: StorageNotice): void {
    adapter = memoryAdapter($events.get());
    $durable.set(false);
    tell(reason);
  }

  async function readAll(): Promise<void> {
    const unreadable: { raw: unknown; reason: Unreadable }[] = [];
    const readable: LearnerEvent[] = [];
    for (const raw of await adapter.readEvents()) {
      const event = readEvent(raw);
      if (typeof event === 'string') unreadable.push({ raw, reason: event });
      else readable.push(event);
    }
    $events.set(mergeEvents($events.get(), readable));
    for (const { reason } of unreadable) tell(reason);
    const damaged = unreadable.filter(({ reason }) => reason === 'damaged');
    // Events of a newer course stay where that course will look for them.
    if (damaged.length > 0) await adapter.quarantine(damaged);
  }

  async function openOnce(): Promise<void> {
    try {
      adapter = await environment.openAdapter();
      adapter.onLost(() => fallBackToMemory('memory'));
      await readAll();
      drafts = await adapter.readDrafts();
    } catch (reason) {
      fallBackToMemory(noticeFor(reason));
    }
    $ready.set(true);
  }

  function nextSequence(): number {
    const own = $events.get().filter((event) => event.device === environment.device);
    return own.reduce((last, { seq }) => Math.max(last, seq), 0) + 1;
  }

  /** Opens the storage the first time it is asked to; later calls wait for that. */
  function open(): Promise<void> {
    return (opening ??= openOnce());
  }

  /**
   * Appends to the record at once and to the storage as soon as it answers. Resolves when saved, with
   * the id of the event.
   */
  async function append(content: EventContent): Promise<string> {
    // Opened first, so that the new event is numbered after all that are stored.
    await open();
    const event: LearnerEvent = {
      ...content,
      id: environment.randomId(),
      v: EVENT_VERSION,
      device: environment.device,
      seq: nextSequence(),
      at: environment.now(),
      zone: environment.zone(),
      course: environment.course,
      locale: environment.locale,
    };
    $events.set([...$events.get(), event]);
    $pending.set($pending.get() + 1);
    try {
      await adapter.append(event);
      environment.announce();
    } catch {
      fallBackToMemory('write-failed');
    }
    $pending.set($pending.get() - 1);
    return event.id;
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
    // A draft is a convenience: an attempt that cannot be stored is told, a draft is not.
    await adapter.saveDraft(draft).catch(() => undefined);
  }

  /** Another tab has written: read what is new. */
  async function refresh(): Promise<void> {
    await open();
    await readAll().catch(() => fallBackToMemory('memory'));
  }

  return {
    device: environment.device,
    $record,
    $ready,
    $durable,
    $pending,
    $notices,
    open,
    append,
    draftFor,
    hasDraft,
    saveDraft,
    refresh,
  };
}

export type RecordStore = ReturnType<typeof createRecordStore>;
