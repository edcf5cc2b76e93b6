import { isLocale, type Locale } from '../locale.ts';

/** Version of the event format. An event with a higher one was written by a newer course. */
export const EVENT_VERSION = 1;

interface EventBase {
  /** Random and unique; two copies of one event are one event. */
  readonly id: string;
  readonly v: number;
  /** Random id of the browser profile that wrote it. */
  readonly device: string;
  /** Counts up on each device, so that order survives a clock that jumps back. */
  readonly seq: number;
  /** Milliseconds since 1970 by the device's clock. */
  readonly at: number;
  /** IANA time zone of the device at that moment. */
  readonly zone: string;
  /** Version of the course. */
  readonly course: number;
  readonly locale: Locale;
}

/** One try at an item or at a step of a case. */
export interface AttemptEvent extends EventBase {
  readonly type: 'attempt';
  readonly item: string;
  readonly version: number;
  /** Step of a case; absent for other kinds. */
  readonly step?: string;
  /** 0 for the first time through the item, 1 after "answer again", … */
  readonly round: number;
  /** Chosen option ids. */
  readonly response: readonly string[];
  /** From 0 to 1, as graded by that version of the item. */
  readonly score: number;
  /** The learner asked to be shown instead of trying. */
  readonly shown: boolean;
}

/** The learner reached the end of a lesson (`read`), or took the mark back. */
export interface LessonReadEvent extends EventBase {
  readonly type: 'lesson-read';
  readonly lesson: string;
  readonly read: boolean;
}

/** The learner moved on to the next step of a case; `step` is the one left behind. */
export interface CaseContinuedEvent extends EventBase {
  readonly type: 'case-continued';
  readonly item: string;
  readonly version: number;
  readonly step: string;
  readonly round: number;
}

export type LearnerEvent = AttemptEvent | LessonReadEvent | CaseContinuedEvent;

/** What an event says, without who, when and where. */
export type EventContent =
  | Omit<AttemptEvent, keyof EventBase>
  | Omit<LessonReadEvent, keyof EventBase>
  | Omit<CaseContinuedEvent, keyof EventBase>;

export type Unreadable = 'damaged' | 'future';

type Fields = Readonly<Record<string, unknown>>;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isResponse(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 20 && value.every(isText);
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

const CONTENT: Readonly<Record<LearnerEvent['type'], (event: Fields) => boolean>> = {
  attempt: (event) =>
    isText(event['item']) &&
    isCount(event['version']) &&
    (event['step'] === undefined || isText(event['step'])) &&
    isCount(event['round']) &&
    isResponse(event['response']) &&
    isShare(event['score']) &&
    typeof event['shown'] === 'boolean',
  'lesson-read': (event) => isText(event['lesson']) && typeof event['read'] === 'boolean',
  'case-continued': (event) =>
    isText(event['item']) &&
    isCount(event['version']) &&
    isText(event['step']) &&
    isCount(event['round']),
};

function hasBase(event: Fields): boolean {
  return (
    isText(event['id']) &&
    isCount(event['v']) &&
    isText(event['device']) &&
    isCount(event['seq']) &&
    isCount(event['at']) &&
    isText(event['zone']) &&
    isCount(event['course']) &&
    isLocale(event['locale'])
  );
}

/**
 * Reads a stored event without trusting it. Storage is shared with whatever else runs on the origin,
 * and may have been written by a newer course.
 */
export function readEvent(raw: unknown): LearnerEvent | Unreadable {
  if (typeof raw !== 'object' || raw === null) return 'damaged';
  const event = raw as Fields;
  if (typeof event['v'] === 'number' && event['v'] > EVENT_VERSION) return 'future';
  const type = event['type'];
  if (typeof type !== 'string' || !Object.hasOwn(CONTENT, type) || !hasBase(event))
    return 'damaged';
  return CONTENT[type as LearnerEvent['type']](event) ? (raw as LearnerEvent) : 'damaged';
}
