/** Opens the practice page the way a link does: with an address, and a bank that is loaded. */
import { act, render, screen, waitFor } from '@testing-library/preact';
import { vi } from 'vitest';
import type { Card } from '~/catalog/to-card.ts';
import type { BankIndex, BankItem, BankPool, FormView } from '~/catalog/bank.ts';
import type { CellView } from '~/catalog/matrix-view.ts';
import { practiceLabels } from '~/catalog/practice-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import { Practice } from '~/islands/practice/Practice.tsx';
import type { RecordStore } from '~/stores/record/record-store.ts';
import {
  DAY_SEVEN,
  FORUM,
  FORUM_ZH,
  QUIET_FORUM,
  SIGNS,
  SIGNS_ZH,
  plainItem,
  type ItemFixture,
} from '../fixtures/items.ts';
import { besideQuestions } from './module-facts.ts';
import { chineseLabels, labels, openRecord, press } from './play.tsx';

interface Entry extends Omit<BankItem, 'id'> {
  readonly item: ItemFixture;
}

const TELL = {
  competency: 'tell',
  pool: 'forum-community',
  level: 'apply',
  kind: 'single',
  ends: [],
} as const;
const KEEP = { ...TELL, competency: 'keep', pool: 'retention' } as const;
const IN_FORUM = { medium: 'forum', emphasis: 'acquisition' } as const;
const IN_APP = { medium: 'app', emphasis: 'retention' } as const;

function plain(about: string, rest: Omit<Entry, 'item' | 'family'>): Entry {
  return { ...rest, item: plainItem(about), family: about };
}

/** Two competencies; in a forum there are three plain items and a case, in an app four and a number. */
const BANK: readonly Entry[] = [
  plain('tell-1', { ...TELL, cell: IN_FORUM }),
  plain('tell-2', { ...TELL, cell: IN_FORUM }),
  plain('tell-3', { ...TELL, cell: IN_FORUM }),
  { ...TELL, kind: 'case', item: QUIET_FORUM, family: 'quiet', cell: IN_FORUM },
  plain('keep-1', { ...KEEP, cell: IN_APP }),
  plain('keep-2', { ...KEEP, cell: IN_APP }),
  plain('keep-3', { ...KEEP, cell: IN_APP }),
  plain('keep-4', { ...KEEP, cell: IN_APP }),
  { ...KEEP, kind: 'numeric', item: DAY_SEVEN, family: 'day-seven', cell: IN_APP },
  { ...KEEP, item: FORUM, family: 'first-week', cell: { medium: 'email', emphasis: 'retention' } },
  {
    ...KEEP,
    kind: 'multiple',
    item: SIGNS,
    family: 'signs',
    cell: { medium: 'email', emphasis: 'engagement' },
  },
];

const CHINESE_ITEMS: Readonly<Record<string, ItemFixture>> = {
  [FORUM.view.id]: FORUM_ZH,
  [SIGNS.view.id]: SIGNS_ZH,
};

/** How many families the bank has: as many questions a drill of everything can give. */
export const FAMILIES = BANK.length;

export const CHECKPOINT: FormView = {
  id: 'checkpoint-basics',
  kind: 'checkpoint',
  title: 'Checkpoint: Basics',
  text: '5 questions from this module. 80% at the first try is enough.',
  blueprint: [
    { competencies: ['tell'], items: 2, apply: 1 },
    { competencies: ['keep'], items: 3, apply: 1 },
  ],
};

export const DIAGNOSTIC: FormView = {
  id: 'diagnostic',
  kind: 'diagnostic',
  title: 'Where should I start?',
  text: '4 questions from all lessons.',
  blueprint: [
    { lesson: 'forum-community', competencies: ['tell'], items: 2, apply: 1 },
    { lesson: 'retention', competencies: ['keep'], items: 2, apply: 1 },
  ],
};

const TACTICS: Readonly<Record<string, CellView>> = {
  'app/retention': {
    fit: 'Strong fit.',
    why: 'People come back to what waits for them.',
    tactics: [
      {
        family: 'Content',
        tactic: 'A lesson for each day',
        metric: 'day-7 retention',
        pitfall: 'too many reminders',
        seed: true,
      },
    ],
  },
};

let opened = 0;

/** The glossary cards, in the order of the lessons; the last term belongs to none. */
const CARDS: readonly Card[] = [
  ['cold-start', 'forum-community'],
  ['churn', 'retention'],
  ['cohort', 'retention'],
  ['stickiness', 'retention'],
  ['lurker', 'forum-community'],
  ['uv', undefined],
].map(([id = '', lesson]) => ({
  id,
  front: `Front of ${id}`,
  back: `Back of ${id}`,
  lessons: lesson === undefined ? [] : [lesson],
  href: `/en/glossary/#${id}`,
}));

/** What the site answers; every page of a test has addresses of its own, for answers are kept. */
export interface Site {
  readonly indexUrl: string;
  readonly cardsUrl: string;
  readonly index: BankIndex;
  /** Addresses that are not to be had at the moment, as parts of them. */
  readonly offline: Set<string>;
  /** Items the index names and the pools do not hold. */
  readonly lost: Set<string>;
}

