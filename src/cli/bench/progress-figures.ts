import type { Browser } from '@playwright/test';
import { LOCALES } from '../../domain/locale.ts';
import type { LearnerEvent } from '../../domain/record/events.ts';
import { figure, median, type Figure } from './figures.ts';
import { longLog } from './long-log.ts';
import { KB, type SiteFiles } from './site-files.ts';
import { Visitor } from './visitor.ts';

const EVENTS = 20_000;
/** How many of them were made since the course last laid old ones together. */
const SINCE = 1000;
const FIRST_LOAD = 1000;
const LOADS = 5;
/** How long the course may take to lay the old events together, and how often that is looked for. */
const PACKING = { timeout: 120_000, polling: 500 };

/** Runs in the page: writes events past the course, into the database it has opened. */
function store(what: { base: string; events: readonly LearnerEvent[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`five-names:${what.base}`);
    request.onerror = () => reject(new Error('no database'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('events', 'readwrite');
      for (const event of what.events) transaction.objectStore('events').put(event);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: true when fewer events than that lie one by one. */
function fewAlone(what: { base: string; most: number }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`five-names:${what.base}`);
    request.onerror = () => reject(new Error('no database'));
    request.onsuccess = () => {
      const count = request.result.transaction('events').objectStore('events').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result < what.most);
      };
    };
  });
}

/** Ms from the call for the page to the frame that shows the progress. */
async function load(visitor: Visitor, path: string): Promise<number> {
  await visitor.open(path);
  const shown = await visitor.page.waitForFunction(() => {
    if (!document.querySelector('course-progress section')) return undefined;
    return performance.getEntriesByName('progress-shown')[0]?.startTime;
  });
  return Number(await shown.jsonValue());
}

/** Marks the frame in which the progress is first there. Runs before anything else in each page. */
function watch(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('course-progress section')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('progress-shown');
      port2.postMessage(0);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Ms of the first load by somebody all of whose events lie one by one. */
async function firstLoad(
  browser: Browser,
  root: string,
  path: string,
  events: readonly LearnerEvent[],
): Promise<number> {
  const visitor = await Visitor.arrive(browser, root);
  await visitor.page.addInitScript(watch);
  await visitor.open(path);
  await visitor.page.evaluate(store, { base: new URL(root).pathname, events });
  await visitor.slowDown();
  const time = await load(visitor, path);
  await visitor.leave();
  return time;
}

/**
 * The progress page of somebody with a long record, on a slow phone. The record lies in the browser as it
 * would after years: the course itself has laid the old events together, in the quiet after an earlier
 * visit, and the latest lie one by one. All of them do only once, for whoever brings in a long record or
 * was last here before the course did that; this first load has a figure of its own.
 */
export async function progressFigures(
  site: SiteFiles,
  browser: Browser,
  root: string,
): Promise<Figure[]> {
  const { pathname: base } = new URL(root);
  const log = longLog(EVENTS);
  const times: number[] = [];
  const firstTimes: number[] = [];
  const figures: Figure[] = [];
  for (const locale of LOCALES) {
    const path = `${locale}/progress/`;
    const visitor = await Visitor.arrive(browser, root);
    await visitor.page.addInitScript(watch);
    await visitor.open(path);
    const everything = site.total(visitor.files()) / KB;
    figures.push(figure(`progress ${locale}: everything until idle`, everything, 'kB'));
    await visitor.page.evaluate(store, { base, events: log.slice(0, -SINCE) });
    await visitor.open(path);
    await visitor.page.waitForFunction(fewAlone, { base, most: SINCE }, PACKING);
    await visitor.page.evaluate(store, { base, events: log.slice(-SINCE) });
    await visitor.slowDown();
    for (let count = 0; count < LOADS; count += 1) times.push(await load(visitor, path));
    await visitor.leave();
    firstTimes.push(await firstLoad(browser, root, path, log));
  }
  const size = EVENTS.toLocaleString('en');
  return [
    ...figures,
    figure(
      `progress: shown with ${size} events, 4x slower, median of ${times.length}`,
      median(times),
      'ms',
      FIRST_LOAD,
    ),
    figure(
      `progress: shown for the first time with them, 4x slower, median of ${firstTimes.length}`,
      median(firstTimes),
      'ms',
    ),
  ];
}
