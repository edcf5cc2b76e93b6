import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { RETENTION, expect, forumCase, startSite, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const PAGE = 'en/about/index.html';

/** Puts a new release in place of the old one: a changed page, and a worker that lists it. */
function deploy(folder: string): void {
  const page = join(folder, PAGE);
  const before = readFileSync(page);
  const after = Buffer.from(
    before.toString().replaceAll('About this course', 'About this new course'),
  );
  writeFileSync(page, after);
  const worker = join(folder, 'service-worker.js');
  const hash = (content: Buffer) => createHash('sha384').update(content).digest('base64');
  const revision = (content: Buffer) => createHash('md5').update(content).digest('hex');
  const text = readFileSync(worker, 'utf8');
  const changed = text
    .replace(hash(before), hash(after))
    .replace(revision(before), revision(after));
  if (changed === text) throw new Error('The worker does not list the page.');
  writeFileSync(worker, changed);
}

test('an update waits for the learner, never interrupts a question, and reloads once', async ({
  page,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  cpSync(DIST, folder, { recursive: true });
  const site = await startSite(folder);
  const prompt = page.getByText('A new version of the course is ready.');

  await page.goto(`${site.url}en/`);
  await expect(page.getByText('Available offline')).toBeVisible({ timeout: 30_000 });
  deploy(folder);

  await page.goto(`${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  await forum.getByRole('radio').first().check();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null), {
      timeout: 30_000,
    })
    .toBe(true);
  await expect(prompt).toBeHidden();

  // The old version keeps serving until the learner agrees.
  const other = await page.context().newPage();
  await other.goto(`${site.url}en/about/`);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('About this course');
  await other.close();

  await forum.getByRole('button', { name: 'Show me' }).click();
  await expect(prompt).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(prompt).toBeHidden();

  await page.goto(`${site.url}en/about/`);
  await expect(prompt).toBeVisible();
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${site.url}zh-cn/about/`);
  await elsewhere.getByRole('button', { name: '以后再说' }).click();
  await page.getByRole('button', { name: 'Update now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About this new course', {
    timeout: 15_000,
  });
  // A tab that did not ask is not reloaded, but told.
  await expect(elsewhere.getByText('课程有新版本了。')).toBeVisible();
  await page.goto(`${site.url}en/${RETENTION}`);
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();

  await site.stop();
  rmSync(folder, { recursive: true });
});
