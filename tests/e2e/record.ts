/** The learner's record as it lies in the browser, past the course. */
import type { Page } from '@playwright/test';
import { readTable } from '../../src/stores/record/event-table.ts';
import { fillIn } from '../../src/cli/bench/fill-in.ts';

/** For a course at the root of its host. */
export const DATABASE = 'five-names:/';

export interface StoredEvent {
  readonly id: string;
  readonly type: string;
  readonly item?: string;
  readonly sitting?: string;
}

/** What the log holds: what lies one by one and what is packed. The page has opened the database before. */
export async function storedLog(
  page: Page,
): Promise<{ readonly alone: StoredEvent[]; readonly packed: StoredEvent[] }> {
  const { alone, packs } = await page.evaluate(
    (name) =>
      new Promise<{ alone: StoredEvent[]; packs: { text: string }[] }>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('cannot open'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(['events', 'packs']);
          const events = transaction.objectStore('events').getAll();
          const blocks = transaction.objectStore('packs').getAll();
          transaction.onabort = () => reject(new Error('cannot read'));
          transaction.oncomplete = () => {
            request.result.close();
            resolve({
              alone: events.result as StoredEvent[],
              packs: blocks.result as { text: string }[],
            });
          };
        };
      }),
    DATABASE,
  );
  return { alone, packed: packs.flatMap(({ text }) => readTable(text) as StoredEvent[]) };
}

export async function storedEvents(page: Page): Promise<StoredEvent[]> {
  const { alone, packed } = await storedLog(page);
  return [...packed, ...alone];
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
    const { tellSaved } = window as never as { tellSaved: (item: string) => void };
    let attempted = false;
    let said = false;
    // Going on in a case is saved, too, and called so.
    document.addEventListener(
      'submit',
      ({ submitter }) => (attempted = submitter?.textContent !== 'Continue'),
      { capture: true },
    );
    const look = () => {
      const quiz = document.querySelector('section[id^="item-"]');
      const says = quiz?.textContent.includes('Saved on this device') === true;
      if (says && !said && attempted) tellSaved(quiz.id.slice('item-'.length));
      said = says;
    };
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/** Goes on in a drill: answers, has the answer shown, or moves on. True when that was an attempt. */
export async function goOn(page: Page): Promise<boolean> {
  const form = page.locator('form[data-live]');
  for (;;) {
    // In one look, or a new question could appear between two.
    const buttons = await form.getByRole('button').allTextContents();
    const name = ['Fairly sure', 'Show me', 'Continue'].find((wanted) => buttons.includes(wanted));
    if (name) {
      if (name === 'Fairly sure') await fillIn(form);
      await form.getByRole('button', { name, exact: true }).click();
      return name !== 'Continue';
    }
    // The next question is on its way.
    await page.waitForTimeout(5);
  }
}
