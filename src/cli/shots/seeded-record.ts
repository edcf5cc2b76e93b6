/** A learner who comes back: events put into the browser's storage before a page is opened. */
import type { Page } from '@playwright/test';
import type { BankIndex } from '../../catalog/bank.ts';
import type { LearnerEvent } from '../../domain/record/events.ts';

/** Where the course is served, with a closing slash. */
interface Site {
  readonly url: string;
}

const DAY = 86_400_000;

/** Answers of one day, `daysAgo`, at the first lone questions of the bank; every third one missed. */
export async function answersOf(
  site: Site,
  daysAgo: number,
  count: number,
  from = 0,
  now = Date.now(),
): Promise<LearnerEvent[]> {
  const index = (await (await fetch(`${site.url}en/bank/index.json`)).json()) as BankIndex;
  return index.items
    .filter(({ kind }) => kind !== 'case')
    .slice(from, from + count)
    .map(({ id }, place) => ({
      id: `seeded-${daysAgo}-${id}`,
      v: 3,
      device: 'seeded',
      // Later days have higher numbers, as they would.
      seq: (400 - daysAgo) * 100 + place,
      at: now - daysAgo * DAY + place * 1000,
      zone: 'UTC',
      course: 2,
      locale: 'en',
      type: 'attempt',
      item: id,
      version: 1,
      round: 0,
      response: [],
      score: place % 3 === 0 ? 0 : 1,
      shown: false,
    }));
}

/** Opens the site once, so that its database is there, and writes the events into it. */
export async function seedRecord(
  page: Page,
  site: Site,
  events: readonly LearnerEvent[],
): Promise<void> {
  await page.goto(`${site.url}en/review/`);
  await page.getByRole('heading', { name: 'Glossary cards' }).waitFor();
  await page.evaluate(
    ({ name, list }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          for (const event of list) transaction.objectStore('events').put(event);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    { name: `five-names:${new URL(site.url).pathname}`, list: events },
  );
}
