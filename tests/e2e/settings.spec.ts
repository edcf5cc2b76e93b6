import type { Page } from '@playwright/test';
import { expect, test, type Site } from './site.ts';

/** The words of the pages that tests press or read. */
const WORDS = {
  en: {
    other: '中文',
    device: 'Same as the device',
    light: 'Light',
    dark: 'Dark',
    menu: 'Select theme',
    confidence: 'Ask how sure I am in practice and reviews',
    sure: 'Fairly sure',
    check: 'Check',
    usual: '20, about 8 minutes',
    few: '10, about 4 minutes',
    cards: 'Glossary cards on the review page',
    saved: 'Saved on this device',
    field: 'Type RESET to confirm',
    word: 'RESET',
    wrong: 'Error: that is not the word. Type RESET.',
    erase: 'Erase my progress',
    erased: /^Your progress is erased\. Seconds left to undo this: \d+\.$/,
    undo: 'Undo',
    back: 'Your progress is back.',
    over: 'This can no longer be undone here. The copy made before it is on the progress page.',
    framed: /^The course is shown inside another page/,
    yes: 'Yes, erase it',
    heading: 'Start over',
    markRead: 'Mark as read',
    unmark: 'Mark as unread',
    start: 'Start with lesson 1',
    goOn: /^Continue: /,
    needs: 'The settings need JavaScript.',
  },
  'zh-cn': {
    other: 'English',
    device: '跟随系统',
    light: '浅色',
    dark: '深色',
    menu: '选择主题',
    confidence: '练习和复习时问我有多大把握',
    sure: '比较确定',
    check: '检查',
    usual: '20 题，约 8 分钟',
    few: '10 题，约 4 分钟',
    cards: '在复习页使用术语卡片',
    saved: '已存到本机',
    field: '输入“清空”来确认',
    word: '清空',
    wrong: '错误：输入的不是“清空”。',
    erase: '清空学习记录',
    erased: /^学习记录已清空，\d+ 秒内可以撤销。$/,
    undo: '撤销',
    back: '学习记录已恢复。',
    over: '这里已不能撤销，清空前的副本在进度页。',
    framed: /^这门课现在嵌在别的网页里/,
    yes: '仍要清空',
    heading: '清空重来',
    markRead: '标为已读',
    unmark: '标为未读',
    start: '从第一课开始',
    goOn: /^继续：/,
    needs: '设置需要启用 JavaScript。',
  },
} as const;

const LOCALES = ['en', 'zh-cn'] as const;
type Locale = (typeof LOCALES)[number];

async function openSettings(page: Page, site: Site, locale: Locale): Promise<void> {
  await page.goto(`${site.url}${locale}/settings/`);
  await expect(page.getByRole('heading', { name: WORDS[locale].heading })).toBeVisible();
}

/** Marks the first lesson as read. */
async function makeProgress(page: Page, site: Site, locale: Locale): Promise<void> {
  await page.goto(`${site.url}${locale}/learn/orientation/five-titles/`);
  await page.getByRole('button', { name: WORDS[locale].markRead }).click();
  await expect(page.getByRole('button', { name: WORDS[locale].unmark })).toBeVisible();
}

async function erase(page: Page, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  await page.getByLabel(words.field).fill(words.word);
  await page.getByRole('button', { name: words.erase }).click();
  await expect(page.getByText(words.erased)).toBeVisible();
  await expect(page.getByText(words.saved).last()).toBeVisible();
}

/** The home page offers to begin, or to go on where there is progress. */
async function expectProgress(page: Page, site: Site, locale: Locale, is: boolean): Promise<void> {
  await page.goto(`${site.url}${locale}/`);
  const { goOn, start } = WORDS[locale];
  await expect(page.getByRole('link', { name: is ? goOn : start })).toBeVisible();
}

