import type { LearnerRecord } from './learner-record.ts';

/** Name of the setting that says when the record was last saved as a file, in ms. */
export const BACKED_UP = 'backed-up';

const DAY = 86_400_000;
const MOST_DAYS = 30;
const MOST_ANSWERS = 100;

export interface BackupDue {
  /** When a file was last saved, in ms; absent when none ever was. */
  readonly last?: number;
  /** Answers that are in no file. */
  readonly answers: number;
}

function lastBackup({ settings }: LearnerRecord): number | undefined {
  const value = Number(settings.get(BACKED_UP));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Whether the learner should hear that a file is due: over thirty days after the last one, or after the
 * first answer when there is none, or with a hundred answers since. Undefined when it is not, and when
 * there was no answer since.
 */
export function backupDue(record: LearnerRecord, now: number): BackupDue | undefined {
  const last = lastBackup(record);
  const since = record.events.filter(
    (event) => event.type === 'attempt' && event.at > (last ?? -1),
  );
  const [first] = since;
  if (!first) return undefined;
  const late = now - (last ?? first.at) > MOST_DAYS * DAY;
  if (!late && since.length < MOST_ANSWERS) return undefined;
  return { ...(last !== undefined && { last }), answers: since.length };
}
