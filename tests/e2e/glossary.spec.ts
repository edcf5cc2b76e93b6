import { RETENTION, expect, test } from './site.ts';

test('the search is not loaded before the field is focused', async ({ page, site }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}en/glossary/`, { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /glossary-results|terms\.json/.test(path))).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search the glossary' }).focus();
  await expect
    .poll(() => requests.filter((path) => /glossary-results|terms\.json/.test(path)).length)
    .toBe(2);
});

for (const { locale, field, query, hit, count, none, nearest } of [
  {
    locale: 'en',
    field: 'Search the glossary',
    query: 'retension',
    hit: /^retention 留存/,
    count: /terms? found/,
    none: 'No term found for “qxzvw”.',
    nearest: 'Perhaps you mean',
  },
  {
    locale: 'zh-cn',
    field: '搜索术语',
    query: '怎么提高留存',
    hit: /^留存 retention/,
    count: /找到 \d+ 个术语/,
    none: '没有找到“qxzvw”。',
    nearest: '也许你要找的是',
  },
]) {
  test(`hits are marked, counted and lead to the entry (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/glossary/`);
    const search = page.getByRole('searchbox', { name: field });
    await search.fill(query);
    const list = page.getByRole('list', { name: field });
    const first = list.getByRole('link').first();
    await expect(first).toHaveAccessibleName(hit);
    await expect(page.getByRole('status').filter({ hasText: count })).toBeVisible();
    await search.fill(locale === 'en' ? 'retention' : '留存');
    await expect(first.locator('mark').first()).toBeVisible();
    await first.click();
    await expect(page).toHaveURL(/#retention$/);
    await expect(page.getByRole('region', { name: hit })).toBeInViewport();
  });

  test(`no result says so and offers the nearest terms (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/glossary/`);
    await page.getByRole('searchbox', { name: field }).fill('qxzvw');
    const status = page.getByRole('status').filter({ hasText: none });
    await expect(status).toContainText(nearest);
    await expect(page.getByRole('list', { name: field }).getByRole('link')).not.toHaveCount(0);
  });
}

test('an unknown term in the address is named, as text', async ({ page, site }) => {
  await page.goto(`${site.url}en/glossary/#${encodeURIComponent('<b>no-such-term')}`);
  await expect(page.getByText('There is no term with the name “<b>no-such-term”')).toBeVisible();
  await page.goto(`${site.url}zh-cn/glossary/#%E0%A4%A`);
  await expect(page.getByText('术语表里没有“%E0%A4%A”')).toBeVisible();
});

test('a term of a lesson opens its meaning by keyboard and closes with Escape', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const term = page.getByRole('button', { name: 'cohort' }).first();
  await term.focus();
  await page.keyboard.press('Space');
  const note = page.getByRole('group', { name: 'cohort', exact: true });
  await expect(note).toBeVisible();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link', { name: 'More in the glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(term).toHaveAttribute('aria-expanded', 'false');
});

test('a term of a lesson opens by touch, inside the screen', async ({ browser, site }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`${site.url}zh-cn/${RETENTION}`);
  await page.getByRole('button', { name: '同期群' }).first().tap();
  const note = page.getByRole('group', { name: '同期群' });
  await expect(note).toBeVisible();
  const box = await note.boundingBox();
  expect(
    box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 360 && box.y + box.height <= 740,
  ).toBe(true);
  await context.close();
});
