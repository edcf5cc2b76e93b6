import type { Locator, Page } from '@playwright/test';
import {
  RETENTION,
  expect,
  explanationsIn,
  forumCase,
  goLive,
  showFirstStep,
  test,
  type Site,
} from './site.ts';

const LANGUAGES = [
  {
    locale: 'en',
    print: 'Print this lesson',
    answers: 'Answers',
    note: /^Answers: choose “Print this lesson”/,
    failed: /^The answers could not load/,
    release: /^Five Names, One Job\. Version \d+, \d+ \w+ \d{4}\./,
    key: 'By then users can tell from practice what it is worth',
    forum: /gardening forum/,
    step: /^Step \d of 5/,
    search: 'Search the glossary',
    term: /^retention 留存/,
  },
  {
    locale: 'zh-cn',
    print: '打印本课',
    answers: '答案',
    note: /^要连答案一起打印/,
    failed: /^答案没能加载/,
    release: /^一份工作，五个名字，第 \d+ 版，\d{4}年\d+月\d+日。/,
    key: '到那时用户动过手，值不值心里有数',
    forum: /园艺论坛/,
    step: /^第 \d 步，共 5 步/,
    search: '搜索术语',
    term: /^留存 retention/,
  },
] as const;

/** What a lesson has to press; its terms are words on paper. */
const CONTROLS =
  /^(?:Check|Show me|Continue|Mark as read|Print this lesson|Search lessons|检查|直接看答案|继续|标为已读|打印本课|搜索课程)$/;

/** Opens a lesson where printing is only counted: the dialogue of a browser would wait for somebody. */
async function openLesson(page: Page, site: Site, locale: string): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        Number(document.documentElement.dataset['printed'] ?? 0) + 1,
      );
    };
  });
  await page.goto(`${site.url}${locale}/${RETENTION}`);
}

function timesPrinted(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['printed']);
}

function onPaper(page: Page): Promise<void> {
  return page.emulateMedia({ media: 'print' });
}

function shown(locator: Locator): Locator {
  return locator.filter({ visible: true });
}

test('a printed lesson is a handout: every question, no answer', async ({ page, site }) => {
  const forum = await showFirstStep(page, site);
  await expect(forum.getByText('Best answer', { exact: true })).toBeVisible();
  await onPaper(page);
  await expect(forum.getByText('Best answer', { exact: true })).toBeHidden();
  await expect(forum.getByText('What happens').first()).toBeHidden();
  const asked = shown(forum.getByText('Which emphasis do the figures ask for first?'));
  await expect(asked).toHaveCount(1);
  await expect(shown(forum.getByText('give joiners a reason to return'))).toHaveCount(1);
  await expect(shown(page.getByRole('button', { name: CONTROLS }))).toHaveCount(0);
});

for (const words of LANGUAGES) {
  const { locale } = words;

  test(`a lesson is printed with its answers at the end (${locale})`, async ({ page, site }) => {
    await openLesson(page, site, locale);
    const companion = await page.request.get(`${site.url}${locale}/companions/retention.json`);
    const reasons = explanationsIn(await companion.json());
    expect(reasons.length).toBeGreaterThan(40);
    const before = await page.content();
    for (const reason of reasons) expect(before).not.toContain(reason);

    await page.getByRole('button', { name: words.print }).click();
    await expect.poll(() => timesPrinted(page)).toBe('1');
    const answers = page.getByRole('region', { name: words.answers, exact: true });
    await expect(answers).toBeHidden();
    await onPaper(page);
    await expect(answers.getByRole('heading', { name: words.answers })).toBeVisible();
    await expect(answers.getByText(words.key)).toBeVisible();
    const printed = await answers.innerText();
    expect(reasons.filter((reason) => printed.includes(reason)).length).toBeGreaterThan(10);
    await expect(shown(page.getByText(words.note))).toHaveCount(0);
    const release = page.getByText(words.release);
    await expect(release).toBeVisible();
    await expect(release).toContainText(`${site.url}${locale}/${RETENTION}`);
  });

  test(`a lesson printed by the browser says how to get the answers (${locale})`, async ({
    page,
    site,
  }) => {
    await openLesson(page, site, locale);
    await expect(page.getByText(words.note)).toBeHidden();
    await onPaper(page);
    await expect(page.getByText(words.note)).toBeVisible();
    await expect(page.getByText(words.release)).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(shown(page.getByRole('navigation'))).toHaveCount(0);
    await expect(shown(page.getByRole('button', { name: CONTROLS }))).toHaveCount(0);
  });

  test(`a case is printed with all its steps while it is answered (${locale})`, async ({
    page,
    site,
  }) => {
    await openLesson(page, site, locale);
    const forum = forumCase(page, words.forum);
    await goLive(forum);
    await expect(shown(forum.getByText(words.step))).toHaveCount(1);
    await onPaper(page);
    await expect(shown(forum.getByText(words.step))).toHaveCount(5);
  });

  test(`answers that do not load are asked for again with the next press (${locale})`, async ({
    page,
    site,
  }) => {
    await page.route('**/companions/*', (route) => route.abort());
    await openLesson(page, site, locale);
    const print = page.getByRole('button', { name: words.print });
    await print.click();
    const message = page.getByText(words.failed);
    await expect(message).toBeVisible();
    expect(await timesPrinted(page)).toBeUndefined();

    await page.unroute('**/companions/*');
    await print.click();
    await expect.poll(() => timesPrinted(page)).toBe('1');
    await expect(message).toBeHidden();
  });

  test(`the glossary is printed as a booklet of its terms (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/glossary/`);
    await onPaper(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('region', { name: words.term }).first()).toBeVisible();
    await expect(page.getByRole('searchbox', { name: words.search })).toBeHidden();
    await expect(shown(page.getByRole('navigation'))).toHaveCount(0);
  });
}

test('printed questions have numbers, which the answers refer to', async ({ page, site }) => {
  await page.goto(`${site.url}en/${RETENTION}`);
  const heading = page.getByText('Case: The gardening forum');
  const before = () => heading.evaluate((element) => getComputedStyle(element, '::before').content);
  expect(await before()).not.toContain('counter');
  await onPaper(page);
  expect(await before()).toContain('counter');
});

test('a dark page is printed black on white', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openLesson(page, site, 'en');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const { ink, paper } = await page.evaluate(() => ({
    ink: getComputedStyle(document.querySelector('main p')!).color,
    paper: getComputedStyle(document.body).backgroundColor,
  }));
  expect({ ink, paper }).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
});
