import type { Page } from '@playwright/test';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goOn, storedEvents } from './record.ts';
import { RETENTION, expect, goLive, showFirstStep, test, type Site } from './site.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TABS = 4;
const ATTEMPTS = 5;

/** Makes so many attempts, at one question after the other, and waits until each is saved. */
async function attempt(page: Page, count: number): Promise<void> {
  for (let made = 0; made < count;) {
    if (!(await goOn(page))) continue;
    await expect(page.getByText('Saved on this device')).toBeVisible();
    made += 1;
  }
}

async function openDrill(page: Page, site: Site): Promise<string> {
  await page.goto(`${site.url}en/practice/?n=20`);
  await page.locator('form[data-live]').waitFor();
  return new URL(page.url()).searchParams.get('sitting') ?? '';
}

/** Starts over in a tab, with the course's own code. */
function startOver(page: Page, site: Site): Promise<string> {
  const [script] = globSync('_astro/browser-record*.js', { cwd: DIST });
  return page.evaluate(async (address) => {
    const exported = Object.values((await import(address)) as Record<string, unknown>);
    const store = exported.find(
      (value): value is { reset(): Promise<string> } =>
        typeof value === 'object' && value !== null && 'reset' in value,
    );
    return store!.reset();
  }, `${site.url}${script}`);
}

test('four tabs that answer at once lose no attempt and store none twice', async ({
  context,
  site,
}) => {
  const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
  const sittings: string[] = [];
  for (const tab of tabs) sittings.push(await openDrill(tab, site));
  await Promise.all(tabs.map((tab) => attempt(tab, ATTEMPTS)));

  const attempts = (await storedEvents(tabs[0]!)).filter(({ type }) => type === 'attempt');
  expect(new Set(sittings).size).toBe(TABS);
  for (const sitting of sittings)
    expect(attempts.filter((event) => event.sitting === sitting)).toHaveLength(ATTEMPTS);
  expect(attempts).toHaveLength(TABS * ATTEMPTS);
});

test('what one tab has reset is not brought back by answers in three others', async ({
  context,
  page,
  site,
}) => {
  const forum = await showFirstStep(page, site);
  const others = await Promise.all([1, 2, 3].map(() => context.newPage()));
  const sittings: string[] = [];
  for (const tab of others) sittings.push(await openDrill(tab, site));
  await Promise.all(others.map((tab) => attempt(tab, 1)));

  await startOver(page, site);
  await expect(forum.getByRole('button', { name: 'Show me' })).toBeVisible();
  await Promise.all(others.map((tab) => attempt(tab, 2)));

  await page.goto(`${site.url}en/${RETENTION}?again`);
  await goLive(forum);
  await expect(forum.getByRole('button', { name: 'Show me' })).toBeVisible();
  await expect(forum.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  // The log keeps what was erased, and has all that was answered after.
  const attempts = (await storedEvents(page)).filter(({ type }) => type === 'attempt');
  expect(attempts).toHaveLength(1 + 3 * 3);
});
