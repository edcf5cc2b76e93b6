import type { Page } from '@playwright/test';
import { DATABASE, goOn, storedEvents } from './record.ts';
import { RETENTION, expect, forumCase, test, showFirstStep } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** Attempts in the log of the browser. */
async function attempts(page: Page): Promise<number> {
  return (await storedEvents(page)).filter(({ type }) => type === 'attempt').length;
}

test('a browser that refuses storage runs the same course and is told once', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.url}zh-cn/${RETENTION}`);
  const notice = page.getByText('这个浏览器不允许保存数据');
  await expect(notice).toBeVisible();
  const forum = forumCase(page, /园艺论坛/);
  await forum.getByRole('button', { name: '看答案' }).click();
  await expect(forum.getByRole('button', { name: '继续' })).toBeVisible();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await forum.getByRole('button', { name: '看答案' }).click();
  await expect(notice).toBeHidden();
});

test('a damaged entry is kept aside untouched, told once, and the rest loads', async ({
  page,
  site,
}) => {
  const forum = await showFirstStep(page, site);
  await expect(
    forum.getByText('Saved on this device').or(forum.getByRole('button', { name: 'Continue' })),
  ).toBeVisible();
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('cannot open'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          transaction
            .objectStore('events')
            .put({ id: 'broken', type: 'attempt', v: 1, score: 'NaN' });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    DATABASE,
  );
  await page.reload();
  await expect(page.getByText('Part of your saved progress could not be read.')).toBeVisible();
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();
  const kept = await page.evaluate(
    (name) =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const all = request.result.transaction('quarantine').objectStore('quarantine').getAll();
          all.onsuccess = () => resolve(all.result.map((entry: { raw: unknown }) => entry.raw));
        };
      }),
    DATABASE,
  );
  expect(kept).toEqual([{ id: 'broken', type: 'attempt', v: 1, score: 'NaN' }]);
});

test('a record of a newer course is left alone, and the course goes on', async ({ page, site }) => {
  await page.goto(`${site.url}en/about/`);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name, 99);
        request.onupgradeneeded = () => request.result.createObjectStore('future');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
    DATABASE,
  );
  await page.goto(`${site.url}en/${RETENTION}`);
  await expect(page.getByText('saved by a newer version of the course')).toBeVisible();
  const forum = forumCase(page, /gardening forum/);
  await forum.getByRole('button', { name: 'Show me' }).click();
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases).toContainEqual({ name: DATABASE, version: 99 });
});

test('site data cleared under an open page is written back, and told once', async ({
  context,
  page,
  site,
}) => {
  const forum = await showFirstStep(page, site);
  await expect.poll(() => attempts(page)).toBe(1);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await expect(
    page.getByText('The browser deleted your progress; this page wrote it back.'),
  ).toBeVisible();
  expect(await attempts(page)).toBe(1);
  await page.reload();
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();
});

/** Lets the site have no more than this, in bytes. Databases ask only when they are opened anew. */
async function limitStorage(page: Page, quotaSize: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** How many files of the offline copy are there. */
function offlineFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length),
    );
    return files.reduce((sum, count) => sum + count, 0);
  });
}

test('a full storage gives up the offline copy before it loses an attempt', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/about/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const before = await offlineFiles(page);
  await limitStorage(page, 1_000_000);

  await page.goto(`${site.url}en/practice/?n=5`);
  await goOn(page);
  await expect(page.getByText('Saved on this device')).toBeVisible();
  expect(await offlineFiles(page)).toBeLessThan(before);
  expect(await attempts(page)).toBe(1);
});

test('a storage that stays full keeps the attempt until the page is closed, and says so', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/about/`);
  await limitStorage(page, 1);
  await page.goto(`${site.url}en/practice/?n=5`);
  await goOn(page);
  await expect(page.getByText('Kept until you close this page', { exact: true })).toBeVisible();
  await expect(page.getByText('Your last answer could not be saved')).toBeVisible();
});
