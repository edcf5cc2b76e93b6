import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LANGUAGES, PATHS, RETENTION, expect, forumCase, goLive, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Contrast depends on the theme and layout on the width, so two of the four combinations say it all. */
const SETTINGS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

type Words = (typeof LANGUAGES)[number];

/** Every kind of page, and the states of a question. */
const KINDS: Record<
  string,
  { path: string; arrange?: (page: Page, words: Words) => Promise<void> }
> = {
  home: { path: '' },
  about: { path: 'about/' },
  glossary: { path: 'glossary/' },
  'glossary hits': {
    path: 'glossary/',
    arrange: async (page) => {
      await page.getByRole('searchbox').first().fill('留存');
      await expect(page.getByRole('link', { name: /留存/ }).first()).toBeVisible();
    },
  },
  lesson: { path: RETENTION },
  'case after a miss': {
    path: RETENTION,
    arrange: async (page, words) => {
      const forum = forumCase(page, words.forum);
      await goLive(forum);
      await forum.locator('input[value]:not([value="retention"])').first().check();
      await forum.getByRole('button', { name: words.check }).click();
      await expect(forum.getByRole('button', { name: words.tryAgain })).toBeVisible();
    },
  },
  'empty check': {
    path: RETENTION,
    arrange: async (page, words) => {
      const forum = forumCase(page, words.forum);
      await goLive(forum);
      await forum.getByRole('button', { name: words.check }).click();
      await expect(forum.getByRole('radio').first()).toHaveAttribute('aria-invalid', 'true');
    },
  },
  'case at its end': {
    path: RETENTION,
    arrange: async (page, words) => {
      const forum = forumCase(page, words.forum);
      for (const _ of words.facets) {
        await forum.getByRole('button', { name: words.show }).click();
        await forum.getByRole('button', { name: words.next }).click();
      }
      await expect(forum.getByRole('table')).toBeVisible();
    },
  },
  'open toggletip': {
    path: RETENTION,
    arrange: async (page) => {
      await page
        .getByRole('button', { expanded: false })
        .filter({ hasText: /cohort|同期群/ })
        .first()
        .click();
      await expect(page.getByRole('group', { name: /cohort|同期群/ })).toBeVisible();
    },
  },
  'open search': {
    path: 'about/',
    arrange: async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.getByRole('dialog').getByRole('searchbox').fill('retention 留存');
    },
  },
};

for (const words of LANGUAGES) {
  for (const [kind, { path, arrange }] of Object.entries(KINDS)) {
    test(`${kind} has no violation in either theme, narrow and wide (${words.locale})`, async ({
      browser,
      site,
    }) => {
      test.slow();
      for (const { colorScheme, width } of SETTINGS) {
        const context = await browser.newContext({
          colorScheme,
          viewport: { width, height: 800 },
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await page.goto(`${site.url}${words.locale}/${path}`);
        await arrange?.(page, words);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        const found = violations.map(
          ({ id, nodes }) =>
            `${colorScheme} ${width}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
        );
        expect(found).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, `${colorScheme} ${width}: sideways scrolling`).toBeLessThanOrEqual(0);
        await context.close();
      }
    });
  }
}

for (const path of ['', 'no-such-page/']) {
  test(`the bilingual page at “${path}” has no violation`, async ({ browser, site }) => {
    for (const { colorScheme } of SETTINGS) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 360, height: 740 },
      });
      const page = await context.newPage();
      await page.goto(`${site.url}${path}`);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await context.close();
    }
  });
}

test('every option and button of a question is at least 48 px high', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${site.url}zh-cn/${RETENTION}`);
  const heights = await page
    .locator('form[data-quiz] label, form[data-quiz] button')
    .evaluateAll((targets) =>
      targets
        .filter((target) => (target as HTMLElement).offsetParent !== null)
        .map((target) => target.getBoundingClientRect().height),
    );
  expect(heights.length).toBeGreaterThan(20);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
  await context.close();
});

test('a lesson reflows at 320 px and with WCAG text spacing', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  const page = await context.newPage();
  await page.goto(`${site.url}en/learn/tactics/tactics-matrix/`);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await context.close();
});

test('Chinese inside English pages is marked for screen readers', async ({ page, site }) => {
  for (const path of PATHS) {
    await page.goto(`${site.url}en/${path}`);
    const unmarked = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('script, style')) continue;
        const text = node.textContent ?? '';
        if (
          /\p{Script=Han}/u.test(text) &&
          parent.closest('[lang]')?.getAttribute('lang') === 'en'
        ) {
          found.push(text.trim());
        }
      }
      return found;
    });
    expect(unmarked, path).toEqual([]);
  }
});
