/**
 * Holds the built site against its budgets: what pages weigh and how soon they answer. Builds
 * nothing; sizes are those of brotli in kB of 1024, times those of a processor slowed down 4 times.
 */
import { table } from './bench/figures.ts';
import { glossaryFigures } from './bench/glossary-figures.ts';
import { lessonFigures } from './bench/lesson-figures.ts';
import { offlineFigures } from './bench/offline-figures.ts';
import { practiceFigures } from './bench/practice-figures.ts';
import { progressFigures } from './bench/progress-figures.ts';
import { recordFigures } from './bench/record-figures.ts';
import { SiteFiles } from './bench/site-files.ts';
import { withBuiltSite, type BuiltSite } from './built-site.ts';

async function bench({ folder, base, root, browser }: BuiltSite): Promise<boolean> {
  const site = new SiteFiles(folder);
  const figures = [
    ...(await lessonFigures(site, browser, root)),
    ...(await glossaryFigures(site, browser, root)),
    ...(await practiceFigures(site, browser, root)),
    ...(await progressFigures(site, browser, root)),
    ...offlineFigures(site, base),
    ...recordFigures(),
  ];
  console.log(table(figures));
  return figures.every(({ ok }) => ok !== false);
}

process.exitCode = (await withBuiltSite(bench)) ? 0 : 1;
