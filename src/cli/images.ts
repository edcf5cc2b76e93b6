/**
 * Draws the pictures of the site: those that previews of links show, and those that browsers show
 * before the course is installed. The latter are taken of dist, so build first.
 */
import { fileURLToPath } from 'node:url';
import { withBuiltSite, type BuiltSite } from './built-site.ts';
import { drawShareImages } from './images/draw-share-images.ts';
import { shareImages } from './images/share-cards.ts';
import { takeScreenshots } from './images/take-screenshots.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const publicFiles = fileURLToPath(new URL('../../public', import.meta.url));

async function draw({ root, browser }: BuiltSite): Promise<boolean> {
  const images = shareImages(source);
  await drawShareImages(browser, images, publicFiles);
  await takeScreenshots(browser, root, publicFiles);
  console.log(`${images.length} pictures for previews of links, and the screenshots, are drawn.`);
  return true;
}

process.exitCode = (await withBuiltSite(draw)) ? 0 : 1;
