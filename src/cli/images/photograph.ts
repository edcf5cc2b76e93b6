import type { Browser, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { palettePng, type Pixels } from './palette-png.ts';

/** Runs in the page. Gives width, height and the pixels, in base 64. */
async function decode(png: string): Promise<[number, number, string]> {
  const toBase64 = (bytes: Uint8ClampedArray<ArrayBuffer>) =>
    new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => {
        const address = reader.result as string;
        resolve(address.slice(address.indexOf(',') + 1));
      };
      reader.readAsDataURL(new Blob([bytes]));
    });
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('the browser gives no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return [width, height, await toBase64(data)];
}

/** The browser reads its own picture back: on an empty page, whose policy forbids nothing. */
async function pixelsOf(browser: Browser, png: Buffer): Promise<Pixels> {
  const page = await browser.newPage();
  const [width, height, data] = await page.evaluate(decode, png.toString('base64'));
  await page.close();
  return { width, height, bytes: Buffer.from(data, 'base64') };
}

/** Writes what a page shows into a small PNG. */
export async function photograph(browser: Browser, page: Page, file: string): Promise<void> {
  const pixels = await pixelsOf(browser, await page.screenshot());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, palettePng(pixels));
}
