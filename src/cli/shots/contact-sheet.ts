import type { Browser } from '@playwright/test';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { captionOf, fileOf, sheetOf, type Picture } from './picture.ts';

/** A sheet fits a screen; it has twice as many pixels, so that one can look closer. */
const SHEET = { width: 1920, height: 1000 };
const SCALE = 2;
/** The height of a picture is tried from the largest down, in px. */
const HEIGHTS = { most: 460, least: 60, step: 10 };

function sheetPage(folder: string, pictures: readonly Picture[]): string {
  const figures = pictures.map(
    (picture) =>
      `<figure><img src="${pathToFileURL(join(folder, fileOf(picture))).href}"><figcaption>${captionOf(picture)}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body { display: flex; flex-wrap: wrap; align-content: flex-start; gap: 6px; margin: 6px; background: #bbb; }
    figure { margin: 0; }
    img { display: block; height: var(--height); max-width: calc(var(--height) * 1.6); object-fit: cover; object-position: top; }
    figcaption { width: 0; min-width: 100%; height: 12px; overflow: hidden; font: 9px/12px sans-serif; white-space: nowrap; }
  </style>${figures.join('')}`;
}

/** Runs in the page: makes the pictures as large as lets all of them fit. */
function fit(heights: { most: number; least: number; step: number }): void {
  const root = document.documentElement;
  let height = heights.most;
  do {
    root.style.setProperty('--height', `${height}px`);
    height -= heights.step;
  } while (root.scrollHeight > innerHeight && height >= heights.least);
}

/** Puts all pictures of a group on one sheet. */
export async function writeSheet(
  browser: Browser,
  folder: string,
  group: string,
  pictures: readonly Picture[],
): Promise<void> {
  const page = await browser.newPage({ viewport: SHEET, deviceScaleFactor: SCALE });
  // Only a page that is a file itself may show files.
  const source = join(folder, `${group}-sheet.html`);
  writeFileSync(source, sheetPage(folder, pictures));
  await page.goto(pathToFileURL(source).href);
  await page.evaluate(fit, HEIGHTS);
  await page.screenshot({ path: join(folder, sheetOf(group)) });
  await page.close();
  rmSync(source);
}
