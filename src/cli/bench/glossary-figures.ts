import type { Browser } from '@playwright/test';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { figure, median, type Figure } from './figures.ts';
import { searchLibrary } from './script-graph.ts';
import { KB, type SiteFiles } from './site-files.ts';
import { Visitor } from './visitor.ts';

const KEY_TO_HITS = 50;
const PAUSE = 120;

/** Twenty key presses in each language, every one with hits; Chinese input writes whole words. */
const TYPED: Readonly<Record<Locale, readonly string[]>> = {
  en: ['retention ', 'conversion'],
  'zh-cn': ['留存率', '转化率', '用户运营', '内容运营', '活动运营', '拉新'],
};

/** One press for each character. */
async function typeAll(visitor: Visitor, words: readonly string[]): Promise<number[]> {
  const { page } = visitor;
  const times: number[] = [];
  for (const word of words) {
    await page.fill('#glossary-query', '');
    for (const character of word) {
      times.push(
        await visitor.timeToPaint('input', 'glossary-search .hits', () =>
          page.keyboard.insertText(character),
        ),
      );
      await page.waitForTimeout(PAUSE);
    }
  }
  return times;
}

async function measure(
  site: SiteFiles,
  browser: Browser,
  root: string,
  locale: Locale,
): Promise<Figure[]> {
  const library = searchLibrary(site);
  if (library.length === 0) throw new Error('no script of dist holds fuse.js');
  const visitor = await Visitor.arrive(browser, root);
  await visitor.open(`${locale}/glossary/`);
  const before = visitor.files();
  await visitor.page.focus('#glossary-query');
  await visitor.page.waitForLoadState('networkidle');
  await visitor.page.fill('#glossary-query', 'a');
  await visitor.page.locator('glossary-search .hits li').first().waitFor();
  const added = visitor.files().difference(before);
  await visitor.slowDown();
  const times = await typeAll(visitor, TYPED[locale]);
  await visitor.leave();
  return [
    figure(
      `glossary ${locale}: search library before focus`,
      site.total(library.filter((file) => before.has(file))),
      'B',
      0,
    ),
    figure(`glossary ${locale}: in addition at focus`, site.total(added) / KB, 'kB'),
    figure(
      `glossary ${locale}: key press to painted hits, 4x slower, median of ${times.length}`,
      median(times),
      'ms',
      KEY_TO_HITS,
    ),
  ];
}

export async function glossaryFigures(
  site: SiteFiles,
  browser: Browser,
  root: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const locale of LOCALES) figures.push(...(await measure(site, browser, root, locale)));
  return figures;
}
