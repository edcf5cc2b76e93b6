import type { Locator, Page } from '@playwright/test';
import { expect, test, type Site } from './site.ts';

/** The words of the practice page that tests press or read. */
const WORDS = {
  en: {
    start: 'Start',
    forum: 'Forum (社区)',
    five: '5',
    fit: /^\d+ questions fit\.$/,
    progress: (n: number, count: number) => `Question ${n} of ${count}`,
    sure: 'Fairly sure',
    check: 'Check',
    show: 'Show me',
    next: 'Continue',
    again: 'Answer again',
    tryAgain: 'Try again',
    finish: 'Finish here',
    result: 'How it went',
    right: /right at the first try/,
    status: /Not yet|Workable|Correct|best answer/,
    back: 'Choose other questions',
    other: '中文',
  },
  'zh-cn': {
    start: '开始',
    forum: '论坛（社区）',
    five: '5',
    fit: /^符合条件的有 \d+ 题。$/,
    progress: (n: number, count: number) => `第 ${n} 题，共 ${count} 题`,
    sure: '比较确定',
    check: '检查',
    show: '看答案',
    next: '继续',
    again: '重新作答',
    tryAgain: '再试一次',
    finish: '到此结束',
    result: '这一轮的结果',
    right: /第一次就答对/,
    status: /还不对|可行|回答正确|最佳答案/,
    back: '重新选题',
    other: 'English',
  },
} as const;

type Locale = keyof typeof WORDS;
const LOCALES = ['en', 'zh-cn'] as const;

/** One item of each kind, none of which is in the way of another test. */
const KINDS = {
  single: 'five-hostel-tasks',
  multiple: 'five-roaster-two-ads',
  order: 'path-order-violin-viewers',
  match: 'path-match-chess-letter',
  numeric: 'ret-num-choir-scores-within',
} as const;

function practice(site: Site, locale: string, search = ''): string {
  return `${site.url}${locale}/practice/${search}`;
}

