import type { LearnerEvent, Unreadable } from '../../domain/record/events.ts';

/** A selection that was made but not checked yet, so that a reload loses nothing. */
export interface Draft {
  /** `item` or `item/step`. */
  readonly key: string;
  readonly version: number;
  readonly round: number;
  readonly selection: readonly string[];
}

/** What was about to change the log when a copy of it was made. */
export type SnapshotReason = 'import' | 'migration' | 'reset';

/** A copy of the whole log from before something changed it. */
export interface Snapshot {
  /** Counts up; a number is not given again. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
  /** The entries as they were found, untrusted. */
  readonly events: readonly unknown[];
}

/** How many snapshots are kept; with one more the oldest goes. */
export const MOST_SNAPSHOTS = 5;

/**
 * Why a storage went away: it was `cleared` or the browser dropped it, so it can be opened again, or a
 * newer course has `upgraded` it, so it is not for this page any more.
 */
export type Loss = 'cleared' | 'upgraded';

/** Where the learner's record is kept. */
export interface RecordAdapter {
  /** Everything in the log or what there is of these ids, untrusted. */
  readEvents(ids?: readonly string[]): Promise<unknown[]>;
  /**
   * Resolves once all events are durably stored; when it rejects, none is. One that is there already
   * stays as it is. With `snapshot` the log is copied first, and both are done or neither.
   */
  append(
    events: readonly LearnerEvent[],
    options?: { readonly snapshot?: SnapshotReason },
  ): Promise<void>;
  /**
   * Lays these events together where very many lie one by one, so that the next page reads them sooner.
   * The log stays what it is, also when this fails halfway.
   */
  pack(events: readonly LearnerEvent[]): Promise<void>;
  /** Moves raw entries out of the log and keeps them untouched. */
  quarantine(entries: readonly { raw: unknown; reason: Unreadable }[]): Promise<void>;
  /** The latest first. */
  readSnapshots(): Promise<Snapshot[]>;
  /** Their ids alone, in the same order: the copies are as large as the log. */
  readSnapshotIds(): Promise<number[]>;
  deleteSnapshots(): Promise<void>;
  readDrafts(): Promise<Draft[]>;
  saveDraft(draft: Draft): Promise<void>;
  deleteDrafts(): Promise<void>;
  /** Calls back when the storage goes away under an open page; at once when it is gone already. */
  onLost(callback: (loss: Loss) => void): void;
  /** Lets the storage go; it is not used after that. */
  close(): void;
}
