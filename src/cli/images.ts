/**
 * Draws the pictures of the site: those that previews of links show, and those that browsers show
 * before the course is installed. The latter are taken of dist, so build first.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './bench/visitor.ts';
import { drawShareImages } from './images/draw-share-images.ts';
import { shareImages } from './images/share-cards.ts';
import { takeScreenshots } from './images/take-screenshots.ts';
import { findBrowser } from './setup/browser.mjs';
import { createStaticServer, listen } from './static-server.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const source = fileURLToPath(new URL('..', import.meta.url));
const publicFiles = fileURLToPath(new URL('../../public', import.meta.url));
const base = `${(process.env['BASE_PATH'] ?? '/').replace(/\/$/, '')}/`;

async function draw(executablePath: string): Promise<void> {
  const server = createStaticServer(dist, base);
  const root = `http://127.0.0.1:${await listen(server, 0)}${base}`;
  const browser = await launch(executablePath);
  try {
    const images = shareImages(source);
    await drawShareImages(browser, images, publicFiles);
    await takeScreenshots(browser, root, publicFiles);
    console.log(`${images.length} pictures for previews of links, and the screenshots, are drawn.`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

if (!existsSync(dist)) {
  console.error('There is no built course yet: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const browser = await findBrowser();
  if (browser) await draw(browser);
  else process.exitCode = 1;
}