/** The question on screen. */
function quiz(page: Page): Locator {
  return page.locator('form[data-live]');
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** Gives some answer to the open question with keys alone, starting from its first control. */
async function answerByKeys(page: Page): Promise<void> {
  const form = quiz(page);
  const first = form.locator('fieldset').getByRole('radio').or(form.getByRole('checkbox')).first();
  if (await first.count()) {
    await first.focus();
    await page.keyboard.press('2');
    return;
  }
  const number = form.getByRole('textbox');
  if (await number.count()) {
    await number.focus();
    await page.keyboard.type('12');
    return;
  }
  const move = form.locator('[data-move]').nth(1);
  if (await move.count()) {
    await move.focus();
    await page.keyboard.press('Space');
    return;
  }
  await form.getByRole('combobox').first().focus();
  for (let left = await form.getByRole('combobox').count(); left > 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
  }
}

async function pressByKeys(page: Page, name: string): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

/** Answers the question on screen and leaves it, whatever its kind and length. */
async function answerAndLeave(page: Page, locale: Locale): Promise<void> {
  const words = WORDS[locale];
  const heading = page.getByRole('heading', { level: 2 });
  await quiz(page).waitFor();
  const before = await heading.textContent();
  await answerByKeys(page);
  await pressByKeys(page, words.sure);
  while ((await heading.textContent()) === before) {
    if (await button(page, words.show).count()) await pressByKeys(page, words.show);
    await pressByKeys(page, words.next);
    await page.waitForTimeout(20);
  }
}

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a drill is chosen, played by keyboard alone and ends with what to look at (${locale})`, async ({
    page,
    site,
  }) => {
    test.slow();
    await page.goto(practice(site, locale));
    await page.getByRole('checkbox', { name: words.forum }).press('Space');
    await expect(page.getByRole('status').filter({ hasText: words.fit })).toBeVisible();
    await page.getByRole('radio', { name: words.five }).press('Space');
    await page.getByRole('button', { name: words.start }).press('Enter');

    await expect(page).toHaveURL(/medium=forum&n=5&sitting=/);
    for (let turn = 1; turn <= 5; turn += 1) {
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(words.progress(turn, 5));
      await answerAndLeave(page, locale);
    }
    await expect(page.getByRole('heading', { name: words.result })).toBeFocused();
    await expect(page.getByText(words.right)).toBeVisible();
    const lessons = page.getByRole('main').getByRole('link').filter({ hasText: /：|: / });
    await expect(lessons.first()).toHaveAttribute('href', new RegExp(`/${locale}/learn/`));
  });

  for (const [kind, id] of Object.entries(KINDS)) {
    test(`a link to one question of kind ${kind} is answered by keyboard alone (${locale})`, async ({
      page,
      site,
    }) => {
      await page.goto(practice(site, locale, `?item=${id}`));
      await quiz(page).waitFor();
      await answerByKeys(page);
      await pressByKeys(page, words.check);
      await expect(quiz(page).getByRole('status')).toHaveText(words.status);
      await expect(button(page, words.tryAgain).or(button(page, words.next))).toBeFocused();
      if (await button(page, words.show).count()) await pressByKeys(page, words.show);
      await expect(button(page, words.next)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(button(page, words.again)).toBeFocused();
    });
  }
}

test('an unchecked answer survives a reload and a change of language in the middle of a drill', async ({
  page,
  site,
}) => {
  await page.goto(practice(site, 'en', '?kind=numeric&n=5'));
  await quiz(page).waitFor();
  await button(page, 'Show me').click();
  await button(page, 'Continue').click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Question 2 of 5');
  await quiz(page).waitFor();
  await quiz(page).getByRole('textbox').fill('1.2万');
  await expect(quiz(page)).toContainText('Read as 12,000');

  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Question 2 of 5');
  await expect(quiz(page).getByRole('textbox')).toHaveValue('1.2万');

  await page.getByRole('banner').getByRole('link', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('第 2 题，共 5 题');
  await expect(quiz(page).getByRole('textbox')).toHaveValue('1.2万');
});

test('a number that cannot be read is an error at the question and costs no try', async ({
  page,
  site,
}) => {
  await page.goto(practice(site, 'en', `?item=${KINDS.numeric}`));
  await quiz(page).waitFor();
  await quiz(page).getByRole('textbox').fill('about a dozen or so');
  await button(page, 'Check').click();
  await expect(quiz(page).getByText(/^Error: this is not a number/)).toBeVisible();
  await expect(quiz(page).getByRole('textbox')).toBeFocused();
  await quiz(page).getByRole('textbox').fill('３');
  await button(page, 'Check').click();
  await expect(quiz(page).getByRole('status')).toContainText('1 try left');
});

test.describe('with all that a page does', () => {
  test.use({ serviceWorkers: 'allow' });

  test('hostile and stale links are answered with a clear line and no question', async ({
    page,
    site,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
    for (const [search, line] of [
      [`?item=${markup}`, /is not in this version of the course/],
      ['?item=retired-long-ago', /“retired-long-ago” is not in this version/],
      ['?form=toString', /no checkpoint or test “toString”/],
      ['?medium=livestream&kind=order&emphasis=referral&n=5', /No question fits/],
    ] as const) {
      await page.goto(practice(site, 'en', search));
      await expect(page.getByRole('status').filter({ hasText: line })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Choose other questions' })).toBeVisible();
    }
    await page.goto(
      practice(site, 'en', `?medium=${markup}&medium=forum&n=-7e99&sitting=__proto__`),
    );
    await expect(page.getByText(/does not have: <img/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Question 1 of 1');
    expect(errors).toEqual([]);
  });
});

test('a checkpoint can be left and taken up again, and tells its result for each competency', async ({
  page,
  site,
}) => {
  test.slow();
  await page.goto(practice(site, 'en', '?form=checkpoint-orientation'));
  await page.getByRole('button', { name: 'Start' }).click();
  for (const _ of [1, 2, 3]) await answerAndLeave(page, 'en');

  await page.goto(practice(site, 'en', '?form=checkpoint-orientation'));
  await page.getByRole('button', { name: 'Continue: 3 of 12 answered' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Question 4 of 12');
  for (let turn = 4; turn <= 12; turn += 1) await answerAndLeave(page, 'en');

  await expect(page.getByText(/at the first try; 80% is enough|Passed:/)).toBeVisible();
  const table = page.getByRole('table', { name: 'What you can do' });
  await expect(table.getByRole('row')).toHaveCount(8);
  await expect(table.getByRole('cell').first()).toHaveText(/Ready|Look again: /);
});

test('the practice page holds no answers, and says without scripts what it needs', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(practice(site, 'en'));
  await expect(page.getByText('Practising needs JavaScript.')).toBeVisible();
  expect(await page.content()).not.toMatch(/rationale|"credit"/);
  await context.close();
});

test('a pool that does not load can be asked for again, and nothing is lost', async ({
  page,
  site,
}) => {
  await page.route('**/bank/pools/*.json', (route) => route.abort());
  await page.goto(practice(site, 'en', `?item=${KINDS.single}`));
  await expect(page.getByText('The questions could not load.')).toBeVisible();
  await page.unroute('**/bank/pools/*.json');
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(quiz(page)).toBeVisible();
});
