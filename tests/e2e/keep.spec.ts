import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { writeExport } from '../../src/domain/record/export-file.ts';
import { expect, test, type Site } from './site.ts';

const DATABASE = 'five-names:/';

const WORDS = [
  {
    locale: 'en',
    show: 'Show me',
    goOn: 'Continue',
    save: 'Save a file',
    field: 'File with progress',
    brings: 'What this file brings',
    answers: 'New answers',
    bringIn: 'Bring in',
    done: 'Brought in. New entries:',
    copies: 'Earlier copies on this device',
    refused: 'Nothing was brought in, and your progress is unchanged.',
    damaged: 'Something in it has changed since it was saved.',
    noScript: 'Saving progress and bringing it in need JavaScript.',
  },
  {
    locale: 'zh-cn',
    show: '看答案',
    goOn: '继续',
    save: '保存文件',
    field: '学习记录文件',
    brings: '这个文件里有什么',
    answers: '新的作答',
    bringIn: '导入',
    done: '导入完成，新增',
    copies: '本机上的旧副本',
    refused: '没有导入，你的记录没有变化。',
    damaged: '保存之后，里面的内容有变化。',
    noScript: '保存和导入学习记录需要启用 JavaScript。',
  },
] as const;

type Words = (typeof WORDS)[number];

/** Leaves one answer in the record. */
async function answer(page: Page, site: Site, words: Words): Promise<void> {
  await page.goto(`${site.url}${words.locale}/practice/?item=five-hostel-tasks`);
  await page.locator('form[data-live]').waitFor();
  await page.getByRole('button', { name: words.show }).click();
  await expect(page.getByRole('button', { name: words.goOn })).toBeVisible();
  await expect.poll(() => stored(page)).toHaveLength(1);
}

/** The log as the disk has it, in the order of the ids. */
function stored(page: Page): Promise<{ id: string; type: string }[]> {
  return page.evaluate(
    (name) =>
      new Promise<{ id: string; type: string }[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => reject(new Error('cannot open'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as { id: string; type: string }[]);
          };
        };
      }),
    DATABASE,
  );
}

async function savedFile(page: Page, words: Words): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.save, exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^five-names-one-job-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await download.path());
}

function choose(page: Page, words: Words, buffer: Buffer): Promise<void> {
  const file = { name: 'progress.json', mimeType: 'application/json', buffer };
  return page.getByLabel(words.field).setInputFiles(file);
}

/** The progress page of a browser that has never been here. */
async function elsewhere(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const words of WORDS) {
  test(`a saved file makes a new browser equal, once and twice (${words.locale})`, async ({
    browser,
    page,
    site,
  }) => {
    await answer(page, site, words);
    const address = `${site.url}${words.locale}/progress/`;
    await page.goto(address);
    const before = await stored(page);
    const file = await savedFile(page, words);

    const other = await elsewhere(browser, address);
    await choose(other, words, file);
    await expect(other.getByRole('heading', { name: words.brings })).toBeFocused();
    await expect(other.getByText(words.answers)).toBeVisible();
    expect(await stored(other)).toEqual([]);
    await other.getByRole('button', { name: words.bringIn, exact: true }).click();
    await expect(other.getByRole('status').filter({ hasText: words.done })).toBeFocused();
    expect(await stored(other)).toEqual(before);

    await choose(other, words, file);
    await expect(other.getByRole('heading', { name: words.brings })).toBeFocused();
    await expect(other.getByRole('button', { name: words.bringIn, exact: true })).toHaveCount(0);
    expect(await stored(other)).toEqual(before);
    await other.context().close();
  });

  test(`a file that was changed is refused, and the record stays as it was (${words.locale})`, async ({
    page,
    site,
  }) => {
    await answer(page, site, words);
    await page.goto(`${site.url}${words.locale}/progress/`);
    const file = await savedFile(page, words);
    const before = await stored(page);
    const changed = file.toString().replace('"shown":true', '"shown":false');
    await choose(page, words, Buffer.from(changed));
    const status = page.getByRole('status').filter({ hasText: words.refused });
    await expect(status).toBeFocused();
    await expect(status).toContainText(words.damaged);
    expect(await stored(page)).toEqual(before);
  });

  test(`without scripts the page says what it needs (${words.locale})`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}${words.locale}/progress/`);
    await expect(page.getByText(words.noScript)).toBeVisible();
    await context.close();
  });
}

const [EN] = WORDS;

test('a link carries the record into another browser and leaves its address', async ({
  browser,
  page,
  site,
}) => {
  await answer(page, site, EN);
  await page.goto(`${site.url}en/progress/`);
  const before = await stored(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link with your progress' }).inputValue();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();

  const other = await elsewhere(browser, link);
  await expect(other.getByRole('heading', { name: 'What this link brings' })).toBeFocused();
  expect(other.url()).toBe(`${site.url}en/progress/`);
  await other.getByRole('button', { name: 'Bring in', exact: true }).click();
  await expect(other.getByText('Brought in. New entries: 1.')).toBeVisible();
  expect(await stored(other)).toEqual(before);
  await other.context().close();
});

test('what was there before an import can be found among the earlier copies', async ({
  browser,
  page,
  site,
}) => {
  await answer(page, site, EN);
  await page.goto(`${site.url}en/progress/`);
  const file = await savedFile(page, EN);
  const context = await browser.newContext();
  const other = await context.newPage();
  await answer(other, site, EN);
  await other.goto(`${site.url}en/progress/`);
  await choose(other, EN, file);
  await other.getByRole('button', { name: EN.bringIn, exact: true }).click();
  const copies = other.getByRole('region', { name: EN.copies });
  await expect(copies.getByRole('listitem')).toHaveText(
    /before a file was brought in\s*Answers: 1/,
  );
  await other.reload();
  await copies.getByRole('button', { name: 'Delete these copies' }).click();
  await copies.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(
    other.getByRole('status').filter({ hasText: 'The earlier copies are deleted.' }),
  ).toBeFocused();
  await expect(copies).toHaveCount(0);
  await context.close();
});

/** What another device has done. */
function fileOfAnother(): Buffer {
  const event = {
    id: 'another-1',
    v: 3,
    device: 'another',
    seq: 1,
    at: 1_760_000_000_000,
    zone: 'UTC',
    course: 1,
    locale: 'en',
    type: 'lesson-read',
    lesson: 'five-titles',
    read: true,
  } as const;
  return Buffer.from(writeExport([event], { at: event.at, course: 1 }));
}

test('inside another site nothing is brought in by one press', async ({ page, site }) => {
  await page.goto(`${site.url}en/progress/`);
  await page.evaluate(() => {
    document.body.innerHTML = '<iframe src="./" width="700" height="900"></iframe>';
  });
  const frame = page.frameLocator('iframe');
  await frame
    .getByLabel(EN.field)
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: fileOfAnother() });
  await frame.getByRole('button', { name: EN.bringIn, exact: true }).click();
  await expect(frame.getByText('This page is shown inside another site.')).toBeFocused();
  expect(await stored(page)).toEqual([]);
  await frame.getByRole('button', { name: 'Yes, continue' }).click();
  await expect(frame.getByText('Brought in. New entries: 1.')).toBeVisible();
  expect(await stored(page)).toHaveLength(1);
});
