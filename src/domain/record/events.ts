import { CONFIDENCES, type Confidence } from '../content/vocabulary.ts';
import { isLocale, type Locale } from '../locale.ts';

/**
 * Version of the event format. An event with a higher one was written by a newer course.
 * 1: attempts, read marks, continued cases. 2: sittings of forms, confidence, going back in a case,
 * settings. 3: resets and their undoing, "I know this well", rated cards. All that an older version
 * wrote is read as it is.
 */
export const EVENT_VERSION = 3;

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
  /** How sure the learner said to be; absent when not asked. */
  readonly confidence?: Confidence;
  /** Id of the event that started the sitting it was made in; absent in a lesson. */
  readonly sitting?: string;
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
  readonly sitting?: string;
}

/** The learner took up a case again at a step passed before. */
export interface CaseRewoundEvent extends EventBase {
  readonly type: 'case-rewound';
  readonly item: string;
  readonly version: number;
  /** The step gone back to. */
  readonly step: string;
  readonly round: number;
  readonly sitting?: string;
}

/** The learner began a form or a drill; its id names the sitting. */
export interface SittingStartedEvent extends EventBase {
  readonly type: 'sitting-started';
  /** Id of a form, or `drill`. */
  readonly form: string;
  /** Ids of the items in the order they are asked. */
  readonly items: readonly string[];
}

/** The learner chose how the course behaves. */
export interface SettingEvent extends EventBase {
  readonly type: 'setting';
  readonly name: string;
  readonly value: string;
}

/** The learner was right and said that the item is too easy: it may stay away longer. */
export interface KnownWellEvent extends EventBase {
  readonly type: 'known-well';
  readonly item: string;
  readonly version: number;
  readonly round: number;
  readonly sitting?: string;
}

/** How a learner who turned a card over says to have known it. */
export const CARD_RATINGS = ['forgot', 'knew'] as const;
export type CardRating = (typeof CARD_RATINGS)[number];

/** The learner turned over the card of a glossary term. */
export interface CardRatedEvent extends EventBase {
  readonly type: 'card-rated';
  readonly term: string;
  readonly rating: CardRating;
}

/** Up to which of its own events a device was known. */
export interface DeviceMark {
  readonly device: string;
  readonly seq: number;
}

/**
 * The learner started over. It covers what was known at that moment, and nothing else: what another
 * device did meanwhile was not meant by it.
 */
export interface ResetEvent extends EventBase {
  readonly type: 'reset';
  readonly covers: readonly DeviceMark[];
  /** Latest time among the events it covers, in ms. Two open tabs may give one number twice; time tells. */
  readonly until: number;
}

/** A reset was taken back. */
export interface ResetUndoneEvent extends EventBase {
  readonly type: 'reset-undone';
  /** Id of the reset. */
  readonly reset: string;
}

export type LearnerEvent =
  | AttemptEvent
  | LessonReadEvent
  | CaseContinuedEvent
  | CaseRewoundEvent
  | SittingStartedEvent
  | SettingEvent
  | KnownWellEvent
  | CardRatedEvent
  | ResetEvent
  | ResetUndoneEvent;

/** Each of a union without some fields; `Omit` alone would keep only what all have. */
type Without<E, K extends PropertyKey> = E extends unknown ? Omit<E, K> : never;

/** What an event says, without who, when and where. */
export type EventContent = Without<LearnerEvent, keyof EventBase>;

/** An event whose place among those of its device is not known yet. */
export type UnsignedEvent = Without<LearnerEvent, 'device' | 'seq'>;

export type Unreadable = 'damaged' | 'future';

type Fields = Readonly<Record<string, unknown>>;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

/**
 * The highest number an event may have, far beyond what a device can write in its life and far below
 * where counting up stops working.
 */
export const MOST_SEQ = 1e12;
/** The last moment a date can have, in ms. */
export const LAST_TIME = 8.64e15;
/** The highest version of anything and the highest round. */
const MOST_VERSIONS = 1e6;

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

function isVersion(value: unknown): boolean {
  return isCount(value, MOST_VERSIONS);
}

function isTime(value: unknown): boolean {
  return isCount(value, LAST_TIME);
}

function isList(value: unknown, most: number): value is string[] {
  return Array.isArray(value) && value.length <= most && value.every(isText);
}

const MOST_PARTS = 20;
const MOST_ITEMS = 60;
/** A browser profile is a new device each time its local storage is cleared. */
const MOST_DEVICES = 2000;

function isDeviceMark(value: unknown): boolean {
  const mark = value as Partial<DeviceMark> | null;
  return typeof mark === 'object' && isText(mark?.device) && isCount(mark.seq, MOST_SEQ);
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isStepOfItem(event: Fields): boolean {
  return (
    isText(event['item']) &&
    isVersion(event['version']) &&
    isText(event['step']) &&
    isVersion(event['round']) &&
    isOptional(event['sitting'], isText)
  );
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

const CONTENT: Readonly<Record<LearnerEvent['type'], (event: Fields) => boolean>> = {
  attempt: (event) =>
    isText(event['item']) &&
    isVersion(event['version']) &&
    isOptional(event['step'], isText) &&
    isVersion(event['round']) &&
    isList(event['response'], MOST_PARTS) &&
    isShare(event['score']) &&
    typeof event['shown'] === 'boolean' &&
    isOptional(event['confidence'], (value) => CONFIDENCES.some((known) => known === value)) &&
    isOptional(event['sitting'], isText),
  'lesson-read': (event) => isText(event['lesson']) && typeof event['read'] === 'boolean',
  'case-continued': isStepOfItem,
  'case-rewound': isStepOfItem,
  'sitting-started': (event) => isText(event['form']) && isList(event['items'], MOST_ITEMS),
  setting: (event) => isText(event['name']) && isText(event['value']),
  'known-well': (event) =>
    isText(event['item']) &&
    isVersion(event['version']) &&
    isVersion(event['round']) &&
    isOptional(event['sitting'], isText),
  'card-rated': (event) =>
    isText(event['term']) && CARD_RATINGS.some((known) => known === event['rating']),
  reset: (event) =>
    Array.isArray(event['covers']) &&
    event['covers'].length <= MOST_DEVICES &&
    event['covers'].every(isDeviceMark) &&
    isTime(event['until']),
  'reset-undone': (event) => isText(event['reset']),
};

function hasBase(event: Fields): boolean {
  return (
    isText(event['id']) &&
    isVersion(event['v']) &&
    isText(event['device']) &&
    isCount(event['seq'], MOST_SEQ) &&
    isTime(event['at']) &&
    isText(event['zone']) &&
    isVersion(event['course']) &&
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
