/** Everything that is photographed. A new page of the course needs one line here. */
import type { SiteFiles } from '../bench/site-files.ts';
import { openSearch } from './open-search.ts';
import { QUESTION_SHOTS } from './question-shots.ts';
import { at, type Shot } from './shot.ts';
import { STATE_SHOTS } from './state-shots.ts';

const RETENTION = 'learn/emphases/retention/';

/** The modules that have a page of their own. */
function moduleShots(site: SiteFiles): Shot[] {
  return site.list('en/learn/*/index.html').map((file) => {
    const module = file.split('/')[2] ?? '';
    return {
      name: `module ${module}`,
      path: at(`learn/${module}/`),
      learner: 'practised' as const,
      screens: 2,
    };
  });
}

export function shotsByGroup(site: SiteFiles): Readonly<Record<string, readonly Shot[]>> {
  return {
    home: [
      { name: 'language choice', path: () => '?choose' },
      { name: 'new', path: at(''), screens: 4 },
      { name: 'returning', path: at(''), learner: 'returning', screens: 4 },
      { name: 'about', path: at('about/'), screens: 2 },
    ],
    lesson: [
      { name: 'top', path: at(RETENTION), screens: 3 },
      {
        name: 'figure',
        path: at('learn/orientation/stranger-to-advocate/'),
        arrange: (page) =>
          page
            .locator('main svg')
            .first()
            .evaluate((figure) => figure.scrollIntoView({ block: 'center' })),
      },
      {
        name: 'worked case',
        path: at(RETENTION),
        arrange: (page) =>
          page.locator('main aside, main .lesson-block').last().scrollIntoViewIfNeeded(),
      },
      {
        name: 'end',
        path: at(RETENTION),
        learner: 'returning',
        arrange: (page) => page.locator('footer').last().scrollIntoViewIfNeeded(),
      },
      ...moduleShots(site),
    ],
    glossary: [
      { name: 'top', path: at('glossary/'), screens: 2 },
      { name: 'entry', path: at('glossary/#retention') },
      {
        name: 'search hits',
        path: at('glossary/'),
        arrange: (page, words) =>
          page.getByRole('searchbox', { name: words['glossary.searchLabel'] }).fill('liucun'),
      },
    ],
    search: [
      {
        name: 'hits',
        path: at('about/'),
        arrange: async (page, words) => {
          const dialog = await openSearch(page, words);
          await dialog.getByRole('searchbox').fill('留存');
          await dialog.getByRole('listitem').first().waitFor();
        },
      },
      { name: 'not found', path: at('learn/emphases/retension/') },
      { name: 'not found, no guess', path: at('wordpress/wp-login.php') },
    ],
    practice: [
      { name: 'choosing', path: at('practice/'), screens: 3 },
      { name: 'before a checkpoint', path: at('practice/?form=checkpoint-orientation') },
      { name: 'sitting', path: at('practice/?kind=multiple&n=5') },
      {
        name: 'result',
        path: at('practice/?kind=single&n=5'),
        arrange: async (page, words) => {
          await page.getByRole('button', { name: words['quiz.show'], exact: true }).click();
          await page.getByRole('button', { name: words['practice.finish'], exact: true }).click();
          await page.getByRole('heading', { name: words['practice.resultHeading'] }).waitFor();
        },
        screens: 2,
      },
    ],
    review: [
      { name: 'before anything is answered', path: at('review/'), screens: 2 },
      { name: 'due', path: at('review/'), learner: 'returning', screens: 2 },
      { name: 'due for long', path: at('review/'), learner: 'practised', screens: 2 },
      {
        name: 'first question',
        path: at('review/'),
        learner: 'returning',
        arrange: (page, words) =>
          page.getByRole('button', { name: words['review.start'], exact: true }).click(),
      },
    ],
    progress: [
      { name: 'empty', path: at('progress/'), screens: 4 },
      { name: 'full', path: at('progress/'), learner: 'practised', screens: 6 },
      { name: 'settings', path: at('settings/'), screens: 3 },
    ],
    quiz: QUESTION_SHOTS,
    states: STATE_SHOTS,
  };
}