/** Presses a key until the named control has the focus, as somebody without a mouse does. */
async function goTo(page: Page, role: 'checkbox' | 'radio' | 'textbox', name: string) {
  const control = page.getByRole(role, { name });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`the theme changes with the header and stays (${locale})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await openSettings(page, site, locale);
    const menu = page.getByRole('banner').getByRole('combobox', { name: words.menu });
    const root = page.locator('html');
    await expect(page.getByRole('radio', { name: words.device })).toBeChecked();
    await page.getByRole('radio', { name: words.dark }).check();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await expect(menu).toHaveValue('dark');
    await expect(page.getByText(words.saved)).toBeVisible();

    await page.reload();
    await expect(page.getByRole('radio', { name: words.dark })).toBeChecked();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await menu.selectOption('light');
    await expect(page.getByRole('radio', { name: words.light })).toBeChecked();
    await expect(root).toHaveAttribute('data-theme', 'light');
  });

  test(`practice and reviews are as chosen, also in the other language (${locale})`, async ({
    page,
    site,
  }) => {
    await openSettings(page, site, locale);
    await expect(page.getByRole('radio', { name: words.usual })).toBeChecked();
    await page.getByRole('checkbox', { name: words.confidence }).uncheck();
    await page.getByRole('radio', { name: words.few }).check();
    await page.getByRole('checkbox', { name: words.cards }).check();
    await expect(page.getByText(words.saved)).toHaveCount(3);

    await page.getByRole('main').getByRole('link', { name: words.other }).click();
    const other = locale === 'en' ? 'zh-cn' : 'en';
    await expect(page).toHaveURL(`${site.url}${other}/settings/`);
    await expect(page.getByRole('checkbox', { name: WORDS[other].confidence })).not.toBeChecked();
    await expect(page.getByRole('radio', { name: WORDS[other].few })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: WORDS[other].cards })).toBeChecked();

    await page.goto(`${site.url}${locale}/practice/?kind=single&n=5`);
    await expect(page.getByRole('button', { name: words.check, exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: words.sure })).toHaveCount(0);
  });

  test(`a wrong word erases nothing, the right one everything, and it can be undone (${locale})`, async ({
    page,
    site,
  }) => {
    await makeProgress(page, site, locale);
    await openSettings(page, site, locale);
    const field = page.getByLabel(words.field);
    await field.fill('delete');
    await page.getByRole('button', { name: words.erase }).click();
    await expect(field).toHaveAccessibleDescription(words.wrong);
    await expect(field).toBeFocused();
    await expectProgress(page, site, locale, true);

    await openSettings(page, site, locale);
    await erase(page, locale);
    await expect(page.getByRole('button', { name: words.undo })).toBeFocused();
    await page.getByRole('button', { name: words.undo }).click();
    await expect(page.getByText(words.back)).toBeVisible();
    await expect(page.getByText(words.saved).last()).toBeVisible();
    await expectProgress(page, site, locale, true);

    await openSettings(page, site, locale);
    await erase(page, locale);
    await expectProgress(page, site, locale, false);
  });

  test(`it can still be undone after a reload, for half a minute (${locale})`, async ({
    page,
    site,
  }) => {
    await makeProgress(page, site, locale);
    await page.clock.install();
    await openSettings(page, site, locale);
    await erase(page, locale);
    await page.reload();
    await expect(page.getByText(words.erased)).toBeVisible();
    await page.getByRole('button', { name: words.undo }).click();
    await expect(page.getByText(words.back)).toBeVisible();
    await expect(page.getByText(words.saved).last()).toBeVisible();

    await erase(page, locale);
    await page.clock.fastForward(30_000);
    await expect(page.getByText(words.over)).toBeVisible();
    await expect(page.getByRole('button', { name: words.undo })).toHaveCount(0);
    await page.reload();
    await expect(page.getByLabel(words.field)).toBeVisible();
    await expect(page.getByRole('button', { name: words.undo })).toHaveCount(0);
    await expectProgress(page, site, locale, false);
  });

  test(`everything is set by keyboard alone (${locale})`, async ({ page, site }) => {
    await makeProgress(page, site, locale);
    await openSettings(page, site, locale);
    await goTo(page, 'radio', words.device);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: words.light })).toBeChecked();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');

    await goTo(page, 'checkbox', words.confidence);
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: words.confidence })).not.toBeChecked();
    await goTo(page, 'radio', words.usual);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('radio', { name: words.few })).toBeChecked();

    await goTo(page, 'textbox', words.field);
    await page.keyboard.insertText(words.word);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: words.undo })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.back)).toBeVisible();
    await expect(page.getByText(words.saved).last()).toBeVisible();
    await expect(page.getByRole('heading', { name: words.heading })).toBeFocused();
  });

  test(`inside another page one is asked once more (${locale})`, async ({ page, site }) => {
    await page.route('**/outside.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="/${locale}/settings/" width="700" height="700"></iframe>`,
      }),
    );
    await page.goto(`${site.url}outside.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel(words.field).fill(words.word);
    await frame.getByRole('button', { name: words.erase }).click();
    await expect(frame.getByText(words.framed)).toBeFocused();
    await expect(frame.getByRole('button', { name: words.undo })).toHaveCount(0);
    await frame.getByRole('button', { name: words.yes }).click();
    await expect(frame.getByRole('button', { name: words.undo })).toBeVisible();
  });

  test(`without scripts the page says that it needs them (${locale})`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}${locale}/settings/`);
    await expect(page.getByText(words.needs)).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await context.close();
  });
}

test('starting over in one tab shows in another at once', async ({ context, page, site }) => {
  await makeProgress(page, site, 'en');
  const other = await context.newPage();
  await openSettings(other, site, 'en');
  await openSettings(page, site, 'en');
  await erase(page, 'en');
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(WORDS.en.back)).toBeVisible();
  await expectProgress(page, site, 'en', true);
});

test('everything keeps still on all pages once that is chosen', async ({ page, site }) => {
  await page.goto(`${site.url}en/settings/`);
  await page.getByRole('checkbox', { name: 'Keep everything still' }).check();
  await page.goto(`${site.url}zh-cn/glossary/`);
  await expect(page.locator('html')).toHaveAttribute('data-still', '');
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(
        (element) => getComputedStyle(element).transitionDuration !== '0s',
      ).length,
  );
  expect(moving).toBe(0);
});
