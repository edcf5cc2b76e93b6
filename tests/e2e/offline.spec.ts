import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { PATHS, RETENTION, expect, forumCase, startSite, test } from './site.ts';

test.use({ serviceWorkers: 'allow' });

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SUB_PATH_DIST = `${ROOT}node_modules/.cache/dist-under-sub-path/`;

/** Opens the home page and waits until it says that every file is on the device. */
async function visitOnce(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/`);
  await expect(page.getByText(/Available offline: all \d+ files are on this device/)).toBeVisible({
    timeout: 30_000,
  });
}

async function useEverything(page: Page, url: string): Promise<void> {
  for (const locale of ['en', 'zh-cn']) {
    for (const path of PATHS) {
      for (const form of [
        `${locale}/${path}`,
        `${locale}/${path}?utm_source=mail`,
        `${locale}/${path}`.replace(/\/$/, ''),
      ]) {
        await page.goto(`${url}${form}`);
        await expect(page.locator('html')).toHaveAttribute(
          'lang',
          locale === 'en' ? 'en' : 'zh-CN',
        );
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
    }
  }
  await page.goto(`${url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  await forum.getByRole('button', { name: 'Show me' }).click();
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();

  await page.goto(`${url}en/practice/?medium=forum&n=5`);
  await page.getByRole('button', { name: 'Show me' }).click();
  await page.getByRole('button', { name: 'Finish here' }).click();
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeVisible();
  await page.goto(`${url}zh-cn/practice/?form=diagnostic`);
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.getByRole('heading', { name: '第 1 题，共 12 题' })).toBeVisible();

  await page.goto(`${url}zh-cn/glossary/`);
  await page.getByRole('searchbox', { name: '搜索术语' }).fill('liucun');
  await expect(
    page.getByRole('list', { name: '搜索术语' }).getByRole('link').first(),
  ).toHaveAccessibleName(/^留存/);

  await page.getByRole('button', { name: '搜索课程' }).click();
  const dialog = page.getByRole('dialog', { name: '搜索课程' });
  await dialog.getByRole('searchbox').fill('付费用户');
  await expect(dialog.getByRole('link', { name: /从陌生人到推荐者/ })).toBeVisible();

  await page.goto(`${url}en/learn/emphases/retension/`);
  await expect(
    page.getByRole('heading', { name: 'This page is not on this device' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Retention: do they come back?', exact: true }).click();
  await expect(page).toHaveURL(`${url}en/${RETENTION}`);
}

test('after one visit everything works with the server really stopped', async ({ page }) => {
  test.slow();
  const site = await startSite();
  await visitOnce(page, site.url);
  await site.stop();
  await useEverything(page, site.url);
});

test('the same under a sub-path', async ({ page }) => {
  test.setTimeout(180_000);
  execFileSync(
    process.execPath,
    [`${ROOT}node_modules/astro/bin/astro.mjs`, 'build', '--outDir', SUB_PATH_DIST],
    {
      cwd: ROOT,
      env: { ...process.env, BASE_PATH: '/course', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'pipe',
    },
  );
  const site = await startSite(SUB_PATH_DIST, '/course/');
  await page.goto(site.url);
  await page.getByRole('link', { name: /English/ }).click();
  await expect(page).toHaveURL(`${site.url}en/`);
  await visitOnce(page, site.url);
  await site.stop();
  await useEverything(page, site.url);
});

test('a page that is not the one released is refused, and the copy is not called complete', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  cpSync(DIST, folder, { recursive: true });
  // A captive portal answers every address with its own page and status 200.
  writeFileSync(join(folder, 'zh-cn/about/index.html'), '<h1>Pay for wifi</h1>');
  const site = await startSite(folder);
  await page.addInitScript(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...options) => {
      const registration = await register(...options);
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        document.documentElement.dataset['worker'] = installing.state;
      });
      return registration;
    };
  });
  await page.goto(`${site.url}en/`);
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'redundant', {
    timeout: 15_000,
  });
  await expect(page.getByText('Available offline')).toBeHidden();
  await site.stop();
  rmSync(folder, { recursive: true });
});
