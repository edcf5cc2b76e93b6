import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RETENTION, expect, test } from './site.ts';

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
];

interface Found {
  readonly url: string;
}

/** Text of a page that is indexed: the lesson without questions and other parts left out. */
function lessonTexts(locale: string): Map<string, string> {
  const folder = join(DIST, locale, 'learn');
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map(
        (file) =>
          [`/${locale}/learn/${file.replace('index.html', '')}`, join(folder, file)] as const,
      )
      .map(([url, file]) => [url, readFileSync(file, 'utf8')] as const),
  );
}

test('nothing of the search is loaded before it is opened', async ({ page, site }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}en/${RETENTION}`, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /pagefind|site-search/.test(path))).toEqual([]);
});

test('every Chinese query finds every lesson that holds the words', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/${RETENTION}`);
  // What a page shows, without what its index leaves out, is asked of the browser, not of the HTML.
  const texts = await page.evaluate(
    async (urls) => {
      const pages = await Promise.all(
        urls.map(async (url) => {
          const html = await (await fetch(url)).text();
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          body
            .querySelectorAll('[data-pagefind-ignore], script, style')
            .forEach((node) => node.remove());
          return [url, body.querySelector('[data-pagefind-body]')?.textContent ?? ''] as const;
        }),
      );
      return pages;
    },
    [...lessonTexts('zh-cn').keys()],
  );
  expect(texts.length).toBeGreaterThanOrEqual(6);

  const misses = await page.evaluate(
    async ({ queries, pages, index }) => {
      const pagefind = (await import(index)) as {
        search(query: string): Promise<{ results: { data(): Promise<Found> }[] }>;
      };
      const missing: string[] = [];
      for (const query of queries) {
        const { results } = await pagefind.search(query);
        const found = new Set(
          (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url),
        );
        const wanted = pages.filter(([, text]) => text.includes(query)).map(([url]) => url);
        if (wanted.length === 0) missing.push(`${query}: in no page`);
        for (const url of wanted) if (!found.has(url)) missing.push(`${query}: not ${url}`);
      }
      return missing;
    },
    { queries: CHINESE_QUERIES, pages: texts, index: `${site.url}pagefind/pagefind.js` },
  );
  expect(misses).toEqual([]);
});

for (const { locale, open, field, query, title } of [
  {
    locale: 'en',
    open: 'Search lessons',
    field: 'Type a word from a lesson',
    query: 'retention',
    title: /Retention: do they come back/,
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
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}

test('answers of questions are not in the search index', async ({ page, site }) => {
  await page.goto(`${site.url}en/about/`);
  const companion = (await (
    await page.request.get(`${site.url}en/companions/retention.json`)
  ).json()) as {
    items: Record<string, { answers: { steps: { rationale: string }[][] } }>;
  };
  const rationale = Object.values(companion.items)[0]?.answers.steps[0]?.[0]?.rationale ?? '';
  expect(rationale.length).toBeGreaterThan(20);
  const texts = await page.evaluate(
    async ({ index, query }) => {
      const pagefind = (await import(index)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ content: string }> }[] }>;
      };
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.map((result) => result.data()))).map(
        ({ content }) => content,
      );
    },
    { index: `${site.url}pagefind/pagefind.js`, query: rationale.split(' ').slice(0, 3).join(' ') },
  );
  for (const text of texts) expect(text).not.toContain(rationale);
});
