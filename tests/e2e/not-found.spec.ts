import type { Page } from '@playwright/test';
import { violationsIn } from './axe.ts';
import { expect, test } from './site.ts';

const WORDS = [
  {
    locale: 'en',
    lang: 'en',
    missing: 'This page does not exist',
    offline: 'This page is not on this device',
    retry: 'Load again',
    nearest: /Perhaps you meant/,
    lesson: 'Retention: do they come back?',
    field: 'Search lessons',
    query: 'cohort',
    none: 'No page contains “wordpress wp login”.',
    failed: 'The search could not load.',
    home: /^Home/,
  },
  {
    locale: 'zh-cn',
    lang: 'zh-CN',
    missing: '没有这个页面',
    offline: '本机上没有这个页面',
    retry: '重新加载',
    nearest: /你要找的也许是/,
    lesson: '留存：他们还回来吗',
    field: '搜索课程',
    query: '同期群',
    none: '没有页面包含“wordpress wp login”。',
    failed: '搜索没能加载',
    home: /^首页/,
  },
] as const;

async function firstHeading(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(text);
}

for (const words of WORDS) {
  const { locale } = words;

  test(`a mistyped lesson leads to the lesson that was meant (${locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${locale}/learn/emphases/retension/`);
    await firstHeading(page, words.missing);
    await expect(page).toHaveTitle(words.missing);
    await expect(page.getByText(words.nearest)).toBeVisible();
    await expect(page.getByRole('searchbox', { name: words.field })).toHaveValue('retension');
    await page.getByRole('link', { name: words.lesson, exact: true }).click();
    await expect(page).toHaveURL(`${site.url}${locale}/learn/emphases/retention/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.lesson);
  });

  test(`unknown words lead to no guess, but to the search (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/wordpress/wp-login.php`);
    const field = page.getByRole('searchbox', { name: words.field });
    await expect(field).toHaveValue('wordpress wp login');
    await expect(page.getByRole('status').getByText(words.none)).toBeVisible();
    await expect(page.getByText(words.nearest)).toBeHidden();
    await field.fill(words.query);
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/(?:learn|about)/`));
  });

  test(`an address without a language is answered in the one used last (${locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${locale}/about/`);
    await page.goto(`${site.url}learn/emphases/retention/`);
    await firstHeading(page, words.missing);
    await expect(page.getByRole('document')).toHaveAttribute('lang', words.lang);
    await expect(page.getByRole('link', { name: words.lesson, exact: true })).toBeVisible();
  });

  test(`without the index the search says so, and the links go on (${locale})`, async ({
    page,
    site,
  }) => {
    await page.route('**/*.json', (route) => route.abort());
    await page.goto(`${site.url}${locale}/retension/`);
    await expect(page.getByRole('status').getByText(words.failed)).toBeVisible();
    await page.getByRole('link', { name: words.home }).click();
    await expect(page).toHaveURL(`${site.url}${locale}/`);
  });

  test.describe('with the offline copy', () => {
    test.use({ serviceWorkers: 'allow' });

    test(`without a network the page says that it is not on the device (${locale})`, async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}${locale}/`);
      await expect(page.getByText(/^(?:Available offline|可离线使用)/)).toBeVisible();
      await site.stop();
      await page.goto(`${site.url}${locale}/no-such-page/`);
      await firstHeading(page, words.offline);
      await expect(page.getByRole('button', { name: words.retry })).toBeVisible();
      await page.getByRole('link', { name: words.home }).click();
      await expect(page).toHaveURL(`${site.url}${locale}/`);
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`a guess and hits have no violation in the ${colorScheme} theme (${locale})`, async ({
      browser,
      site,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      const page = await context.newPage();
      await page.goto(`${site.url}${locale}/learn/retention/`);
      await expect(page.getByText(words.nearest)).toBeVisible();
      await page.getByRole('searchbox', { name: words.field }).fill(words.query);
      await expect(page.getByRole('listitem').first()).toBeVisible();
      expect(await violationsIn(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('both languages say it and lead on', async ({ page, site }) => {
    await page.goto(`${site.url}zh-cn/learn/retension/`);
    for (const { missing, home, field } of WORDS) {
      await expect(page.getByRole('heading', { name: missing })).toBeVisible();
      await expect(page.getByRole('link', { name: home })).toBeVisible();
      await expect(page.getByRole('searchbox', { name: field })).toBeHidden();
    }
  });
});
