/** Opens the progress page over a small course, with a record made of answers on certain days. */
import { act, render, screen, within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { BankIndex, BankItem, FormView } from '~/catalog/bank.ts';
import { practiceLabels } from '~/catalog/practice-labels.ts';
import { progressLabels } from '~/catalog/progress-labels.ts';
import en from '~/content/i18n/en.json';
import zh from '~/content/i18n/zh-CN.json';
import type { AttemptEvent, LearnerEvent } from '~/domain/record/events.ts';
import { progressOf, type Moment, type Progress } from '~/domain/progress/progress.ts';
import { MS_PER_DAY } from '~/domain/time/learning-day.ts';
import { ProgressPage } from '~/islands/progress/ProgressPage.tsx';
import type { RecordStore } from '~/stores/record/record-store.ts';
import { attempt, lessonRead } from '../fixtures/events.ts';
import { plainItem } from '../fixtures/items.ts';
import { besideQuestions } from './module-facts.ts';
import { chineseLabels, labels, openRecord } from './play.tsx';

/** The learning day it is in these tests: Wednesday, 27 May 2026. */
export const TODAY = 20_600;
const FOUR_HOURS = 4 * 3_600_000;

/** Noon in Shanghai. */
export function noon(day: number): number {
  return day * MS_PER_DAY + FOUR_HOURS;
}

export function momentOn(day: number): Moment {
  return { now: noon(day), zone: 'Asia/Shanghai' };
}

const TELL = { competency: 'tell', pool: 'forum-community', kind: 'single', ends: [] } as const;
const KEEP = { ...TELL, competency: 'keep', pool: 'retention' } as const;
const IN_COMMUNITY = { role: 'community', emphasis: 'acquisition' } as const;
const IN_PRODUCT = { role: 'product', emphasis: 'retention' } as const;

function item(id: string, rest: Omit<BankItem, 'id' | 'family'>): BankItem {
  return { ...rest, id, family: id };
}

const ITEMS: readonly BankItem[] = [
  item('tell-1', { ...TELL, level: 'apply', cell: IN_COMMUNITY }),
  item('tell-2', { ...TELL, level: 'recall', cell: IN_COMMUNITY }),
  item('tell-3', { ...TELL, level: 'recall', cell: IN_COMMUNITY }),
  item('keep-1', { ...KEEP, level: 'apply', cell: IN_PRODUCT }),
  item('keep-2', { ...KEEP, level: 'recall', cell: IN_PRODUCT }),
  item('keep-3', { ...KEEP, level: 'recall', cell: { role: 'group', emphasis: 'engagement' } }),
];

/** More items, for what only shows when there are many. */
export function moreItems(count: number): BankItem[] {
  return Array.from({ length: count }, (_, n) =>
    item(`more-${n}`, { ...(n % 2 ? TELL : KEEP), level: 'recall', cell: {} }),
  );
}
export const ITEM_IDS = ITEMS.map(({ id }) => id);

const LESSONS = {
  'forum-community': { title: 'Forum (社区) and group', href: '/en/learn/roles/forum-community/' },
  retention: { title: 'Retention', href: '/en/learn/emphases/retention/' },
};
export const LESSON_IDS = Object.keys(LESSONS);

export const SIGN_OFF: FormView = {
  id: 'sign-off',
  kind: 'sign-off',
  title: 'Sign-off',
  text: '4 questions from everything.',
  blueprint: [
    { competencies: ['tell'], items: 2, apply: 1 },
    { competencies: ['keep'], items: 2, apply: 1 },
  ],
};

export function indexAt(
  base: string,
  lang: 'en' | 'zh-CN' = 'en',
  more: readonly BankItem[] = [],
): BankIndex {
  const words = lang === 'en' ? en : zh;
  return {
    items: [...ITEMS, ...more],
    retired: {},
    lessonOrder: LESSON_IDS,
    competencyIds: ['tell', 'keep'],
    review: { retention: 0.9, longestInterval: 180, familiesPerCompetency: 8 },
    mastery: { items: 2, window: 5, share: 0.8, days: 3, known: 0.8, fading: 0.7 },
    competencies: {
      tell: {
        statement: 'Tell a forum from a group',
        lesson: { id: 'forum-community', ...LESSONS['forum-community'] },
      },
      keep: {
        statement: 'Choose what keeps people (留存)',
        lesson: { id: 'retention', ...LESSONS.retention },
      },
    },
    forms: [SIGN_OFF],
    lessons: LESSONS,
    passMark: 0.8,
    cells: {},
    poolUrl: `${base}/pools/{pool}.json`,
    tacticsUrl: `${base}/tactics.json`,
    quiz: lang === 'en' ? labels : chineseLabels,
    labels: practiceLabels((key) => words[key]).texts,
    ...besideQuestions(words),
  };
}

export function wordsOf(lang: 'en' | 'zh-CN') {
  const words = lang === 'en' ? en : zh;
  return progressLabels((key) => words[key]);
}

interface Answer {
  readonly day?: number;
  readonly right?: boolean;
  readonly confidence?: AttemptEvent['confidence'];
  readonly sitting?: string;
}

/** A log of one device: what is said in it gets its numbers and times in the order it is said. */
export function diary() {
  const events: LearnerEvent[] = [];
  const next = () => ({ device: 'tablet', seq: events.length + 1, id: `event-${events.length}` });
  return {
    events,
    read: (lesson: string, day = TODAY): void => {
      events.push(lessonRead({ ...next(), at: noon(day), lesson }));
    },
    answer: (id: string, { day = TODAY, right = true, confidence, sitting }: Answer = {}): void => {
      events.push(
        attempt({
          ...next(),
          // A little later each time, so that the latest is known.
          at: noon(day) + events.length * 1000,
          item: id,
          round: events.length,
          response: [right ? 'right' : 'wrong'],
          score: right ? 1 : 0,
          ...(confidence && { confidence }),
          ...(sitting !== undefined && { sitting }),
        }),
      );
    },
  };
}

/** A record in which everything is mastered and nothing is due. */
export function allMastered(): LearnerEvent[] {
  const { events, answer } = diary();
  for (const day of [TODAY - 5, TODAY - 2, TODAY]) for (const id of ITEM_IDS) answer(id, { day });
  return events;
}

let opened = 0;

interface Options {
  readonly events?: readonly LearnerEvent[];
  readonly lang?: 'en' | 'zh-CN';
  readonly more?: readonly BankItem[];
  /** Parts of addresses that cannot be loaded at first. */
  readonly offline?: readonly string[];
}

export interface Opened {
  readonly store: RecordStore;
  readonly index: BankIndex;
  readonly offline: Set<string>;
  /** Addresses that were gone to. */
  readonly visited: readonly string[];
  /** Sets the day on which progress is told. */
  readonly setDay: (day: number) => void;
  /** What the page should be telling now. */
  readonly progress: () => Progress;
}

function serve(base: string, index: BankIndex, offline: ReadonlySet<string>): void {
  vi.stubGlobal('fetch', async (url: string) => {
    if ([...offline].some((part) => url.includes(part))) throw new TypeError('Failed to fetch');
    if (url === `${base}/index.json`) return Response.json(index);
    const [, name = ''] = /\/pools\/(.*)\.json$/.exec(url) ?? [];
    const own = index.items.filter(({ pool }) => pool === name);
    return Response.json(Object.fromEntries(own.map(({ id }) => [id, plainItem(id)])));
  });
}

/** Waits until what was asked for is there. */
export async function settled(): Promise<void> {
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

export async function openProgress({
  events = [],
  lang = 'en',
  more = [],
  offline: parts = [],
}: Options = {}): Promise<Opened> {
  document.documentElement.lang = lang;
  opened += 1;
  // Answers of the site are kept by their addresses, so every page has its own.
  const base = `/progress-${opened}`;
  const index = indexAt(base, lang, more);
  const offline = new Set(parts);
  serve(base, index, offline);
  const store = await openRecord(...events);
  const words = wordsOf(lang);
  const visited: string[] = [];
  let day = TODAY;
  render(
    <ProgressPage
      indexUrl={`${base}/index.json`}
      loading={words.loading}
      failed={words.failed}
      retry={words.retry}
      labels={words}
      mark={lang === 'en'}
      version="7"
      record={store}
      moment={() => momentOn(day)}
      visit={(address) => visited.push(address)}
    />,
  );
  await settled();
  return {
    store,
    index,
    offline,
    visited,
    setDay: (value) => {
      day = value;
    },
    progress: () => progressOf(store.$record.get(), index, momentOn(day)),
  };
}

export function section(name: string | RegExp): HTMLElement {
  return screen.getByRole('region', {
    name: (text, element) =>
      element.tagName === 'SECTION' && (typeof name === 'string' ? text === name : name.test(text)),
  });
}

/** The paragraphs of a part of the page. */
export function said(part: HTMLElement): string[] {
  return [...part.querySelectorAll('p')].map(({ textContent }) => textContent);
}

/** The lines of the lists of a part of the page. */
export function listed(part: HTMLElement): string[] {
  return within(part)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
}

/** A table as its texts, row by row, the headers first. */
export function table(part: HTMLElement, name?: string): string[][] {
  const found = within(part).getByRole('table', name === undefined ? {} : { name });
  return within(found)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}
