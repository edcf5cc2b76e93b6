/** What a page says when something is missing, has failed or has changed. */
import type { Page } from '@playwright/test';
import type { InterfaceKey } from '../../domain/content/interface-text-schema.ts';
import { liveForm } from './live-form.ts';
import { openSearch } from './open-search.ts';
import { at, type Shot } from './shot.ts';
import type { Words } from './words.ts';

const RETENTION = 'learn/emphases/retention/';

/** Waits for words of the interface: what fails may take its time. */
function seeing(key: InterfaceKey) {
  return (page: Page, words: Words): Promise<void> => page.getByText(words[key]).first().waitFor();
}

/** Waits for the way back, which stands below what cannot be asked. */
async function seeingTheWayBack(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words['practice.back'], exact: true }).waitFor();
}

/** Shows a notice as the stores tell it. */
function tell(code: string) {
  return (page: Page): Promise<void> =>
    page.evaluate((detail) => {
      dispatchEvent(new CustomEvent('course:notice', { detail }));
    }, code);
}

async function bringIn(page: Page, text: string): Promise<void> {
  const file = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page
    .getByRole('alert')
    .or(page.getByRole('status').filter({ hasText: /./ }))
    .first()
    .waitFor();
}

async function scrollToCards(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words['cards.switchOn'], exact: true }).click();
  await page.getByText(words['cards.failed']).scrollIntoViewIfNeeded();
}

export const STATE_SHOTS: readonly Shot[] = [
  {
    name: 'glossary search without hits',
    path: at('glossary/'),
    arrange: (page, words) =>
      page.getByRole('searchbox', { name: words['glossary.searchLabel'] }).fill('zzxqv'),
  },
  {
    name: 'glossary search with a near miss',
    path: at('glossary/'),
    arrange: (page, words) =>
      page.getByRole('searchbox', { name: words['glossary.searchLabel'] }).fill('retxntoin'),
  },
  {
    name: 'glossary search not loaded',
    path: at('glossary/'),
    without: ['**/terms.json'],
    arrange: (page, words) =>
      page.getByRole('searchbox', { name: words['glossary.searchLabel'] }).fill('retention'),
  },
  { name: 'glossary term unknown', path: at('glossary/#no-such-term') },
  {
    name: 'site search without hits',
    path: at('about/'),
    arrange: async (page, words) => {
      const dialog = await openSearch(page, words);
      await dialog.getByRole('searchbox').fill('zzxqv');
    },
  },
  {
    name: 'site search not loaded',
    path: at('about/'),
    without: ['**/search.json'],
    arrange: openSearch,
  },
  {
    name: 'question without its explanation',
    path: at(`${RETENTION}#gardening-forum`),
    without: ['**/companions/*.json'],
    arrange: async (page, words) => {
      const forum = page.locator('section[id^="item-"]').first();
      await forum.getByRole('button', { name: words['quiz.show'], exact: true }).click();
      await page.getByText(words['quiz.unavailable']).first().scrollIntoViewIfNeeded();
    },
  },
  { name: 'link to a question that is gone', path: at(`${RETENTION}?item=no-such-item`) },
  {
    name: 'practice not loaded',
    path: at('practice/?n=5'),
    without: ['**/bank/index.json'],
    arrange: seeing('practice.failed'),
  },
  {
    name: 'practice question not loaded',
    path: at('practice/?n=5'),
    without: ['**/bank/pools/*.json'],
    arrange: seeing('practice.failed'),
  },
  {
    name: 'one question not loaded',
    path: at('practice/?item=five-hostel-tasks'),
    without: ['**/bank/pools/*.json'],
    arrange: seeing('practice.failed'),
  },
  {
    name: 'practice of an unknown question',
    path: at('practice/?item=no-such-item'),
    arrange: seeingTheWayBack,
  },
  {
    name: 'practice of an unknown form',
    path: at('practice/?form=no-such-form'),
    arrange: seeingTheWayBack,
  },
  { name: 'practice with a wrong link', path: at('practice/?medium=radio&n=5'), arrange: liveForm },
  {
    name: 'practice where nothing fits',
    path: at('practice/?medium=zhihu&emphasis=referral&kind=numeric&n=5'),
    arrange: seeingTheWayBack,
  },
  {
    name: 'review not loaded',
    path: at('review/'),
    without: ['**/bank/index.json'],
    arrange: seeing('practice.failed'),
  },
  { name: 'review with nothing left', path: at('review/'), learner: 'rested' },
  {
    name: 'cards not loaded',
    path: at('review/'),
    without: ['**/bank/cards.json'],
    arrange: scrollToCards,
  },
  {
    name: 'progress not loaded',
    path: at('progress/'),
    without: ['**/bank/index.json'],
    arrange: seeing('progress.failed'),
  },
  {
    name: 'file of another kind',
    path: at('progress/'),
    arrange: (page) => bringIn(page, '{"recipe":"soup"}'),
  },
  { name: 'file cut off', path: at('progress/'), arrange: (page) => bringIn(page, '{"app":"five') },
  {
    name: 'new version ready',
    path: at(''),
    arrange: (page) =>
      page.evaluate(() => document.querySelector('course-update')?.removeAttribute('hidden')),
  },
  { name: 'nothing can be saved', path: at(RETENTION), arrange: tell('memory') },
  { name: 'record damaged', path: at(RETENTION), arrange: tell('damaged') },
  { name: 'record of a newer version', path: at(RETENTION), arrange: tell('future') },
  { name: 'answer not saved', path: at(RETENTION), arrange: tell('write-failed') },
  { name: 'record written back', path: at(RETENTION), arrange: tell('rewritten') },
  { name: 'mark not saved', path: at(RETENTION), arrange: tell('not-loaded') },
];
