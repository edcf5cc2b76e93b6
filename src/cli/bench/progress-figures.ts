import type { Browser } from '@playwright/test';
import { LOCALES } from '../../domain/locale.ts';
import type { LearnerEvent } from '../../domain/record/events.ts';
import { figure, median, type Figure } from './figures.ts';
import { longLog } from './long-log.ts';
import { KB, type SiteFiles } from './site-files.ts';
import { Visitor } from './visitor.ts';

const EVENTS = 20_000;
const FIRST_LOAD = 1000;
const LOADS = 3;

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

/** The progress page of somebody with a long record, on a slow phone. */
export async function progressFigures(
  site: SiteFiles,
  browser: Browser,
  root: string,
): Promise<Figure[]> {
  const times: number[] = [];
  const figures: Figure[] = [];
  for (const locale of LOCALES) {
    const visitor = await Visitor.arrive(browser, root);
    await visitor.page.addInitScript(watch);
    await visitor.open(`${locale}/progress/`);
    const everything = site.total(visitor.files()) / KB;
    figures.push(figure(`progress ${locale}: everything until idle`, everything, 'kB'));
    const { pathname: base } = new URL(root);
    await visitor.page.evaluate(store, { base, events: longLog(EVENTS) });
    await visitor.slowDown();
    for (let count = 0; count < LOADS; count += 1)
      times.push(await load(visitor, `${locale}/progress/`));
    await visitor.leave();
  }
  return [
    ...figures,
    figure(
      `progress: shown with ${EVENTS.toLocaleString('en')} events, 4x slower, median of ${times.length}`,
      median(times),
      'ms',
      FIRST_LOAD,
    ),
  ];
}
