import { PATHS, RETENTION, expect, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

test('no page breaks its own policy, fails in the console, or asks another origin for anything', async ({
  page,
  site,
}) => {
  test.slow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) problems.push(`${page.url()}: asks ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.sourceFile}`),
    );
  });
  for (const locale of ['en', 'zh-cn']) {
    for (const path of PATHS)
      await page.goto(`${site.url}${locale}/${path}`, { waitUntil: 'networkidle' });
  }
  await page.goto(`${site.url}zh-cn/practice/?medium=forum&emphasis=retention&n=5`);
  await page.getByRole('button', { name: '看答案' }).click();
  await page.getByRole('button', { name: '到此结束' }).click();
  await page.getByText('可用的策略').first().click();
  await expect(page.getByRole('heading', { name: '这一轮的结果' })).toBeVisible();
  await page.goto(`${site.url}en/${RETENTION}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('retention');
  await expect(
    page
      .getByRole('dialog')
      .getByRole('link', { name: /Retention/ })
      .first(),
  ).toBeVisible();
  expect(problems).toEqual([]);
});

test('the policy stops injected code', async ({ page, site }) => {
  await page.goto(`${site.url}en/about/`);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="x" onerror="globalThis.injected = true">';
    document.body.append(image);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'injected' in globalThis;
  });
  expect(ran).toBe(false);
});
