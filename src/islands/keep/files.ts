import { exportFileName, writeExport } from '../../domain/record/export-file.ts';
import type { LearnerEvent } from '../../domain/record/events.ts';
import { localDay } from './dates.ts';

/** A log as a file to be saved. `at` in ms. */
export function fileToSave(log: readonly LearnerEvent[], at: number, course: number): File {
  const text = writeExport(log, { at, course });
  return new File([text], exportFileName(localDay(at)), { type: 'application/json' });
}

/** The same as plain text: browsers pass on only files of certain kinds, and JSON is none of them. */
export function fileToShare(log: readonly LearnerEvent[], at: number, course: number): File {
  const { name } = fileToSave([], at, course);
  const text = writeExport(log, { at, course });
  return new File([text], name.replace(/json$/, 'txt'), { type: 'text/plain' });
}

/** Hands a file to the browser to save. */
export function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Some browsers fetch the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
