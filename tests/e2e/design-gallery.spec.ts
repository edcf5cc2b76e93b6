import { expect, test } from './site.ts';

test('the built site does not have the gallery of the design', async ({ page, site }) => {
  for (const path of ['design/', 'en/design/', 'zh-cn/design/']) {
    const response = await page.goto(`${site.url}${path}`);
    expect(response?.status(), path).toBe(404);
  }
});
