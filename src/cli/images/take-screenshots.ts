import type { Browser } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SCREENSHOTS, type Screenshot } from '../../domain/sharing/screenshots.ts';
import { photograph } from './photograph.ts';

/** The page as somebody sees it who comes for the first time; the worker would say that it copies. */
async function take(
  browser: Browser,
  root: string,
  { page: path, form }: Screenshot,
  file: string,
) {
  const page = await browser.newPage({
    viewport: { width: form.width, height: form.height },
    deviceScaleFactor: form.scale,
    hasTouch: form.name === 'narrow',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(root + path, { waitUntil: 'networkidle' });
  await photograph(browser, page, file);
  await page.close();
}

/** `root` is the address of the built site with its closing slash. */
export async function takeScreenshots(browser: Browser, root: string, folder: string) {
  rmSync(join(folder, 'screenshots'), { recursive: true, force: true });
  for (const screenshot of SCREENSHOTS) {
    await take(browser, root, screenshot, join(folder, screenshot.file));
  }
}
