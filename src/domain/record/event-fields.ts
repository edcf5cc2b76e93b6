import { EVENT_VERSION, readEvent, type DeviceMark, type LearnerEvent } from './events.ts';

/** The fields all events have; the values only have to be readable. */
const BASE = {
  id: 'id',
  v: EVENT_VERSION,
  device: 'device',
  seq: 1,
  at: 1,
  zone: 'UTC',
  course: 1,
  locale: 'en',
} as const;

const STEP = { item: 'item', version: 1, step: 'step', round: 0, sitting: 'sitting' } as const;

/**
 * A whole event of each type, with what is optional. Its keys are the fields the course knows, in the
 * order they are written; a field to be tried is put into it.
 */
const WHOLE: {
  readonly [T in LearnerEvent['type']]: Required<Extract<LearnerEvent, { readonly type: T }>>;
} = {
  attempt: {
    ...BASE,
    type: 'attempt',
    ...STEP,
    response: [],
    score: 0,
    shown: false,
    confidence: 'certain',
  },
  'lesson-read': { ...BASE, type: 'lesson-read', lesson: 'lesson', read: true },
  'case-continued': { ...BASE, type: 'case-continued', ...STEP },
  'case-rewound': { ...BASE, type: 'case-rewound', ...STEP },
  'sitting-started': { ...BASE, type: 'sitting-started', form: 'form', items: [] },
  setting: { ...BASE, type: 'setting', name: 'name', value: 'value' },
  'known-well': {
    ...BASE,
    type: 'known-well',
    item: 'item',
    version: 1,
    round: 0,
    sitting: 'sitting',
  },
  'card-rated': { ...BASE, type: 'card-rated', term: 'term', rating: 'knew' },
  reset: { ...BASE, type: 'reset', covers: [], until: 1 },
  'reset-undone': { ...BASE, type: 'reset-undone', reset: 'reset' },
};

type Fields = Readonly<Record<string, unknown>>;

/** A copy of a field's value; the only objects inside an event are marks of devices. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  const { device, seq } = value as Partial<DeviceMark>;
  return { device, seq };
}

function knownFields(raw: Fields, whole: object): Fields {
  return Object.fromEntries(
    Object.keys(whole)
      .filter((field) => Object.hasOwn(raw, field))
      .map((field) => [field, copyOf(raw[field])]),
  );
}

/** What keeps an entry from being an event of this course. */
export interface Fault {
  /** The first field that is missing or cannot be read; empty when the entry is no object. */
  readonly field: string;
}

function firstFault(fields: Fields, whole: object): Fault {
  const names = Object.keys(whole);
  const faulty = (name: string) => {
    const { [name]: _without, ...others } = whole as Fields;
    const tried = Object.hasOwn(fields, name) ? { ...others, [name]: fields[name] } : others;
    return typeof readEvent(tried) === 'string';
  };
  return { field: names.find(faulty) ?? '' };
}

/**
 * A fresh event with only the fields its type has, or what is wrong with the entry. `raw` comes from
 * outside and is trusted in nothing.
 */
export function copyEvent(raw: unknown): LearnerEvent | Fault {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { field: '' };
  const type = Object.hasOwn(raw, 'type') ? (raw as Fields)['type'] : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(WHOLE, type)) return { field: 'type' };
  const whole = WHOLE[type as LearnerEvent['type']];
  const fields = knownFields(raw as Fields, whole);
  const event = readEvent(fields);
  return typeof event === 'string' ? firstFault(fields, whole) : event;
}
