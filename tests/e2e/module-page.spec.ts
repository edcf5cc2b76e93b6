import type { Page } from '@playwright/test';
import type { BankIndex } from '../../src/catalog/bank.ts';
import type { LearnerEvent } from '../../src/domain/record/events.ts';
import { answersOf, seedRecord } from '../../src/cli/shots/seeded-record.ts';
import { expect, test, type Site } from './site.ts';

const WORDS = {
  en: {
    module: 'One job, five names',
    question: 'What is this job, whatever it is called?',
    lesson: 'Why one search returns five titles',
    place: 'Lesson 1 of 3',
    unread: 'Not read yet',
    read: '✓ Read',
    markRead: 'Mark as read',
    firm: /\d of 2 abilities secure or mastered/,
    weakest: /^Weakest: /,
    untried: 'No questions answered yet',
    mastered: 'You have mastered everything this module teaches.',
    checkpoint: 'Checkpoint: One job, five names',
    next: 'Next module: The roles',
    last: 'See where you stand',
    due: /questions are due/,
    reviews: 'Review now',
  },
  'zh-cn': {
    module: '一份工作，五个名字',
    question: '不管叫什么名字，这到底是一份什么工作？',
    lesson: '为什么“运营”有这么多名字',
    place: '第 1 课，共 3 课',
    unread: '未读',
    read: '✓ 已读',
    markRead: '标为已读',
    firm: /2 项能力中，\d 项已达到基本掌握/,
    weakest: /^最需要再练：/,
    untried: '还没有做过题',
    mastered: '这个模块教的能力，你已全部掌握。',
    checkpoint: '检查点：一份工作，五个名字',
    next: '下一个模块：五个岗位',
    last: '看看掌握得怎样',
    due: /道题要复习/,
    reviews: '去复习',
  },
} as const;
const LOCALES = ['en', 'zh-cn'] as const;
const ORIENTATION = 'learn/orientation/';

function station(page: Page, lesson: string) {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: lesson }) });
}

/** Answers that master all that a module teaches: each of its questions right on three days. */
async function mastering(site: Site, module: string): Promise<LearnerEvent[]> {
  const index = (await (await fetch(`${site.url}en/bank/index.json`)).json()) as BankIndex;
  const taught = index.modules.find(({ id }) => id === module)?.competencies ?? [];
  const own = new Set(
    index.items.filter(({ competency }) => taught.includes(competency)).map(({ id }) => id),
  );
  const days = await Promise.all([6, 3, 0].map((ago) => answersOf(site, ago, index.items.length)));
  return days.flatMap((events, round) =>
    events.flatMap((event) =>
      event.type === 'attempt' && own.has(event.item) ? [{ ...event, round, score: 1 }] : [],
    ),
  );
}

