import type { Browser } from '@playwright/test';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { figure, median, type Figure } from './figures.ts';
import { fillIn } from './fill-in.ts';
import { KB, type SiteFiles } from './site-files.ts';
import { Visitor } from './visitor.ts';

const FIRST_LOAD = 20;
const FEEDBACK = 50;
const QUESTIONS = 10;

const DRILL = `practice/?n=${QUESTIONS}`;

/** Answers the question on screen; gives the time from the press to the painted feedback. */
async function answer(visitor: Visitor): Promise<number> {
  const form = visitor.page.locator('.practice-turn form[data-live]');
  await fillIn(form);
  const check = form.locator('button[value="guessing"]');
  await check.hover();
  return visitor.timeToPaint('click', '.practice-turn form', () => visitor.press());
}

/** Leaves a question by its answer and all that follows in a case. */
async function leave(visitor: Visitor, heading: string): Promise<void> {
  const { page } = visitor;
  const title = page.locator('.practice-turn h2');
  const show = page.locator('.practice-turn button[value="show"]');
  while ((await title.count()) > 0 && (await title.textContent()) === heading) {
    if (await show.count()) await show.click();
    await page.locator('.practice-turn button[value="check"]').click();
  }
}

async function drill(browser: Browser, root: string, locale: Locale): Promise<number[]> {
  const visitor = await Visitor.arrive(browser, root);
  await visitor.open(`${locale}/${DRILL}`);
  await visitor.slowDown();
  const times: number[] = [];
  for (let turn = 0; turn < QUESTIONS; turn += 1) {
    const title = visitor.page.locator('.practice-turn h2');
    await visitor.page.locator('.practice-turn form[data-live]').waitFor();
    const heading = (await title.textContent()) ?? '';
    times.push(await answer(visitor));
    await leave(visitor, heading);
  }
  await visitor.leave();
  return times;
}

async function weigh(
  site: SiteFiles,
  browser: Browser,
  root: string,
  locale: Locale,
): Promise<Figure[]> {
  const visitor = await Visitor.arrive(browser, root);
  await visitor.open(`${locale}/practice/`);
  const choosing = visitor.files();
  await visitor.open(`${locale}/${DRILL}`);
  const playing = visitor.files().difference(choosing);
  await visitor.leave();
  const readable = [...choosing].filter((file) => /\.(?:html|css)$/.test(file));
  return [
    figure(`practice ${locale}: page and styles`, site.total(readable) / KB, 'kB', FIRST_LOAD),
    figure(`practice ${locale}: everything until idle`, site.total(choosing) / KB, 'kB'),
    figure(
      `practice ${locale}: in addition for a drill of ${QUESTIONS}`,
      site.total(playing) / KB,
      'kB',
    ),
  ];
}

/** The practice page, and a drill with every kind of question the draw brings. */
export async function practiceFigures(
  site: SiteFiles,
  browser: Browser,
  root: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const times: number[] = [];
  for (const locale of LOCALES) {
    figures.push(...(await weigh(site, browser, root, locale)));
    times.push(...(await drill(browser, root, locale)));
  }
  return [
    ...figures,
    figure(
      `drill: answer to painted feedback, 4x slower, median of ${times.length}`,
      median(times),
      'ms',
      FEEDBACK,
    ),
  ];
}
