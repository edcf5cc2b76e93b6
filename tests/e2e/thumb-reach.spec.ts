import type { Locator } from '@playwright/test';
import { LANGUAGES, RETENTION, expect, test } from './site.ts';

/** A phone held in one hand; most touches are by thumb, in the lower part of the screen. */
const PHONE = { width: 360, height: 740 };
const IN_REACH = 0.6 * PHONE.height;

const QUESTIONS = {
  en: {
    name: /What is day-7 retention on the day for the people of 5 May\?/,
    verdict: 'Not yet. 1 try left. Explanation below.',
  },
  'zh-cn': {
    name: /5 月 5 日这批人，按“第 7 天当天”算，留存率是多少？/,
    verdict: '还不对，还可再试 1 次，解析在下方。',
  },
} as const;

/** Scrolls until this is the last thing on the screen. */
async function bringToFoot(locator: Locator): Promise<void> {
  await locator.evaluate((element) => element.scrollIntoView({ block: 'end' }));
}

test.use({ viewport: PHONE });

for (const { locale, check } of LANGUAGES) {
  const { name, verdict } = QUESTIONS[locale];

  test(`Check is within reach of a thumb once an option is chosen (${locale})`, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${locale}/${RETENTION}`);
    const question = page.getByRole('group', { name });
    const button = page.getByRole('button', { name: check, exact: true }).first();
    await question.getByRole('radio', { name: '39%' }).check();
    await bringToFoot(question.getByRole('radio').first());
    await expect(button).toBeInViewport({ ratio: 1 });
    const box = await button.boundingBox();
    expect(box!.y + box!.height / 2).toBeGreaterThan(IN_REACH);
  });

  test(`the verdict of a miss comes into sight (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/${RETENTION}`);
    const question = page.getByRole('group', { name });
    await question.getByRole('radio', { name: '39%' }).check();
    await bringToFoot(question.getByRole('radio').last());
    await page.getByRole('button', { name: check, exact: true }).first().click();
    await expect(page.getByText(verdict)).toBeInViewport({ ratio: 1 });
  });
}
