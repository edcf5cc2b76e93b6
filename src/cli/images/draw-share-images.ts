import type { Browser } from '@playwright/test';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SHARE_IMAGE } from '../../domain/sharing/share-image.ts';
import { photograph } from './photograph.ts';
import { PRINTS_FILE, printOf, type ShareImage } from './share-cards.ts';

/** Draws all pictures anew, so that none of a module that is gone stays behind. */
export async function drawShareImages(
  browser: Browser,
  images: readonly ShareImage[],
  folder: string,
): Promise<void> {
  rmSync(join(folder, dirname(PRINTS_FILE)), { recursive: true, force: true });
  const page = await browser.newPage({ viewport: SHARE_IMAGE });
  for (const { file, html } of images) {
    await page.setContent(html);
    await photograph(browser, page, join(folder, file));
  }
  await page.close();
  const prints = Object.fromEntries(images.map((image) => [image.file, printOf(image)]));
  writeFileSync(join(folder, PRINTS_FILE), `${JSON.stringify(prints, null, 2)}\n`);
}
