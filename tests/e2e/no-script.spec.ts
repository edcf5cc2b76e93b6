import { RETENTION, expect, explanationsIn, forumCase, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('the first page offers both languages', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: /简体中文/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('五个名字，一份工作');
});

test('a lesson and all steps of its cases can be read, and nothing gives an answer away', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  for (const step of [1, 2, 3, 4, 5])
    await expect(forum.getByText(`Step ${step} of 5`)).toBeVisible();
  await expect(forum.getByText('Answering needs JavaScript.')).toBeVisible();
  await expect(forum.getByRole('button')).toHaveCount(0);

  const companion: unknown = await (
    await page.request.get(`${site.url}en/companions/retention.json`)
  ).json();
  const html = await page.content();
  const hidden = explanationsIn(companion);
  expect(hidden.length).toBeGreaterThan(40);
  for (const text of hidden) expect(html).not.toContain(text);
  expect(html).not.toMatch(/data-(?:credit|correct|key)|"credit"/);
});

test('a module lists its lessons, leads on and says nothing it does not know', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/learn/orientation/`);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^Checkpoint: / })).toBeVisible();
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(4);
  await expect(main.getByText(/Not read yet|secure or mastered/)).toHaveCount(0);
  await main.getByRole('link', { name: 'One job, named by its medium' }).click();
  await expect(main.getByText('Lesson 2 of 3')).toBeVisible();
  await main.getByRole('link', { name: 'One job, five names' }).click();
  await expect(page).toHaveURL(`${site.url}en/learn/orientation/`);
});

test('a term leads to its entry, and the glossary lists every term', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/${RETENTION}`);
  await page.getByRole('link', { name: '同期群' }).first().click();
  await expect(page).toHaveURL(/glossary\/#cohort$/);
  await expect(page.getByRole('region', { name: /同期群/ }).first()).toBeVisible();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(100);
});

test('the language link leads to the same page', async ({ page, site }) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`${site.url}zh-cn/${RETENTION}`);
});
