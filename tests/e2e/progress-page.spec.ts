import type { Page } from '@playwright/test';
import { expect, test, type Site } from './site.ts';

/** The words of the progress page that tests press or read, and a question of lesson 1. */
const WORDS = {
  en: {
    asked: 'What holds these tasks together?',
    wrong: 'They are chores for which bakers lack the time',
    check: 'Check',
    saved: 'Saved on this device',
    next: 'Next step',
    start: /^Start with lesson 1/,
    stand: 'Where you stand',
    missed: 'Missed lately',
    again: 'Practise these again',
    first: 'Question 1 of 1',
    one: '1 practising',
    grid: /^Each role with each emphasis/,
    role: 'Group (社群运营)',
    words: 'What the words mean',
    meaning: /^At least 2 different questions/,
    record: 'Completion record',
    name: 'Name',
    print: 'Print this record',
    noScript: /^This page needs JavaScript\./,
  },
  'zh-cn': {
    asked: '这三件事靠什么连在一起？',
    wrong: '都是面包师傅腾不出手的杂活',
    check: '检查',
    saved: '已存到本机',
    next: '下一步',
    start: /^从第一课开始/,
    stand: '掌握情况',
    missed: '最近答错的题',
    again: '再练这些题',
    first: '第 1 题，共 1 题',
    one: '练习中 1 项',
    grid: /^岗位 × 侧重点/,
    role: '社群运营',
    words: '这些词是什么意思',
    meaning: /^至少 2 道不同的题/,
    record: '学习情况表',
    name: '姓名',
    print: '打印这份情况表',
    noScript: /^这个页面需要启用 JavaScript/,
  },
} as const;

type Locale = keyof typeof WORDS;
const LOCALES = ['en', 'zh-cn'] as const;

async function openProgress(page: Page, site: Site, locale: Locale): Promise<void> {
  await page.goto(`${site.url}${locale}/progress/`);
  await expect(page.getByRole('heading', { name: WORDS[locale].next })).toBeVisible();
}

/** Answers a question in its lesson, and wrong. */
async function missOne(page: Page, site: Site, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  await page.goto(`${site.url}${locale}/learn/orientation/five-titles/`);
  const question = page
    .locator('form')
    .filter({ has: page.getByRole('group', { name: words.asked }) });
  await question.getByRole('radio', { name: words.wrong }).check();
  await question.getByRole('button', { name: words.check }).click();
  await expect(question.getByText(words.saved)).toBeVisible();
}

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`what is answered in a lesson is told on the page and asked again (${locale})`, async ({
    page,
    site,
  }) => {
    await openProgress(page, site, locale);
    await expect(page.getByRole('link', { name: words.start })).toBeVisible();
    await expect(page.getByRole('region', { name: words.missed })).toHaveCount(0);

    await missOne(page, site, locale);
    await openProgress(page, site, locale);
    const stand = page.getByRole('region', { name: words.stand });
    await expect(stand.getByText(words.one, { exact: true })).toBeVisible();
    const missed = page.getByRole('region', { name: words.missed });
    await expect(missed.getByRole('link', { name: words.asked })).toBeVisible();

    await missed.getByRole('button', { name: words.again }).click();
    await expect(page.getByRole('heading', { name: words.first })).toBeVisible();
    await expect(page.getByRole('group', { name: words.asked })).toBeVisible();
  });

  test(`the page opens, scrolls and unfolds from the keyboard on a phone (${locale})`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openProgress(page, site, locale);
    const grid = page.getByRole('region', { name: words.grid });
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => grid.evaluate((region) => region.scrollLeft)).toBeGreaterThan(0);
    // The name of a row stays in sight while its cells scroll by.
    const role = grid.getByRole('rowheader', { name: words.role });
    await expect(role).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByText(words.words)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.meaning)).toBeVisible();
  });

  test(`the record is printed alone, with the name on it (${locale})`, async ({ page, site }) => {
    await missOne(page, site, locale);
    await openProgress(page, site, locale);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('textbox', { name: words.name }).fill('Wang Lin');
    await page.keyboard.press('Enter');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading').filter({ visible: true })).toHaveText([words.record]);
    await expect(page.getByRole('textbox', { name: words.name })).toHaveValue('Wang Lin');
    await expect(page.getByRole('button', { name: words.print })).toBeHidden();
    // The browser is done with printing.
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { name: words.stand })).toBeVisible();
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`the page says what it would show and why it cannot (${locale})`, async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}${locale}/progress/`);
      await expect(page.getByText(words.noScript)).toBeVisible();
    });
  });
}

test('everything one can press on the page is at least 44 px high', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await missOne(page, site, 'en');
  await openProgress(page, site, 'en');
  await expect(page.getByRole('button', { name: WORDS.en.again })).toBeVisible();
  const targets = page.getByRole('main').locator('a, button, summary, input');
  for (const summary of await page.getByRole('main').locator('summary').all())
    await summary.click();
  const low = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.closest('course-progress'))
      .map((element) => ({
        name: element.textContent,
        height: element.getBoundingClientRect().height,
      }))
      .filter(({ height }) => height < 44),
  );
  expect(low).toEqual([]);
});