for (const locale of LOCALES) {
  const words = WORDS[locale];

  test(`a module is found from the home page and the sidebar, and leads on (${locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${locale}/`);
    await page.getByRole('main').getByRole('link', { name: words.module, exact: true }).click();
    await expect(page).toHaveURL(`${site.url}${locale}/${ORIENTATION}`);
    await expect(page.getByText(words.question)).toBeVisible();
    await expect(page.getByRole('link', { name: words.checkpoint })).toBeVisible();

    await page.getByRole('main').getByRole('link', { name: words.lesson }).click();
    await expect(page.getByText(words.place)).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: words.module, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.module);
    const own = page.getByRole('navigation').getByRole('link', { name: words.module, exact: true });
    await expect(own).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: words.next }).click();
    await expect(page).toHaveURL(`${site.url}${locale}/learn/roles/`);
  });

  test(`a module says which of its lessons are read (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/${ORIENTATION}`);
    await expect(station(page, words.lesson).getByText(words.unread)).toBeVisible();
    await page.goto(`${site.url}${locale}/${ORIENTATION}five-titles/`);
    await page.getByRole('button', { name: words.markRead }).click();
    await page.goto(`${site.url}${locale}/${ORIENTATION}`);
    await expect(station(page, words.lesson).getByText(words.read)).toBeVisible();
    // Read is one thing and known another: nothing was answered.
    await expect(page.getByText(words.untried)).toHaveCount(0);
  });

  test(`a module says how well what it teaches is known (${locale})`, async ({ page, site }) => {
    await seedRecord(page, site, await answersOf(site, 2, 4));
    await page.goto(`${site.url}${locale}/${ORIENTATION}`);
    const first = station(page, words.lesson);
    await expect(first.getByText(words.firm)).toBeVisible();
    await expect(first.getByText(words.weakest)).toBeVisible();
    await expect(page.getByText(words.untried).first()).toBeVisible();
    await expect(page.getByText(words.mastered)).toHaveCount(0);
  });

  test(`the end of a lesson leads on and says what is due today (${locale})`, async ({
    page,
    site,
  }) => {
    await seedRecord(page, site, await answersOf(site, 6, 9));
    await page.goto(`${site.url}${locale}/${ORIENTATION}stranger-to-advocate/`);
    await expect(page.getByRole('link', { name: words.checkpoint })).toBeVisible();
    await expect(page.getByRole('link', { name: words.next })).toBeVisible();
    await page.getByRole('button', { name: words.markRead }).scrollIntoViewIfNeeded();
    await expect(page.getByText(words.due)).toBeVisible();
    await page.getByRole('link', { name: words.reviews }).click();
    await expect(page).toHaveURL(`${site.url}${locale}/review/`);
  });
}

test('who has answered nothing loads neither questions nor scheduler for a module or the end of a lesson', async ({
  page,
  site,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}en/${ORIENTATION}`, { waitUntil: 'networkidle' });
  await page.goto(`${site.url}en/${ORIENTATION}five-titles/`);
  await page.getByRole('button', { name: 'Mark as read' }).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(requests.some((path) => /browser-record/.test(path))).toBe(true);
  expect(requests.filter((path) => /bank\/index\.json|progress|scheduler/.test(path))).toEqual([]);
});

test('the last lesson of the course leads to its checkpoint and to where one stands', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}en/learn/tactics/tactics-matrix/`);
  await expect(page.getByRole('link', { name: 'Checkpoint: The tactics' })).toBeVisible();
  await page.getByRole('link', { name: WORDS.en.last }).click();
  await expect(page).toHaveURL(`${site.url}en/progress/`);
});

test.describe('a mastered module', () => {
  /** How many parts of the line are being drawn when the page says that the module is mastered. */
  async function moving(page: Page): Promise<number> {
    await expect(page.getByText(WORDS.en.mastered)).toBeVisible();
    return page.evaluate(
      () => document.getAnimations().filter((one) => !(one instanceof CSSTransition)).length,
    );
  }

  /** Animations stand still at their beginning, so that none is over before it is seen. */
  async function holdAnimations(page: Page): Promise<void> {
    await page.addInitScript(() => {
      const animate = Reflect.get(Element.prototype, 'animate');
      Element.prototype.animate = function held(...what) {
        const animation = Reflect.apply(animate, this, what);
        animation.pause();
        return animation;
      };
    });
  }

  test('says so, and its line fills once on a device', async ({ page, site }) => {
    await holdAnimations(page);
    await seedRecord(page, site, await mastering(site, 'roles'));
    await page.goto(`${site.url}en/learn/roles/`);
    expect(await moving(page)).toBeGreaterThan(0);
    await page.reload();
    expect(await moving(page)).toBe(0);
  });

  test('moves nothing where the device asks for that', async ({ page, site }) => {
    await holdAnimations(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await seedRecord(page, site, await mastering(site, 'roles'));
    await page.goto(`${site.url}en/learn/roles/`);
    expect(await moving(page)).toBe(0);
  });
});
