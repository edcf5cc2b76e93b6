import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbersFrom } from '../../src/domain/assessment/shuffle.ts';
import { PACKING } from '../../src/stores/record/packs.ts';
import { longLog } from '../../src/cli/bench/long-log.ts';
import { countByItem, goOn, onSaved, storedEvents, storedLog } from './record.ts';
import { seedRecord } from '../../src/cli/shots/seeded-record.ts';
import { expect, test } from './site.ts';

/** How often the browser is killed. More takes longer and finds more. */
const KILLS = Number(process.env['KILLS'] ?? 4);
/** Moments of the kills; another seed gives others. */
const SEED = process.env['KILL_SEED'] ?? String(Date.now());
/** The latest moment of a kill after the first question is there, in ms. */
const LATEST = 4000;

/** The same after a page is there that may lay old events together, in ms. */
const LATEST_PACKING = 1500;

/** Files that say a profile is in use; a killed browser leaves them. */
const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

async function openBrowser(
  profile: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1],
): Promise<{ context: BrowserContext; kill: () => void }> {
  await Promise.all(LOCKS.map((name) => rm(join(profile, name), { force: true })));
  // The worker would fetch the whole course each time.
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    serviceWorkers: 'block',
  });
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser')!;
  // The browser leads its process group; all of it goes at once, the process that stores included.
  return { context, kill: () => process.kill(-id, 'SIGKILL') };
}

/** Answers one question after the other, as fast as it can, until the browser is gone. */
async function answerUntilGone(page: Page): Promise<void> {
  for (;;) await goOn(page);
}

test(`a browser killed ${KILLS} times keeps every attempt that the page called saved`, async ({
  site,
  launchOptions,
}, testInfo) => {
  test.skip(process.platform === 'win32', 'there are no process groups to kill');
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = numbersFrom(SEED);
  const profile = await mkdtemp(join(tmpdir(), 'course-kill-'));
  const saved: string[] = [];
  let survived = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const browser = await openBrowser(profile, launchOptions);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await onSaved(page, (item) => void saved.push(item));
      await page.goto(`${site.url}en/practice/?n=20`);
      await page.locator('form[data-live]').waitFor();
      const events = await storedEvents(page);
      const attempts = events.filter(({ type }) => type === 'attempt');
      const stored = countByItem(attempts.map(({ item }) => item));
      const missing = [...countByItem(saved)].filter(
        ([item, count]) => (stored.get(item) ?? 0) < count,
      );
      expect(missing, `lost at kill ${kill}, seed ${SEED}`).toEqual([]);
      survived = attempts.length;
      if (kill === KILLS) {
        await browser.context.close();
        break;
      }
      const gone = answerUntilGone(page).catch(() => undefined);
      // A run in which nothing was saved would show nothing.
      if (kill === 0) await expect.poll(() => saved.length).toBeGreaterThan(0);
      await new Promise((resolve) => setTimeout(resolve, random() * LATEST));
      browser.kill();
      await gone;
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const figures = `${KILLS} kills, ${saved.length} attempts called saved, ${survived} stored, seed ${SEED}`;
  testInfo.annotations.push({ type: 'figures', description: figures });
  console.log(figures);
});

test(`a browser killed ${KILLS} times while it packs a long record keeps all of it, once`, async ({
  site,
  launchOptions,
}) => {
  test.skip(process.platform === 'win32', 'there are no process groups to kill');
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = numbersFrom(SEED);
  const profile = await mkdtemp(join(tmpdir(), 'course-kill-'));
  const log = longLog(6000);
  const ids = log.map(({ id }) => id).sort();
  try {
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const browser = await openBrowser(profile, launchOptions);
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      if (kill === 0) await seedRecord(page, site, log);
      await page.goto(`${site.url}en/review/`);
      await page.getByRole('heading', { name: 'Glossary cards' }).waitFor();
      const stored = (await storedEvents(page)).map(({ id }) => id).sort();
      expect(stored, `at kill ${kill}, seed ${SEED}`).toEqual(ids);
      if (kill < KILLS) {
        await new Promise((resolve) => setTimeout(resolve, random() * LATEST_PACKING));
        browser.kill();
        continue;
      }
      // Left alone, it gets on until no more lie one by one than may.
      await expect
        .poll(async () => (await storedLog(page)).alone.length, { timeout: 30_000 })
        .toBeLessThanOrEqual(PACKING.above);
      expect((await storedEvents(page)).map(({ id }) => id).sort()).toEqual(ids);
      await browser.context.close();
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