export function site(lang: 'en' | 'zh-CN', without: readonly string[] = []): Site {
  opened += 1;
  const words = lang === 'en' ? en : zh;
  const base = `/${opened}/bank`;
  const lessons = {
    'forum-community': { title: 'Forum and group', href: '/en/learn/roles/forum-community/' },
    retention: { title: 'Retention', href: '/en/learn/emphases/retention/' },
  };
  const bank = BANK.filter(({ item }) => !without.includes(item.view.id));
  const index: BankIndex = {
    items: bank.map(({ item, ...rest }) => ({ ...rest, id: item.view.id })),
    retired: {},
    lessonOrder: Object.keys(lessons),
    competencyIds: ['tell', 'keep'],
    review: { retention: 0.9, longestInterval: 180, familiesPerCompetency: 8 },
    mastery: { items: 2, window: 5, share: 0.8, days: 3, known: 0.8, fading: 0.7 },
    competencies: {
      tell: {
        statement: 'Tell a forum from a group',
        lesson: { id: 'forum-community', ...lessons['forum-community'] },
      },
      keep: {
        statement: 'Choose what keeps people (留存)',
        lesson: { id: 'retention', ...lessons.retention },
      },
    },
    forms: [CHECKPOINT, DIAGNOSTIC],
    lessons,
    passMark: 0.8,
    cells: {
      'app/retention': 'App or website, retention',
      'forum/acquisition': 'Forum, acquisition',
    },
    poolUrl: `${base}/pools/{pool}.json`,
    tacticsUrl: `${base}/tactics.json`,
    quiz: lang === 'en' ? labels : chineseLabels,
    labels: practiceLabels((key) => words[key]).texts,
    ...besideQuestions(words),
  };
  const offline = new Set<string>();
  const lost = new Set<string>();
  const pool = (name: string): BankPool =>
    Object.fromEntries(
      bank
        .filter((entry) => entry.pool === name && !lost.has(entry.item.view.id))
        .map(({ item }) => [
          item.view.id,
          (lang === 'zh-CN' ? CHINESE_ITEMS[item.view.id] : undefined) ?? item,
        ]),
    );
  vi.stubGlobal('fetch', async (url: string) => {
    if ([...offline].some((part) => url.includes(part))) throw new TypeError('Failed to fetch');
    const [, name = ''] = /\/pools\/(.*)\.json$/.exec(url) ?? [];
    if (url === `${base}/index.json`) return Response.json(index);
    if (url === index.tacticsUrl) return Response.json(TACTICS);
    if (url === `${base}/cards.json`) return Response.json(CARDS);
    return name === ''
      ? new Response('not found', { status: 404 })
      : Response.json(pool(decodeURIComponent(name)));
  });
  return {
    indexUrl: `${base}/index.json`,
    cardsUrl: `${base}/cards.json`,
    index,
    offline,
    lost,
  };
}

export interface Visit extends Site {
  readonly store: RecordStore;
}

interface VisitOptions {
  readonly record?: RecordStore;
  readonly lang?: 'en' | 'zh-CN';
  /** Parts of addresses that cannot be loaded at first. */
  readonly offline?: readonly string[];
  /** Items the bank has no more. */
  readonly without?: readonly string[];
}

/** Goes to an address of the practice page and waits until it shows something. */
export async function visit(
  search: string,
  { record, lang = 'en', offline = [], without = [] }: VisitOptions = {},
): Promise<Visit> {
  document.documentElement.lang = lang;
  history.replaceState(null, '', `/en/practice/${search}`);
  const place = site(lang, without);
  for (const part of offline) place.offline.add(part);
  const store = record ?? (await openRecord());
  const { loading, failed, retry } = place.index.labels;
  render(
    <Practice
      indexUrl={place.indexUrl}
      loading={loading}
      failed={failed}
      retry={retry}
      mark={lang === 'en'}
      record={store}
    />,
  );
  await settled();
  return { ...place, store };
}

/** Waits until everything that was asked for is loaded and live. */
export async function settled(): Promise<void> {
  const loading = [
    en['practice.loading'],
    zh['practice.loading'],
    en['review.loading'],
    zh['review.loading'],
  ];
  const turn = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  await turn();
  await waitFor(() => {
    const waiting = screen.queryAllByRole('status').map(({ textContent }) => textContent);
    if (waiting.some((text) => loading.includes(text))) throw new Error('still loading');
    if (document.querySelector('[data-quiz]:not([data-live])')) throw new Error('not live yet');
  });
  await turn();
}

/** The heading of what is on screen: "Question 2 of 5", or that of the result. */
export function heading(): string {
  return screen.getByRole('heading', { level: 2 }).textContent;
}

/** The id of the plain item that is asked, as its lead-in tells. */
export function asked(): string {
  const [, about = ''] =
    /What fits (.*)\?$/.exec(document.querySelector('legend')?.textContent ?? '') ?? [];
  return about;
}

/** Presses a button and waits for what comes of it. */
export async function go(name: string | RegExp): Promise<void> {
  press(name);
  await settled();
}

/** Ids of the sittings that were begun, with their items. */
export function sittings(store: RecordStore): { form: string; items: readonly string[] }[] {
  return [...store.$record.get().sittings.values()].map(({ form, items }) => ({ form, items }));
}

export function address(): URLSearchParams {
  return new URLSearchParams(location.search);
}
