import type { ReadableAtom } from 'nanostores';
import type { KeepLabels } from '../../catalog/keep-labels.ts';
import type { EventContent, LearnerEvent } from '../../domain/record/events.ts';
import type { LearnerRecord } from '../../domain/record/learner-record.ts';

/** A copy of the whole log from before something changed it. */
export interface EarlierCopy {
  readonly id: number;
  /** In ms. */
  readonly at: number;
  readonly reason: 'import' | 'migration' | 'reset';
  /** As they were found, untrusted. */
  readonly events: readonly unknown[];
}

/** What this part needs of the record store. */
export interface RecordKeeper {
  /** The whole log, with what resets have erased. */
  readonly $events: ReadableAtom<readonly LearnerEvent[]>;
  readonly $record: ReadableAtom<LearnerRecord>;
  /** What is appended outlives the page. */
  readonly $durable: ReadableAtom<boolean>;
  open(): Promise<void>;
  append(content: EventContent): Promise<unknown>;
  /**
   * Adds what is missing in the log and takes back the resets in `restore`, all or nothing. True when it
   * is durably saved; false when nothing has changed, or only in the memory of this page.
   */
  importEvents(events: readonly LearnerEvent[], restore?: readonly string[]): Promise<boolean>;
  /** The latest first. */
  snapshots(): Promise<readonly EarlierCopy[]>;
  /** Their ids alone, in the same order. */
  snapshotIds(): Promise<readonly number[]>;
  restoreSnapshot(id: number): Promise<boolean>;
  deleteSnapshots(): Promise<void>;
}

/** What every part of this island is given. */
export interface KeepProps {
  readonly labels: KeepLabels;
  /** BCP-47 tag of the page's language. */
  readonly lang: string;
  readonly record: RecordKeeper;
  /** The clock, in ms. */
  readonly now: () => number;
  /** Version of the course. */
  readonly course: number;
  /** The page is shown inside another one, which may lay something over its buttons. */
  readonly framed: boolean;
}
