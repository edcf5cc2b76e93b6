import type { Page } from '@playwright/test';
import { answersOf, seedRecord } from '../../src/cli/shots/seeded-record.ts';
import { wear } from '../../src/cli/shots/wear.ts';
import { violationsIn } from './axe.ts';
import { LANGUAGES, PATHS, RETENTION, expect, forumCase, goLive, test } from './site.ts';

/** Contrast depends on the theme and layout on the width, so two of the four combinations say it all. */
const SETTINGS = [
  { theme: 'light', width: 360 },
  { theme: 'dark', width: 1280 },
] as const;

type Words = (typeof LANGUAGES)[number];

interface Kind {
  readonly path: string;
  readonly arrange?: (page: Page, words: Words) => Promise<void>;
}

/** The question a link leads to, once it is live. */
async function liveForm(page: Page) {
  const form = page.locator('form[data-live]');
  await form.waitFor();
  return form;
}

async function waitUntilLive(page: Page): Promise<void> {
  await liveForm(page);
}

async function reviewIsThere(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /Glossary cards|术语卡片/ }).waitFor();
}

const SINGLE = 'practice/?item=five-hostel-tasks';
/** The nine states of a question, and what each kind looks like. */
const STATES: Record<string, Kind> = {
  'practice: choosing': { path: 'practice/' },
  'practice: before a checkpoint': { path: 'practice/?form=checkpoint-orientation' },
  'question unanswered': { path: SINGLE, arrange: waitUntilLive },
  'question selected, asking how sure one is': {
    path: 'practice/?kind=multiple&n=5',
    arrange: async (page) => {
      const form = await liveForm(page);
      await form.getByRole('checkbox').first().check();
      await expect(form.getByRole('status')).not.toBeEmpty();
    },
  },
  'question checked while empty': {
    path: 'practice/?item=path-match-chess-letter',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.check }).click();
      await expect(form.getByRole('combobox').first()).toHaveAttribute('aria-invalid', 'true');
    },
  },
  'question missed': {
    path: 'practice/?item=path-order-shadow-plays',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.locator('[data-move]').nth(1).click();
      await form.getByRole('button', { name: words.check }).click();
      await expect(form.getByRole('button', { name: words.tryAgain })).toBeVisible();
    },
  },
  'question correct': {
    path: 'practice/?item=ret-num-choir-scores-within',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('textbox').fill('５５％');
      await form.getByRole('button', { name: words.check }).click();
      await expect(form.getByRole('button', { name: words.next })).toBeVisible();
    },
  },
  'question revealed': {
    path: 'practice/?item=path-match-chess-letter',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.show }).click();
      await expect(form.getByRole('button', { name: words.next })).toBeVisible();
    },
  },
  'question resolved': {
    path: SINGLE,
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.show }).click();
      await form.getByRole('button', { name: words.next }).click();
      await expect(form.getByRole('button', { name: words.again })).toBeVisible();
    },
  },
  'question updated since it was answered': {
    path: SINGLE,
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.show }).click();
      await expect(form.getByText(words.saved)).toHaveCount(0);
      await page.route('**/bank/pools/five-titles.json', async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        await route.fulfill({ response, body: text.replaceAll('"version":1', '"version":9') });
      });
      await page.reload();
      const note = words.locale === 'en' ? 'This question was updated' : '已更新';
      await expect(page.getByText(note).first()).toBeVisible();
    },
  },
  'question unavailable': {
    path: SINGLE,
    arrange: async (page) => {
      await page.route('**/bank/pools/*.json', (route) => route.abort());
      await page.reload();
      await expect(page.getByRole('button', { name: /Load again|重新加载/ })).toBeVisible();
    },
  },
  'branching case at its end': {
    path: 'practice/?item=ret-case-cantonese-recordings',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      while (await form.getByRole('button', { name: words.show }).count()) {
        await form.getByRole('button', { name: words.show }).click();
        await form.getByRole('button', { name: words.next }).click();
      }
      await expect(form.getByRole('table')).toBeVisible();
    },
  },
  'practice: result': {
    path: 'practice/?kind=single&n=5',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.show }).click();
      await page.getByRole('button', { name: /Finish here|到此结束/ }).click();
      await expect(page.getByRole('heading', { name: /How it went|这一轮的结果/ })).toBeVisible();
    },
  },
};

