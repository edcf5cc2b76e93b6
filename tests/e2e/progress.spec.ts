import { RETENTION, expect, forumCase, openStep, test, showFirstStep } from './site.ts';

test('answers and an unchecked choice survive a reload and a change of language', async ({
  page,
  site,
}) => {
  const forum = await showFirstStep(page, site);
  await forum.getByRole('button', { name: 'Continue' }).click();
  const second = forum.getByRole('radio').nth(2);
  await second.check();
  const chosen = await second.getAttribute('value');

  await page.reload();
  await expect(openStep(forum)).toContainText('Step 2 of 5');
  await expect(forum.locator(`input[value="${chosen}"]`)).toBeChecked();

  await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(`${site.url}zh-cn/${RETENTION}`);
  const inChinese = forumCase(page, /园艺论坛/);
  await expect(openStep(inChinese)).toContainText('第 2 步');
  await expect(inChinese.locator(`input[value="${chosen}"]`)).toBeChecked();
});

test('restoring a half-finished case moves neither the page nor the focus', async ({
  page,
  site,
}) => {
  const forum = await showFirstStep(page, site);
  await forum.getByRole('button', { name: 'Continue' }).click();
  await expect(openStep(forum)).toContainText('Step 2 of 5');
  await page.goto(`${site.url}en/${RETENTION}?fresh`);
  await expect(openStep(forum)).toContainText('Step 2 of 5');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('two tabs agree on what was answered', async ({ context, page, site }) => {
  const other = await context.newPage();
  await page.goto(`${site.url}en/${RETENTION}`);
  await other.goto(`${site.url}zh-cn/${RETENTION}`);
  await forumCase(page, /gardening forum/)
    .getByRole('button', { name: 'Show me' })
    .click();
  const inChinese = forumCase(other, /园艺论坛/);
  await expect(inChinese.getByRole('button', { name: '继续' })).toBeVisible();
  await expect(inChinese.getByText('最佳答案').first()).toBeVisible();
});

test('reaching the end ticks the lesson in the sidebar and moves Continue on the home page', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/learn/orientation/five-titles/`);
  const link = page
    .getByRole('navigation')
    .getByRole('link', { name: /Why one search returns five titles/ });
  await expect(link.getByRole('img', { name: 'Read' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Mark as read' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await expect(link.getByRole('img', { name: 'Read' })).toBeVisible();

  await page.goto(`${site.url}en/`);
  await expect(
    page.getByRole('link', { name: 'Continue: One job, named by its medium' }),
  ).toBeVisible();
  await page.goto(`${site.url}zh-cn/`);
  await expect(page.getByRole('link', { name: /^继续：/ })).toBeVisible();
});

test('a reading mark can be taken back', async ({ page, site }) => {
  await page.goto(`${site.url}en/learn/orientation/five-titles/`);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('button', { name: 'Mark as unread' }).click();
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  // Longer than the end must be on screen to count as reached.
  await page.waitForTimeout(1500);
  await page.goto(`${site.url}en/`);
  await expect(page.getByRole('link', { name: 'Start with lesson 1' })).toBeVisible();
});

test('a mark made in the moment of leaving is kept', async ({ page, site }) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const module = `${site.url}en/learn/emphases/`;
  await page.getByRole('button', { name: 'Mark as read' }).evaluate((button, address) => {
    (button as HTMLButtonElement).click();
    location.href = address;
  }, module);
  await page.waitForURL(module);
  await expect(page.getByText('✓ Read')).toBeVisible();
});

test('a mark is noted within the press that makes it', async ({ page, site }) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const noted = await page.getByRole('button', { name: 'Mark as read' }).evaluate((button) => {
    (button as HTMLButtonElement).click();
    return Object.keys(localStorage).filter((key) => key.includes(':unsaved:')).length;
  });
  expect(noted).toBe(1);
});

test('a link to a question leads to it, a link to an unknown one says so', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/${RETENTION}?item=ret-case-gardening-forum`);
  await expect(forumCase(page, /gardening forum/)).toBeInViewport();
  await page.goto(`${site.url}en/${RETENTION}?item=%3Cimg%20src=x%3E`);
  await expect(
    page.getByText('names a question that is not on this page (<img src=x>)'),
  ).toBeVisible();
});
