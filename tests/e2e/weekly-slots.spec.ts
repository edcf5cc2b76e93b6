import { readFile } from 'node:fs/promises';
import { expect, test } from './site.ts';

/** The page that offers the file. */
const PATH = 'settings/';

const WORDS = {
  en: {
    days: ['Monday', 'Thursday'],
    length: '10 minutes',
    time: 'Begins at',
    save: 'Save the calendar file',
    noDay: 'Error: choose at least one day.',
    noTime: 'Error: choose a time.',
    saved: 'The file is saved. Open it to add the entry to your calendar.',
    title: 'Review: Five Names\\, One Job',
  },
  'zh-cn': {
    days: ['星期一', '星期四'],
    length: '10 分钟',
    time: '几点开始',
    save: '保存日历文件',
    noDay: '错误：请至少选一天。',
    noTime: '错误：请选择开始时间。',
    saved: '文件已保存，打开它就能加入日历。',
    title: '复习：一份工作，五个名字',
  },
} as const;

for (const locale of ['en', 'zh-cn'] as const) {
  const words = WORDS[locale];

  test(`a fixed time each week is saved as a calendar file (${locale})`, async ({ page, site }) => {
    await page.goto(`${site.url}${locale}/${PATH}`);
    const save = page.getByRole('button', { name: words.save });
    await save.click();
    await expect(page.getByText(words.noDay)).toBeVisible();
    const monday = page.getByRole('checkbox', { name: words.days[0] });
    await expect(monday).toBeFocused();
    await expect(monday).toHaveAccessibleDescription(words.noDay);

    for (const day of words.days) await page.getByRole('checkbox', { name: day }).check();
    await expect(page.getByText(words.noDay)).toBeHidden();
    await page.getByRole('radio', { name: words.length }).check();
    const time = page.getByLabel(words.time);
    await time.fill('');
    await save.click();
    await expect(time).toHaveAccessibleDescription(words.noTime);

    await time.fill('19:30');
    const downloading = page.waitForEvent('download');
    await save.click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('five-names-one-job.ics');
    const file = await readFile(await download.path(), 'utf8');
    const lines = file.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=MO,TH');
    expect(lines).toContain('DURATION:PT10M');
    expect(lines).toContain(`SUMMARY:${words.title}`);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain(
      `${site.url}${locale}/${PATH}`,
    );
    expect(file).toMatch(/\r\nDTSTART:\d{8}T193000\r\n/);
    await expect(page.getByText(words.saved)).toBeVisible();
  });
}