/** Every kind of page, and the states of a question. */
const KINDS: Record<string, Kind> = {
  ...STATES,
  home: { path: '' },
  about: { path: 'about/' },
  teams: { path: 'teams/' },
  glossary: { path: 'glossary/' },
  'glossary hits': {
    path: 'glossary/',
    arrange: async (page) => {
      await page.getByRole('searchbox').first().fill('留存');
      await expect(page.getByRole('link', { name: /留存/ }).first()).toBeVisible();
    },
  },
  'progress: nothing yet': {
    path: 'progress/',
    arrange: async (page) => {
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  'progress: after an answer': {
    path: SINGLE,
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('radio').first().check();
      await form.getByRole('button', { name: words.check }).click();
      await expect(form.getByText(words.saved)).toBeVisible();
      await page.goto(new URL('../progress/', page.url()).href);
      await expect(page.getByRole('img', { name: /Bars|每天/ })).toBeVisible();
      // What is folded must stand up to a look, too.
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
    },
  },
  settings: {
    path: 'settings/',
    arrange: async (page) => {
      // Everything that is only shown at times: what is saved, a wrong word.
      await page.getByRole('checkbox').first().click();
      await page.getByRole('button', { name: /Erase my progress|清空学习记录/ }).click();
      await expect(page.getByLabel(/RESET|“清空”/)).toHaveAttribute('aria-invalid', 'true');
    },
  },
  'settings after starting over': {
    path: 'settings/',
    arrange: async (page, words) => {
      await page.getByLabel(/RESET|“清空”/).fill(words.locale === 'en' ? 'RESET' : '清空');
      await page.getByRole('button', { name: /Erase my progress|清空学习记录/ }).click();
      await expect(page.getByRole('button', { name: /^(?:Undo|撤销)$/ })).toBeVisible();
    },
  },
  'progress: nothing to keep yet': { path: 'progress/' },
  'progress: a link, and what it brings': {
    path: 'practice/?item=five-hostel-tasks',
    arrange: async (page, words) => {
      const form = await liveForm(page);
      await form.getByRole('button', { name: words.show }).click();
      await expect(form.getByRole('button', { name: words.next })).toBeVisible();
      await page.goto(new URL('../progress/', page.url()).href);
      await page.getByRole('button', { name: /Make a link|生成链接/ }).click();
      await expect(page.getByRole('img', { name: /QR code|二维码/ })).toBeVisible();
      const link = page.getByRole('textbox', { name: /^Link with|^带有/ });
      await page.goto(await link.inputValue());
      await expect(page.getByRole('heading', { name: /What this link|这个链接/ })).toBeVisible();
      await page.getByRole('button', { name: /Make a link|生成链接/ }).click();
      await expect(page.getByRole('img', { name: /QR code|二维码/ })).toBeVisible();
    },
  },
  module: { path: 'learn/orientation/' },
  'module: after some answers': {
    path: 'learn/orientation/',
    arrange: async (page, words) => {
      const { origin } = new URL(page.url());
      const here = { url: `${origin}/`, stop: () => Promise.resolve() };
      await seedRecord(page, here, await answersOf(here, 2, 4));
      await page.goto(`${here.url}${words.locale}/learn/orientation/`);
      await expect(page.getByText(/^(?:Weakest: |最需要再练：)/).first()).toBeVisible();
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
      await expect(page.getByRole('group', { name: /^(?:cohort|同期群)$/ })).toBeVisible();
    },
  },
  'review: before anything is answered, no day chosen': {
    path: 'review/',
    arrange: async (page) => {
      await reviewIsThere(page);
      await page.getByRole('button', { name: /Save the calendar file|保存日历文件/ }).click();
    },
  },
  'review: a card turned over': {
    path: 'review/',
    arrange: async (page) => {
      await reviewIsThere(page);
      await page.getByRole('button', { name: /Use the cards|启用卡片/ }).click();
      await page.getByRole('button', { name: /Start the cards|开始翻卡片/ }).click();
      await page.getByRole('button', { name: /Turn over|翻面/ }).click();
    },
  },
  'review: due': {
    path: 'review/',
    arrange: async (page, words) => {
      const { origin } = new URL(page.url());
      const here = { url: `${origin}/` };
      await seedRecord(page, here, await answersOf(here, 6, 9));
      await page.goto(`${here.url}${words.locale}/review/`);
      await expect(page.getByRole('button', { name: /^(?:Start|开始)$/ })).toBeVisible();
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
      page,
      site,
    }) => {
      // Looking at a long page takes its time, most of all on a busy machine.
      test.setTimeout(240_000);
      const { theme: colorScheme, width: narrow } = SETTINGS[0];
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: narrow, height: 800 });
      await page.goto(`${site.url}${words.locale}/${path}`);
      await arrange?.(page, words);
      for (const { theme, width } of SETTINGS) {
        await page.setViewportSize({ width, height: 800 });
        await wear(page, theme);
        expect(await violationsIn(page), `${theme} ${width}`).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, `${theme} ${width}: sideways scrolling`).toBeLessThanOrEqual(0);
      }
    });
  }
}

for (const path of ['', 'no-such-page/']) {
  test(`the bilingual page at “${path}” has no violation`, async ({ browser, site }) => {
    for (const { theme } of SETTINGS) {
      const context = await browser.newContext({
        colorScheme: theme,
        viewport: { width: 360, height: 740 },
      });
      const page = await context.newPage();
      await page.goto(`${site.url}${path}`);
      expect(await violationsIn(page)).toEqual([]);
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
        // A menu's options hold no markup; what they say stands marked in the explanation.
        if (!parent || parent.closest('script, style, option')) continue;
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
