import type { Browser } from '@playwright/test';
import { LOCALES } from '../../domain/locale.ts';
import { figure, median, type Figure } from './figures.ts';
import { fillIn } from './fill-in.ts';
import { quizScripts } from './script-graph.ts';
import { KB, type LessonPage, type SiteFiles } from './site-files.ts';
import { Visitor } from './visitor.ts';

const FIRST_LOAD = 20;
const EVERYTHING = 36;
const SCRIPT = 3.6;
const FEEDBACK = 50;
const SAMPLES = 20;

interface LessonSizes {
  readonly page: LessonPage;
  readonly first: number;
  readonly everything: number;
  readonly script: number;
  readonly answering: number;
  readonly nodes: number;
  readonly search: number;
  readonly links: number;
  readonly feedback: readonly number[];
}

/** Answers a quiz and checks it; gives the time to the feedback. */
async function answer(visitor: Visitor, index: number): Promise<number> {
  const { page } = visitor;
  const form = page.locator('form[data-quiz]').nth(index);
  const id = (await page.locator('course-item').nth(index).getAttribute('data-item')) ?? '';
  await form.hover();
  await page.locator(`#item-${id} form[data-live]`).waitFor();
  await fillIn(form);
  const check = form.locator('button.primary');
  await check.hover();
  return visitor.timeToPaint('click', `#item-${id}`, () => visitor.press());
}

async function measure(
  site: SiteFiles,
  browser: Browser,
  root: string,
  page: LessonPage,
): Promise<LessonSizes> {
  const visitor = await Visitor.arrive(browser, root);
  await visitor.open(page.path);
  const requested = visitor.files();
  const quiz = quizScripts(site, site.read(`${page.path}index.html`));
  const files = [...requested];
  const script = site.total(files.filter((file) => file.endsWith('.js') && !quiz.has(file)));
  const readable = site.total(files.filter((file) => /\.(?:html|css)$/.test(file)));
  const nodes = await visitor.page.locator('*').count();
  const links = await visitor.page.locator('nav.sidebar a[href]').count();

  await visitor.slowDown();
  const quizzes = await visitor.page.locator('course-item').count();
  const feedback: number[] = [];
  if (quizzes > 0) feedback.push(await answer(visitor, 0));
  const answering = site.total(visitor.files().difference(requested));
  for (let index = 1; index < quizzes; index += 1) feedback.push(await answer(visitor, index));
  await visitor.leave();

  return {
    page,
    first: readable + script,
    everything: site.total(files),
    script,
    answering,
    nodes,
    search: site.total(files.filter((file) => /search\.json$|site-search/.test(file))),
    links,
    feedback,
  };
}

/** The worst lesson, by name. */
function worst(
  lessons: readonly LessonSizes[],
  what: string,
  of: (lesson: LessonSizes) => number,
  unit: string,
  budget?: number,
): Figure {
  const most = lessons.reduce((a, b) => (of(b) > of(a) ? b : a));
  const value = unit === 'kB' ? of(most) / KB : of(most);
  return figure(`${what} · ${most.page.path}`, value, unit, budget);
}

function sidebarFigure(lessons: readonly LessonSizes[]): Figure {
  const modules = Map.groupBy(lessons, ({ page }) => `${page.locale}/${page.module}`);
  const counts = [...modules].map(([module, of]) => ({
    module,
    links: [...new Set(of.map(({ links }) => links))],
  }));
  const uneven = counts.filter(({ links }) => links.length !== 1 || links[0] === 0);
  return {
    name: 'sidebar links, the same on all lessons of a module',
    measured: (uneven.length > 0 ? uneven : counts)
      .map(({ module, links }) => (uneven.length > 0 ? `${module}: ${links.join(', ')}` : links))
      .join(uneven.length > 0 ? '; ' : ' '),
    budget: 'equal',
    ok: uneven.length === 0,
  };
}

/** Every lesson in both languages, each by a visitor of its own. */
export async function lessonFigures(
  site: SiteFiles,
  browser: Browser,
  root: string,
): Promise<Figure[]> {
  const lessons: LessonSizes[] = [];
  for (const page of site.lessons()) lessons.push(await measure(site, browser, root, page));
  if (lessons.length === 0)
    throw new Error('there is no lesson in dist: run `npm run build` first');
  const feedback = lessons.flatMap((lesson) => lesson.feedback);
  const perLanguage = LOCALES.flatMap((locale) => {
    const of = lessons.filter(({ page }) => page.locale === locale);
    return [
      worst(of, 'first load without the quiz', ({ first }) => first, 'kB', FIRST_LOAD),
      worst(of, 'everything until idle', ({ everything }) => everything, 'kB', EVERYTHING),
      worst(of, 'script until idle without the quiz', ({ script }) => script, 'kB', SCRIPT),
      worst(of, 'in addition at the first answer', ({ answering }) => answering, 'kB'),
      worst(of, 'elements of the largest lesson', ({ nodes }) => nodes, ''),
    ];
  });
  return [
    ...perLanguage,
    figure(
      'site search before it is opened, all lessons',
      lessons.reduce((sum, { search }) => sum + search, 0),
      'B',
      0,
    ),
    {
      ...figure(
        `Check to painted feedback, 4x slower, median of ${feedback.length}`,
        median(feedback),
        'ms',
        FEEDBACK,
      ),
      // Too few quizzes say nothing about quizzes.
      ...(feedback.length < SAMPLES && { ok: false }),
    },
    sidebarFigure(lessons),
  ];
}
