import { answersOf, seedRecord } from '../../src/cli/shots/seeded-record.ts';
import { expect, test } from './site.ts';

const WORDS = [
  {
    locale: 'en',
    due: /^4 questions are due, about 2 min\.$/,
    start: 'Start',
    first: 'Question 1 of 4',
    show: 'Show me',
    finish: 'Finish here',
    result: 'How it went',
    goOn: 'Continue with 3 more',
    lessons: 'Go to the lessons',
  },
  {
    locale: 'zh-cn',
    due: /^今天有 4 道题要复习，约 2 分钟。$/,
    start: '开始',
    first: '第 1 题，共 4 题',
    show: '看答案',
    finish: '到此结束',
    result: '这一轮的结果',
    goOn: '继续做 3 道',
    lessons: '去看课文',
  },
] as const;

for (const words of WORDS) {
  test(`what is due is asked, and the rest is still due afterwards (${words.locale})`, async ({
    page,
    site,
  }) => {
    await seedRecord(page, site, await answersOf(site, 6, 9));
    await page.goto(`${site.url}${words.locale}/review/`);
    await expect(page.getByText(words.due)).toBeVisible();
    await page.getByRole('button', { name: words.start, exact: true }).click();
    await expect(page.getByRole('heading', { name: words.first })).toBeFocused();
    await page.getByRole('button', { name: words.show }).click();
    await page.getByRole('button', { name: words.finish }).click();
    await expect(page.getByRole('heading', { name: words.result })).toBeFocused();
    await expect(page.getByRole('button', { name: words.goOn })).toBeVisible();
  });

  test(`someone who has not begun is led to the lessons (${words.locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${words.locale}/review/`);
    await page.getByRole('link', { name: words.lessons }).click();
    await expect(page).toHaveURL(`${site.url}${words.locale}/`);
  });
}

test('home, review and progress tell the same number', async ({ page, site }) => {
  await seedRecord(page, site, [
    ...(await answersOf(site, 40, 12)),
    ...(await answersOf(site, 6, 9, 20)),
  ]);
  for (const path of ['', 'review/', 'progress/']) {
    await page.goto(`${site.url}en/${path}`);
    await expect(page.getByText(/\b4 questions are due, about 2 min\./)).toBeVisible();
  }
});

test('a review is done by keyboard alone', async ({ page, site }) => {
  await seedRecord(page, site, await answersOf(site, 6, 1));
  await page.goto(`${site.url}en/review/`);
  const start = page.getByRole('button', { name: 'Start', exact: true });
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  const show = page.getByRole('button', { name: 'Show me' });
  for (let presses = 0; presses < 30 && !(await show.evaluate(isFocused)); presses += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const next = page.getByRole('button', { name: 'Continue' });
  await expect(next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
});

test('glossary cards are switched on, turned over and rated', async ({ page, site }) => {
  await page.goto(`${site.url}en/review/`);
  await page.getByRole('button', { name: 'Use the cards' }).click();
  await page.getByRole('button', { name: 'Start the cards' }).click();
  for (let card = 1; card <= 4; card += 1) {
    await expect(page.getByText(`Card ${card} of 4`)).toBeVisible();
    await page.getByRole('button', { name: 'Turn over' }).click();
    await page.getByRole('button', { name: 'Knew it', exact: true }).click();
  }
  await expect(page.getByText('All of today’s cards are done.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('All of today’s cards are done.')).toBeVisible();
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
