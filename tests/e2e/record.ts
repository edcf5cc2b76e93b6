/** The learner's record as it lies in the browser, past the course. */
import type { Locator, Page } from '@playwright/test';
import { fillIn } from '../../src/cli/bench/fill-in.ts';

/** For a course at the root of its host. */
export const DATABASE = 'five-names:/';

export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly item?: string;
  readonly sitting?: string;
}

/** What the log holds. The page has opened the database before. */
export function storedEvents(page: Page): Promise<StoredEvent[]> {
  return page.evaluate(
    (name) =>
      new Promise<StoredEvent[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('cannot open'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onerror = () => reject(new Error('cannot read'));
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as StoredEvent[]);
          };
        };
      }),
    DATABASE,
  );
}

/** How many attempts at each item there are among events or names of items. */
export function countByItem(items: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
}

/** Calls back, with the id of the item, each time the page says of an attempt that it is saved. */
export async function onSaved(page: Page, callback: (item: string) => void): Promise<void> {
  await page.exposeBinding('tellSaved', (_, item: string) => callback(item));
  await page.addInitScript(() => {
    const SAVED = 'Saved on this device';
    let said = false;
    const look = () => {
      const [quiz] = document.querySelectorAll('section[id^="item-"]');
      const says = quiz?.textContent.includes(SAVED) === true;
      if (says && !said)
        (window as never as { tellSaved: (item: string) => void }).tellSaved(
          quiz.id.slice('item-'.length),
        );
      said = says;
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Goes on in a drill: answers, has the answer shown, or moves on. True when that was an attempt. */
export async function goOn(page: Page): Promise<boolean> {
  for (;;) {
    if (await button(page, 'Fairly sure').isVisible()) {
      await fillIn(page.locator('form[data-live]'));
      await button(page, 'Fairly sure').click();
      return true;
    }
    for (const name of ['Show me', 'Continue']) {
      if (!(await button(page, name).isVisible())) continue;
      await button(page, name).click();
      return name === 'Show me';
    }
    // The next question is on its way.
    await page.waitForTimeout(5);
  }
}
