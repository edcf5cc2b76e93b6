import type { RecordStore } from '../../stores/record/record-store.ts';

/** What the settings need of the learner's record. */
export interface SettingsRecord extends Pick<
  RecordStore,
  '$record' | '$durable' | '$pending' | 'append' | 'open'
> {
  /** Starts over; gives the id of the reset. */
  reset(): Promise<string>;
  /** Takes a reset back. */
  undoReset(id: string): Promise<void>;
}
