import { expect, test } from './site.ts';

test('the built site does not have the gallery of the design', async ({ page, site }) => {
  for (const path of ['design/', 'en/design/', 'zh-cn/design/']) {
    await page.goto(`${site.url}${path}`);
    const notFound = page.getByRole('heading', { name: /does not exist|没有这个页面/ });
    await expect(notFound.first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Inks' })).toHaveCount(0);
  }
});
