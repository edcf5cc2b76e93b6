import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageText } from '../../src/domain/search/page-text.ts';
import { createPageSearch } from '../../src/domain/search/search-pages.ts';
import { RETENTION, expect, test, explanationsIn } from './site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Words of the Chinese lessons: whole, compound, from the middle of sentences. */
const CHINESE_QUERIES = [
  '留存',
  '拉新',
  '促活',
  '销售转化',
  '推荐',
  '社区运营',
  '社群',
  '公众号',
  '论坛',
  '微信群',
  '付费用户',
  '陌生人',
  '干货',
  '抽奖',
  '互推',
  '打卡',
  '冷启动',
  '种子用户',
  '贡献者比例',
  '首回时长',
  '招聘',
  '内容运营',
  '产品运营',
  '活动',
  '合作',
  '重点',
  '启动',
  '品牌',
  '障碍',
];

function searchOf(locale: string): { pages: PageText[]; found: (query: string) => string[] } {
  const pages = JSON.parse(readFileSync(join(DIST, locale, 'search.json'), 'utf8')) as PageText[];
  const search = createPageSearch(pages);
  return { pages, found: (query) => search.search(query).map(({ url }) => url.replace(/#.*/, '')) };
}

test('nothing of the search is loaded before it is opened', async ({ page, site }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}en/${RETENTION}`, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /search\.json|site-search/.test(path))).toEqual([]);
});

test('every Chinese query finds every page that holds the words', async ({ page, site }) => {
  const { pages, found } = searchOf('zh-cn');
  expect(pages.length).toBeGreaterThanOrEqual(11);
  for (const { url } of pages) {
    // What a page shows is asked of the browser, so that a hole in the index is seen.
    await page.goto(new URL(url, site.url).href);
    const text = await page.evaluate(() => {
      document
        .querySelectorAll('[data-search-ignore], script, style')
        .forEach((node) => node.remove());
      return document.querySelector('main')?.textContent ?? '';
    });
    // The page of a module has a title and a question; its lessons are found themselves.
    const isModule = /\/learn\/[^/]+\/$/.test(url);
    expect(text.length).toBeGreaterThan(isModule ? 25 : 500);
    for (const query of CHINESE_QUERIES) {
      if (text.includes(query)) expect(found(query), query).toContain(url);
    }
  }
  for (const query of CHINESE_QUERIES) expect(found(query), query).not.toEqual([]);
});

for (const { locale, open, field, query, title } of [
  {
    locale: 'en',
    open: 'Search lessons',
    field: 'Type a word from a lesson',
    query: 'retention',
    title: /^Retention: do they come back/,
  },
  {
    locale: 'zh-cn',
    open: '搜索课程',
    field: '输入课文里的词',
    query: '付费用户',
    title: /从陌生人到推荐者/,
  },
]) {
  test(`the dialog finds lessons and leads there by keyboard (${locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${locale}/about/`);
    await page.getByRole('button', { name: open }).press('Enter');
    const dialog = page.getByRole('dialog', { name: open });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('searchbox', { name: field }).fill(query);
    const link = dialog.getByRole('link', { name: title });
    await expect(link).toBeVisible();
    await expect(dialog.getByRole('status')).not.toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(link).toBeVisible();
    await dialog.getByRole('searchbox', { name: field }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('answers of questions are not in the search index', () => {
  const texts = readFileSync(join(DIST, 'en/search.json'), 'utf8');
  const companion: unknown = JSON.parse(
    readFileSync(join(DIST, 'en/companions/retention.json'), 'utf8'),
  );
  const hidden = explanationsIn(companion);
  expect(hidden.length).toBeGreaterThan(40);
  for (const text of hidden) expect(texts).not.toContain(text);
});

test('a search that could not load tries again as one types', async ({ page, site }) => {
  await page.route('**/search.json', (route) => route.abort());
  await page.goto(`${site.url}en/about/`);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search lessons' });
  await expect(dialog.getByRole('status')).toContainText('could not load');
  await page.unroute('**/search.json');
  await dialog.getByRole('searchbox').fill('retention');
  await expect(dialog.getByRole('link', { name: /^Retention: do they come back/ })).toBeVisible();
});

test('a search that cannot load says so and works when it is opened again', async ({
  page,
  site,
}) => {
  await page.route('**/search.json', (route) => route.abort());
  await page.goto(`${site.url}en/about/`);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search lessons' });
  await expect(dialog.getByRole('status')).toContainText('could not load');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await page.unroute('**/search.json');
  await page.keyboard.press('Control+k');
  await dialog.getByRole('searchbox').fill('retention');
  await expect(dialog.getByRole('link', { name: /^Retention: do they come back/ })).toBeVisible();
});

test('the close button of the dialog is inside it on a small phone', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  for (const locale of ['en', 'zh-cn']) {
    await page.goto(`${site.url}${locale}/about/`);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    const outer = await dialog.boundingBox();
    const inner = await dialog.getByRole('button').boundingBox();
    expect(outer && inner && inner.x + inner.width <= outer.x + outer.width, locale).toBe(true);
  }
  await context.close();
});
