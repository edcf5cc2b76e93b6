import type { LearnerEvent, Unreadable } from '../../domain/record/events.ts';

/** A selection that was made but not checked yet, so that a reload loses nothing. */
export interface Draft {
  /** `item` or `item/step`. */
  readonly key: string;
  readonly version: number;
  readonly round: number;
  readonly selection: readonly string[];
}

/** Where the learner's record is kept. */
export interface RecordAdapter {
  /** Everything in the log, untrusted. */
  readEvents(): Promise<unknown[]>;
  /** Resolves once the event is durably stored. */
  append(event: LearnerEvent): Promise<void>;
  /** Moves raw entries out of the log and keeps them untouched. */
  quarantine(entries: readonly { raw: unknown; reason: Unreadable }[]): Promise<void>;
  readDrafts(): Promise<Draft[]>;
  saveDraft(draft: Draft): Promise<void>;
  /** Calls back when the storage goes away under an open page. */
  onLost(callback: () => void): void;
}
