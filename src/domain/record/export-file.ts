/**
 * The learner's record as one JSON file: the same in every language, to be kept, taken to another
 * device, and read again by any later version of the course.
 */
import { crc32 } from '../text/crc32.ts';
import { nestingOf } from '../text/nesting.ts';
import { clipResets } from './clip-resets.ts';
import { copyEvent } from './event-fields.ts';
import { EVENT_VERSION, type LearnerEvent } from './events.ts';
import { mergeEvents, orderEvents } from './learner-record.ts';

const FORMAT = 'five-names-record';
/** Version of the file around the events, which have their own. */
const FILE_VERSION = 1;

/** Largest file that is looked at, in bytes. */
export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_EVENTS = 200_000;
/** An event with a list of marks is the fifth level. */
const DEEPEST = 8;

export interface ImportFile {
  /** Each once, in the order of the file; its resets cover no more than the file shows. */
  readonly events: readonly LearnerEvent[];
  /** When the file was written, in ms since 1970 by the clock of that device. */
  readonly exportedAt: number;
}

/** Why a file is not taken. The interface has a sentence for each. */
export const REFUSALS = [
  'too-large',
  'empty',
  'not-text',
  'not-json',
  'cut-off',
  'too-deep',
  'not-ours',
  'newer-file',
  'newer-events',
  'wrong-type',
  'damaged',
  'conflict',
  'too-many',
] as const;

export interface ImportRefusal {
  readonly refused: (typeof REFUSALS)[number];
  /** For the sentence: `limit` in MiB or events; `place` in the file, as `events[3].score`. */
  readonly values: Readonly<Record<string, string | number>>;
}

function refuse(
  refused: ImportRefusal['refused'],
  values: ImportRefusal['values'] = {},
): ImportRefusal {
  return { refused, values };
}

/** A refusal for a file of so many bytes, to be asked before the file is read. */
export function refuseSize(bytes: number): ImportRefusal | undefined {
  if (bytes === 0) return refuse('empty');
  return bytes > MOST_BYTES ? refuse('too-large', { limit: MOST_BYTES / 1024 / 1024 }) : undefined;
}

/** Writes all of a log that can be read again. `at` is the time in ms, `course` the version of the course. */
export function writeExport(
  log: readonly LearnerEvent[],
  { at, course }: { readonly at: number; readonly course: number },
): string {
  const events = orderEvents(mergeEvents(log, []))
    .map(copyEvent)
    .filter((event) => !('field' in event));
  return JSON.stringify({
    format: FORMAT,
    version: FILE_VERSION,
    exportedAt: at,
    course,
    count: events.length,
    checksum: checksumOf(events),
    events,
  });
}

/** Name of the file; `day` as 2026-11-26. */
export function exportFileName(day: string): string {
  return `five-names-one-job-${day}.json`;
}

/** Of events as `copyEvent` gives them, so that neither spaces nor the order of fields matter. */
function checksumOf(events: readonly unknown[]): string {
  return crc32(JSON.stringify(events));
}

/** UTF-8, or UTF-16 when a mark at the beginning says so; undefined for bytes that are no text. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): { readonly value: unknown } | ImportRefusal {
  const { deepest, open } = nestingOf(text, DEEPEST);
  if (deepest > DEEPEST) return refuse('too-deep');
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // A text that opens nothing at all was never a file of ours.
    return refuse(open && deepest > 0 ? 'cut-off' : 'not-json');
  }
}

/** What is around the events of a file. */
interface Head {
  readonly exportedAt: number;
  readonly count: number;
  readonly checksum: string;
  readonly events: readonly unknown[];
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isNewer(event: unknown): boolean {
  const version = (event as { readonly v?: unknown } | null)?.v;
  return typeof version === 'number' && version > EVENT_VERSION;
}

/** The known fields of a file, copied one by one; a refusal where one of them is wrong. */
function readHead(value: unknown): Head | ImportRefusal {
  if (typeof value !== 'object' || value === null) return refuse('not-ours');
  const { format, version, exportedAt, course, count, checksum, events } = value as Readonly<
    Record<string, unknown>
  >;
  if (format !== FORMAT) return refuse('not-ours');
  if (!isCount(version) || version === 0) return refuse('wrong-type', { place: 'version' });
  if (version > FILE_VERSION) return refuse('newer-file');
  if (!isCount(exportedAt)) return refuse('wrong-type', { place: 'exportedAt' });
  if (!isCount(course)) return refuse('wrong-type', { place: 'course' });
  if (!isCount(count)) return refuse('wrong-type', { place: 'count' });
  if (typeof checksum !== 'string') return refuse('wrong-type', { place: 'checksum' });
  if (!Array.isArray(events)) return refuse('wrong-type', { place: 'events' });
  if (events.length > MOST_EVENTS) return refuse('too-many', { limit: MOST_EVENTS });
  return { exportedAt, count, checksum, events };
}

function readEvents(raw: readonly unknown[]): LearnerEvent[] | ImportRefusal {
  // Asked first: what a newer course writes need not look right to this one.
  if (raw.some(isNewer)) return refuse('newer-events');
  const events: LearnerEvent[] = [];
  for (const [at, entry] of raw.entries()) {
    const event = copyEvent(entry);
    if ('field' in event)
      return refuse('wrong-type', { place: `events[${at}]${event.field && `.${event.field}`}` });
    events.push(event);
  }
  return events;
}

/** Events under one id are one event, unless they say different things. */
function eachOnce(events: readonly LearnerEvent[]): LearnerEvent[] | ImportRefusal {
  const seen = new Map<string, LearnerEvent>();
  for (const [at, event] of events.entries()) {
    const same = seen.get(event.id);
    if (same && JSON.stringify(same) !== JSON.stringify(event))
      return refuse('conflict', { place: `events[${at}]` });
    seen.set(event.id, same ?? event);
  }
  return [...seen.values()];
}

/**
 * Reads a file without trusting it, whole or not at all. Never throws. What comes back is made of fresh
 * objects with known fields only; texts in it are still whatever somebody wrote.
 */
export function readExport(bytes: Uint8Array): ImportFile | ImportRefusal {
  const size = refuseSize(bytes.length);
  if (size) return size;
  const text = decode(bytes);
  if (text === undefined) return refuse('not-text');
  if (text.trim() === '') return refuse('empty');
  const parsed = parse(text);
  if ('refused' in parsed) return parsed;
  const head = readHead(parsed.value);
  if ('refused' in head) return head;
  const events = readEvents(head.events);
  if ('refused' in events) return events;
  if (events.length !== head.count || checksumOf(events) !== head.checksum)
    return refuse('damaged');
  const unique = eachOnce(events);
  if ('refused' in unique) return unique;
  return { events: clipResets(unique), exportedAt: head.exportedAt };
}
