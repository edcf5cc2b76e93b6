import { pageFaults } from '../../src/cli/shots/page-faults.ts';
import { expect, test } from './site.ts';

const VIEW = { width: 360, height: 740 };
test.use({ viewport: VIEW });

test('a page that fits has no fault', async ({ page }) => {
  await page.setContent('<p>Short.</p>');
  expect(await pageFaults(page)).toEqual([]);
});

test('a page wider than the screen scrolls sideways', async ({ page }) => {
  await page.setContent('<body style="margin:0"><div style="width:400px">Wide</div>');
  expect(await pageFaults(page)).toEqual(['scrolls sideways: 400 px of content in 360 px']);
});

test('text that does not fit its box and cannot be scrolled to is cropped', async ({ page }) => {
  await page.setContent(
    '<div style="width:60px;overflow:hidden;white-space:nowrap">A title that is too long</div>',
  );
  expect(await pageFaults(page)).toEqual(['crops <div>: “A title that is too long”']);
});

test('text for screen readers only is not called cropped', async ({ page }) => {
  await page.setContent(
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">Skip</span>' +
      '<span style="position:absolute;width:9px;overflow:hidden;clip-path:inset(50%)">to content</span>',
  );
  expect(await pageFaults(page)).toEqual([]);
});

test('text in a box that can be scrolled is not called cropped', async ({ page }) => {
  await page.setContent(
    '<div style="width:60px;overflow:auto;white-space:nowrap">A title that is too long</div>',
  );
  expect(await pageFaults(page)).toEqual([]);
});
