import type { Page } from '@playwright/test';
import { LANGUAGES, RETENTION, expect, forumCase, goLive, openStep, test } from './site.ts';

for (const words of LANGUAGES) {
  test.describe(`the gardening forum (${words.locale})`, () => {
    test('is walked by keyboard alone, step by step, to a result for each facet', async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}${words.locale}/${RETENTION}`);
      const forum = forumCase(page, words.forum);
      await goLive(forum);

      for (const facet of words.facets) {
        await expect(openStep(forum)).toContainText(facet);
        const option = forum.getByRole('radio').or(forum.getByRole('checkbox')).first();
        await option.focus();
        await page.keyboard.press('2');
        await page.keyboard.press('Enter');
        await expect(forum.getByRole('status')).not.toBeEmpty();
        const show = forum.getByRole('button', { name: words.show });
        if (await show.isVisible()) {
          await show.focus();
          await page.keyboard.press('Enter');
        }
        const next = forum.getByRole('button', { name: words.next });
        await next.focus();
        await page.keyboard.press('Enter');
      }
      const rows = forum.getByRole('table').getByRole('row');
      await expect(rows).toHaveCount(words.facets.length + 1);
      for (const [index, facet] of words.facets.entries()) {
        await expect(rows.nth(index + 1).getByRole('rowheader')).toHaveText(facet);
        await expect(rows.nth(index + 1).getByRole('cell')).not.toBeEmpty();
      }
    });

    test('shows what happens before why, and keeps the focus on the button', async ({
      page,
      site,
    }) => {
      await page.goto(`${site.url}${words.locale}/${RETENTION}`);
      const forum = forumCase(page, words.forum);
      await forum.getByRole('radio').first().check();
      const check = forum.getByRole('button', { name: words.check });
      await check.press('Enter');
      const happens = words.locale === 'en' ? 'What happens' : '结果';
      const why = words.locale === 'en' ? 'Why' : '原因';
      await expect(forum).toContainText(happens);
      const text = await forum.innerText();
      expect(text.indexOf(happens)).toBeLessThan(text.indexOf(`\n${why}`));
      await expect(forum.getByRole('button').first()).toBeFocused();
    });

    test('explains every option once it is shown', async ({ page, site }) => {
      await page.goto(`${site.url}${words.locale}/${RETENTION}`);
      const forum = forumCase(page, words.forum);
      const options = await forum.getByRole('radio').count();
      await forum.getByRole('button', { name: words.show }).click();
      await expect(forum.getByRole('listitem')).toHaveCount(options);
      await expect(forum.getByRole('button', { name: words.next })).toBeFocused();
    });
  });
}

test('an empty check is an error at the question, with the focus on the first option', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  await forum.getByRole('button', { name: 'Check' }).click();
  await expect(forum.getByText('Error: choose an answer first.')).toBeVisible();
  await expect(forum.getByRole('radio').first()).toBeFocused();
});

test('number keys do nothing outside a question', async ({ page, site }) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

/** Slows the processor and holds the scripts back, so that what is done is certain to come before them. */
async function openSlowly(page: Page, url: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
}

test('a click on an option at first paint is kept under a 6x slower processor', async ({
  page,
  site,
}) => {
  await openSlowly(page, `${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  const option = forum.getByRole('radio').nth(1);
  await option.click();
  await forum.getByRole('button', { name: 'Check' }).click();
  await expect(forum.getByRole('status')).not.toBeEmpty({ timeout: 20_000 });
  await expect(page).toHaveURL(`${site.url}en/${RETENTION}`);
  await expect(
    forum.getByText('Your answer').or(forum.getByText('1 try left')).first(),
  ).toBeVisible();
});

test('a line moved at first paint stays where it was put', async ({ page, site }) => {
  await openSlowly(page, `${site.url}en/learn/orientation/stranger-to-advocate/`);
  const item = page.locator('#item-path-order-shadow-plays');
  const lines = item.getByRole('list').getByRole('listitem');
  // Its name says which line it moves; the text of the line on screen has the arrows in it.
  const up = lines.nth(1).getByRole('button', { name: /^Move up: / });
  const second = (await up.getAttribute('aria-label'))?.replace('Move up: ', '') ?? '';
  await up.click();
  await item.locator('form[data-live]').waitFor({ timeout: 20_000 });
  await expect(lines.first()).toContainText(second);
});

test('partners chosen and Check pressed at first paint are graded', async ({ page, site }) => {
  await openSlowly(page, `${site.url}en/learn/orientation/named-by-medium/`);
  const item = page.locator('#item-medium-graduates-five-places');
  await expect(item.getByRole('combobox')).toHaveCount(5, { timeout: 20_000 });
  for (const menu of await item.getByRole('combobox').all()) await menu.selectOption({ index: 1 });
  await item.getByRole('button', { name: 'Check' }).click();
  await expect(item.getByRole('status')).toContainText('of 5 pairs are right', {
    timeout: 20_000,
  });
});

test('a number typed at first paint is graded when Enter was pressed', async ({ page, site }) => {
  await openSlowly(page, `${site.url}en/learn/emphases/retention/`);
  const item = page.locator('#item-ret-num-crossword-day7');
  await item.getByRole('textbox').fill('１４％');
  await item.getByRole('textbox').press('Enter');
  await expect(item.getByRole('status')).toHaveText('Correct.', { timeout: 20_000 });
});

test('answers that cannot load keep the choice and can be asked for again', async ({
  page,
  site,
}) => {
  await page.route('**/companions/*.json', (route) => route.abort());
  await page.goto(`${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  const option = forum.getByRole('radio').nth(1);
  await option.check();
  const retry = page.getByRole('button', { name: 'Load again' });
  await expect(retry.filter({ visible: true })).toHaveCount(1);
  await page.unroute('**/companions/*.json');
  await retry.filter({ visible: true }).click();
  await expect(option).toBeChecked();
  await forum.getByRole('button', { name: 'Check' }).click();
  await expect(forum.getByRole('status')).not.toBeEmpty();
});
