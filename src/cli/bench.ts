/**
 * Holds the built site against its budgets: what pages weigh and how soon they answer. Builds
 * nothing; sizes are those of brotli in kB of 1024, times those of a processor slowed down 4 times.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table } from './bench/figures.ts';
import { glossaryFigures } from './bench/glossary-figures.ts';
import { lessonFigures } from './bench/lesson-figures.ts';
import { offlineFigures } from './bench/offline-figures.ts';
import { practiceFigures } from './bench/practice-figures.ts';
import { progressFigures } from './bench/progress-figures.ts';
import { recordFigures } from './bench/record-figures.ts';
import { SiteFiles } from './bench/site-files.ts';
import { launch } from './bench/visitor.ts';
import { findBrowser } from './setup/browser.mjs';
import { createStaticServer, listen } from './static-server.ts';

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const base = `${(process.env['BASE_PATH'] ?? '/').replace(/\/$/, '')}/`;

async function bench(executablePath: string): Promise<boolean> {
  const server = createStaticServer(folder, base);
  const root = `http://127.0.0.1:${await listen(server, 0)}${base}`;
  const browser = await launch(executablePath);
  try {
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
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

if (!existsSync(folder)) {
  console.error('There is no built course yet: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const browser = await findBrowser();
  process.exitCode = browser && (await bench(browser)) ? 0 : 1;
}
