import type { Browser } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
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
/** How long the course may take to lay the old events together, and how often that is looked for, in ms. */
const PACKING = { patience: 120_000, pause: 500 };

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

/** Waits until the course has laid the old events together. */
async function packed(visitor: Visitor, base: string): Promise<void> {
  const began = Date.now();
  while (!(await visitor.page.evaluate(fewAlone, { base, most: SINCE }))) {
    if (Date.now() - began > PACKING.patience) throw new Error('old events still lie one by one');
    await setTimeout(PACKING.pause);
  }
}

/** Ms from the call for the page to the frames that show the top of the progress and all of it. */
interface Shown {
  readonly top: number;
  readonly whole: number;
}

declare global {
  interface Window {
    /** Tells what is outside the page. */
    progressShown?: (shown: Shown) => void;
  }
}

/** Tells the frames in which the progress is first there. Runs before anything else in each page. */
function watch(): void {
  const shown = { top: 0, whole: 0 };
  const parts = [
    { name: 'top', selector: 'course-progress section' },
    { name: 'whole', selector: '#progress-record' },
  ] as const;
  const noteFrame = (name: keyof Shown) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        shown[name] = performance.now();
        if (name === 'whole') window.progressShown?.(shown);
      };
      port2.postMessage(0);
    });
  let found = 0;
  const observer = new MutationObserver(() => {
    while (parts[found] && document.querySelector(parts[found]!.selector))
      noteFrame(parts[found++]!.name);
    if (found === parts.length) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * A way to load a page and to learn when its progress is there. The page tells it of its own accord:
 * asking a slow page again and again takes it as long as some of what is measured.
 */
async function loader(visitor: Visitor): Promise<(path: string) => Promise<Shown>> {
  let tell: (shown: Shown) => void = () => undefined;
  await visitor.page.exposeFunction('progressShown', (shown: Shown) => tell(shown));
  await visitor.page.addInitScript(watch);
  return async (path) => {
    const shown = new Promise<Shown>((resolve) => (tell = resolve));
    await visitor.open(path);
    return shown;
  };
}

/** The first load by somebody all of whose events lie one by one. */
async function firstLoad(
  browser: Browser,
  root: string,
  path: string,
  events: readonly LearnerEvent[],
): Promise<Shown> {
  const visitor = await Visitor.arrive(browser, root);
  await visitor.open(path);
  await visitor.page.evaluate(store, { base: new URL(root).pathname, events });
  const load = await loader(visitor);
  await visitor.slowDown();
  const shown = await load(path);
  await visitor.leave();
  return shown;
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
  const loads: Shown[] = [];
  const firstLoads: Shown[] = [];
  const figures: Figure[] = [];
  for (const locale of LOCALES) {
    const path = `${locale}/progress/`;
    const visitor = await Visitor.arrive(browser, root);
    await visitor.open(path);
    const everything = site.total(visitor.files()) / KB;
    figures.push(figure(`progress ${locale}: everything until idle`, everything, 'kB'));
    await visitor.page.evaluate(store, { base, events: log.slice(0, -SINCE) });
    await visitor.open(path);
    await packed(visitor, base);
    await visitor.page.evaluate(store, { base, events: log.slice(-SINCE) });
    const load = await loader(visitor);
    await visitor.slowDown();
    for (let count = 0; count < LOADS; count += 1) loads.push(await load(path));
    await visitor.leave();
    firstLoads.push(await firstLoad(browser, root, path, log));
  }
  const size = EVENTS.toLocaleString('en');
  const times = (of: readonly Shown[], part: keyof Shown) => median(of.map((one) => one[part]));
  return [
    ...figures,
    figure(`progress: its top with ${size} events, 4x slower`, times(loads, 'top'), 'ms'),
    figure(
      `progress: all of it with ${size} events, 4x slower, median of ${loads.length}`,
      times(loads, 'whole'),
      'ms',
      FIRST_LOAD,
    ),
    figure(
      `progress: all of it for the first time with them, 4x slower, median of ${firstLoads.length}`,
      times(firstLoads, 'whole'),
      'ms',
    ),
  ];
}
