import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PRINTS_FILE, printOf, shareImages } from '../../src/cli/images/share-cards.ts';
import { SCREENSHOTS, pictureSize } from '../../src/domain/sharing/screenshots.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));
const HINT = 'Run `npm run build` and `npm run images`, look at public/og, and commit it.';
const MOST_BYTES = { share: 60_000, screenshot: 150_000 };

const images = shareImages(SOURCE);
const prints = JSON.parse(readFileSync(join(PUBLIC, PRINTS_FILE), 'utf8')) as Record<
  string,
  string
>;

function pngFiles(folder: string): string[] {
  return readdirSync(join(PUBLIC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}

/** Size in pixels, which a PNG tells in its first chunk, and in bytes. */
function measure(file: string): { size: string; bytes: number } {
  const png = readFileSync(join(PUBLIC, file));
  return { size: `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, bytes: png.length };
}

describe('the pictures for previews of links', () => {
  it('are there for the course and each module in both languages, and no others', () => {
    expect(pngFiles('og'), HINT).toEqual(images.map(({ file }) => file).sort());
  });

  it.each(images)('are drawn from the texts and colours of now: $file', (image) => {
    expect(prints[image.file], `${image.file} is out of date. ${HINT}`).toBe(printOf(image));
  });

  it.each(images)('have the size that previews ask for and are light: $file', ({ file }) => {
    const { size, bytes } = measure(file);
    expect(size).toBe('1200x630');
    expect(bytes).toBeLessThan(MOST_BYTES.share);
  });
});

describe('the pictures browsers show before the course is installed', () => {
  it('are those the manifest names', () => {
    expect(pngFiles('screenshots'), HINT).toEqual(SCREENSHOTS.map(({ file }) => file).sort());
  });

  it.each(SCREENSHOTS)(
    'have the size the manifest gives and are light: $file',
    ({ file, form }) => {
      const { size, bytes } = measure(file);
      expect(size).toBe(pictureSize(form));
      expect(bytes).toBeLessThan(MOST_BYTES.screenshot);
    },
  );
});
