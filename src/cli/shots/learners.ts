import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { LearnerEvent } from '../../domain/record/events.ts';
import { answersOf, seedRecord } from './seeded-record.ts';

/** The time on every clock, so that two runs show the same days. A Tuesday morning, in ms. */
export const NOW = Date.UTC(2026, 2, 10, 9);

const DAY = 86_400_000;

/**
 * Who looks at a page: somebody new, somebody who has done everything for today, somebody with reviews
 * after a lesson, somebody in the middle of the course.
 */
export type Learner = 'new' | 'rested' | 'returning' | 'practised';

type State = NonNullable<BrowserContextOptions['storageState']>;

/** Days ago, number of answers, and the first question of each day's work. */
const DAYS = {
  rested: [[0, 6, 0]],
  returning: [[6, 6, 0]],
  practised: [
    [40, 12, 0],
    [26, 12, 10],
    [19, 10, 0],
    [12, 14, 22],
    [5, 8, 30],
    [1, 6, 4],
  ],
} as const;

const LESSONS = {
  rested: ['five-titles'],
  returning: ['five-titles'],
  practised: ['five-titles', 'named-by-medium', 'stranger-to-advocate', 'retention'],
};

function reading(lessons: readonly string[]): LearnerEvent[] {
  return lessons.map((lesson, place) => ({
    id: `seeded-reading-${lesson}`,
    v: 3,
    device: 'seeded',
    seq: place,
    at: NOW - 50 * DAY + place * DAY,
    zone: 'UTC',
    course: 2,
    locale: 'en',
    type: 'lesson-read',
    lesson,
    read: true,
  }));
}

/** What the browser of a learner holds. Somebody new has nothing. */
export async function stateOf(
  learner: Learner,
  browser: Browser,
  url: string,
): Promise<State | undefined> {
  if (learner === 'new') return undefined;
  const answers = await Promise.all(
    DAYS[learner].map(([daysAgo, count, from]) => answersOf({ url }, daysAgo, count, from, NOW)),
  );
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await seedRecord(page, { url }, [...reading(LESSONS[learner]), ...answers.flat()]);
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return state;
}
