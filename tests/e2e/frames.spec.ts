import { createServer } from 'node:http';
import { listen } from '../../src/cli/static-server.ts';
import config from '../../playwright.config.ts';
import { RETENTION, expect, test } from './site.ts';

const { launchOptions } = config.use!;

test.use({
  launchOptions: {
    ...launchOptions,
    // As many companies set their browsers: other sites in a frame get no storage.
    args: [...(launchOptions?.args ?? []), '--test-third-party-cookie-phaseout'],
  },
});

/** A page of another site that shows this address in a frame. */
async function startHost(address: string, attributes: string) {
  const host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<title>Host</title><iframe title="Course" width="800" height="700" ${attributes} src="${address}"></iframe>`,
    );
  });
  const port = await listen(host, 0);
  return { url: `http://localhost:${port}/`, stop: () => host.close() };
}

for (const { where, attributes } of [
  { where: 'a frame of another site', attributes: '' },
  { where: 'a sandboxed frame', attributes: 'sandbox="allow-scripts allow-forms"' },
])
  test(`${where} runs the quiz and says once that nothing is kept`, async ({ page, site }) => {
    const host = await startHost(`${site.url}en/${RETENTION}`, attributes);
    await page.goto(host.url);
    const course = page.frameLocator('iframe[title="Course"]');
    const notice = course.getByText('This browser does not let the course save anything');
    await expect(notice).toBeVisible();
    await course.getByRole('button', { name: 'Close' }).click();

    const forum = course.getByRole('region', { name: /gardening forum/ });
    await forum.getByRole('radio').first().check();
    await forum.getByRole('button', { name: 'Check' }).click();
    await expect(forum.getByText('Kept until you close this page')).toBeVisible();
    await expect(notice).toBeHidden();
    host.stop();
  });
