import { basename } from 'node:path';
import { importsOf, namedScripts } from '../../integrations/script-imports.ts';
import type { SiteFiles } from './site-files.ts';

const FOLDER = '_astro/';
/** Options of fuse.js: names that survive minification. */
const FUSE = /\bfieldNormWeight\b/;

export function scripts(site: SiteFiles): string[] {
  return site.list(`${FOLDER}*.js`);
}

/** The scripts that hold the search library. */
export function searchLibrary(site: SiteFiles): string[] {
  return scripts(site).filter((file) => FUSE.test(site.read(file)));
}

function reachable(site: SiteFiles, entries: readonly string[]): Set<string> {
  const reached = new Set(entries);
  for (const file of reached) {
    const { atOnce, later } = importsOf(site.read(file));
    for (const name of [...atOnce, ...later]) reached.add(FOLDER + name);
  }
  return reached;
}

/** The scripts a page names itself. */
function entriesOf(html: string): string[] {
  return namedScripts(html).map((address) => FOLDER + basename(address));
}

const isQuiz = (file: string) => /\/Check\./.test(file);

/** What a page loads for its quizzes and for nothing else, now or later. */
export function quizScripts(site: SiteFiles, html: string): Set<string> {
  const entries = entriesOf(html);
  const quiz = reachable(site, entries.filter(isQuiz));
  // What others merely may load later is the quiz's when the quiz loads it at once.
  const direct = new Set(entries.filter((file) => !isQuiz(file)));
  for (const file of direct)
    for (const name of importsOf(site.read(file)).atOnce) direct.add(FOLDER + name);
  return quiz.difference(direct);
}
