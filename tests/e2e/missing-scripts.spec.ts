/** A network that fails between a page and its scripts, as on the way through a tunnel. */
import type { Page } from '@playwright/test';
import { LANGUAGES, expect, test } from './site.ts';

const AGAIN = /Load again|重新加载/;
const FAILED = /could not load|没能加载/;
const LESSON = 'learn/emphases/retention/';

/** Keeps the network from a script, whatever its hash, until the test gives it back. */
async function withhold(page: Page, script: string): Promise<() => Promise<void>> {
  const files = `**/_astro/${script}.*.js`;
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

/** Pages that scripts draw: the script that does it, and what it draws for somebody new. */
const DRAWN = [
  ['progress/', 'render-progress', /Where you stand|掌握情况/],
  ['review/', 'render-review', /Answer questions in a lesson first|先到课文里答几道题/],
  ['practice/?n=10', 'render-practice', /Question 1 of 10|第 1 题，共 10 题/],
] as const;

for (const { locale, check, saved } of LANGUAGES) {
  for (const [path, script, drawn] of DRAWN)
    test(`${path} says that it could not load, and does when asked again (${locale})`, async ({
      page,
      site,
    }) => {
      const giveBack = await withhold(page, script);
      await page.goto(`${site.url}${locale}/${path}`);
      await expect(page.getByText(FAILED)).toBeVisible();
      await giveBack();
      await page.getByRole('button', { name: AGAIN }).click();
      await expect(page.getByText(drawn).first()).toBeVisible();
    });

  test(`a question keeps the choice when its script is loaded again (${locale})`, async ({
    page,
    site,
  }) => {
    const giveBack = await withhold(page, 'hydrate-item');
    await page.goto(`${site.url}${locale}/${LESSON}`);
    const item = page.locator('#item-ret-day7-language-app');
    const option = item.getByRole('radio').nth(1);
    await option.check();
    const again = page.getByRole('button', { name: AGAIN }).filter({ visible: true });
    await expect(again).toHaveCount(1);
    await giveBack();
    await again.click();
    await expect(again).toHaveCount(0);
    await expect(option).toBeChecked();
    await item.getByRole('button', { name: check, exact: true }).click();
    await expect(item.getByText(saved)).toBeVisible();
  });

  test(`a mark that cannot be saved is not taken for saved (${locale})`, async ({ page, site }) => {
    const giveBack = await withhold(page, 'browser-record');
    await page.goto(`${site.url}${locale}/${LESSON}`);
    const mark = page.getByRole('button', { name: /^(Mark as read|标为已读)$/ });
    await mark.click();
    await expect(page.getByText(/Your mark could not be saved|这个标记没能存下来/)).toBeVisible();
    await expect(mark).toBeVisible();
    await giveBack();
    await page.reload();
    await mark.click();
    await expect(page.getByRole('button', { name: /Mark as unread|标为未读/ })).toBeVisible();
  });
}

test('asked again while there is no network, the page stays as it is', async ({
  page,
  site,
  context,
}) => {
  await withhold(page, 'render-progress');
  await page.goto(`${site.url}en/progress/`);
  const again = page.getByRole('button', { name: AGAIN });
  await context.setOffline(true);
  const refused = page.waitForEvent('requestfailed');
  await again.click();
  await refused;
  await expect(page.getByRole('heading', { name: 'Your progress', exact: true })).toBeVisible();
  await expect(again).toBeVisible();
});
