import published from '../../content/published-items.json' with { type: 'json' };
import { numbersFrom } from '../../domain/assessment/shuffle.ts';
import { CONFIDENCES } from '../../domain/content/vocabulary.ts';
import {
  CARD_RATINGS,
  EVENT_VERSION,
  type EventContent,
  type LearnerEvent,
} from '../../domain/record/events.ts';

/** 1 January 2025, 08:00 in Shanghai. */
const START = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;
const DAYS = 365;
/** How long somebody studies in a day, in ms. */
const STUDY = 2 * 3_600_000;

/** The phone is used most. */
const SHARES = [0, 0, 0, 1, 1, 2] as const;
const OPTIONS = ['first', 'second', 'third', 'fourth'] as const;
const STEPS = ['emphasis', 'role', 'tactic', 'metric', 'why-not'] as const;
const LESSONS = ['five-titles', 'named-by-medium', 'retention', 'tactics-matrix'] as const;
const TERMS = ['retention', 'activation', 'conversion', 'first-use', 'churn'] as const;

const ITEMS = Object.entries(published).map(([item, { version }]) => ({ item, version }));

function isCase(item: string): boolean {
  return item.includes('-case-');
}

type Pick = <T>(list: readonly T[]) => T;

/** As long as those the course gives. */
function randomId(random: () => number): string {
  return Array.from({ length: 4 }, () => Math.floor(random() * 2 ** 32).toString(36)).join('');
}

/** What somebody does in a drill, most often an attempt. */
function nextContent(random: () => number, pick: Pick, sitting: string): EventContent {
  const about = { ...pick(ITEMS), round: Math.floor(random() ** 3 * 4), sitting };
  const step = isCase(about.item) && { step: pick(STEPS) };
  const chance = random();
  if (chance < 0.03) return { type: 'known-well', ...about };
  if (chance < 0.08) return { type: 'card-rated', term: pick(TERMS), rating: pick(CARD_RATINGS) };
  if (chance < 0.1) return { type: 'lesson-read', lesson: pick(LESSONS), read: random() < 0.9 };
  if (chance < 0.11) return { type: 'setting', name: 'ask-confidence', value: pick(['on', 'off']) };
  if (step && chance < 0.4) return { type: 'case-continued', ...about, ...step };
  if (step && chance < 0.45) return { type: 'case-rewound', ...about, ...step };
  const score = pick([1, 1, 1, 0.6, 0]);
  return {
    type: 'attempt',
    ...about,
    ...step,
    response: [pick(OPTIONS)],
    score,
    shown: score === 0 && random() < 0.1,
    confidence: pick(CONFIDENCES),
  };
}

/**
 * A year of study on three devices: `count` events of every type but resets, in the order they were
 * made. The same each time.
 */
export function longLog(count: number): LearnerEvent[] {
  const random = numbersFrom('a year of study');
  const pick: Pick = (list) => list[Math.floor(random() * list.length)]!;
  const seqs = new Map<string, number>();
  const log: LearnerEvent[] = [];
  const devices = Array.from({ length: 3 }, () => randomId(random));
  let device = devices[pick(SHARES)]!;
  let sitting = '';
  /** How many events of the drill are still to come. */
  let left = 0;
  while (log.length < count) {
    const share = (log.length / count) * DAYS;
    if (left === 0) device = devices[pick(SHARES)]!;
    const seq = (seqs.get(device) ?? 0) + 1;
    seqs.set(device, seq);
    const id = randomId(random);
    const base = {
      id,
      v: EVENT_VERSION,
      device,
      seq,
      at: START + Math.floor(share) * DAY + Math.floor((share % 1) * STUDY),
      zone: 'Asia/Shanghai',
      course: 1,
      locale: pick(['en', 'zh-cn'] as const),
    };
    if (left === 0) {
      sitting = id;
      left = 5 + Math.floor(random() * 16);
      const items = [...new Set(Array.from({ length: left }, () => pick(ITEMS).item))];
      log.push({ ...base, type: 'sitting-started', form: 'drill', items });
    } else {
      left -= 1;
      log.push({ ...base, ...nextContent(random, pick, sitting) });
    }
  }
  return log;
}
