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

test('a click on an option at first paint is kept under a 6x slower processor', async ({
  page,
  site,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // The scripts are held back, so that the clicks are certain to come before them.
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${site.url}en/${RETENTION}`, { waitUntil: 'commit' });
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
