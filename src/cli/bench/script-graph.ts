import type { SiteFiles } from './site-files.ts';

const FOLDER = '_astro/';
/** `import"./a.js"`, `from"./a.js"` and `import("./a.js")`, as bundlers write them. */
const IMPORT = /(?:\bimport|\bfrom)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
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
    for (const [, name = ''] of site.read(file).matchAll(IMPORT)) reached.add(FOLDER + name);
  }
  return reached;
}

/** The scripts a page names itself. */
function entriesOf(html: string): string[] {
  const sources = html.matchAll(/<script[^>]*\ssrc="[^"]*\/(_astro\/[^"]+)"/g);
  return [...sources].map(([, file = '']) => file);
}

const isQuiz = (file: string) => /\/Check\./.test(file);

/** What a page loads for its quizzes and for nothing else, now or later. */
export function quizScripts(site: SiteFiles, html: string): Set<string> {
  const entries = entriesOf(html);
  const quiz = reachable(site, entries.filter(isQuiz));
  // What others merely may load later is the quiz's when the quiz loads it at once.
  const direct = new Set<string>();
  const queue = entries.filter((file) => !isQuiz(file));
  for (const file of queue) {
    if (direct.has(file)) continue;
    direct.add(file);
    for (const [found, name = ''] of site.read(file).matchAll(IMPORT)) {
      if (!found.includes('(')) queue.push(FOLDER + name);
    }
  }
  return quiz.difference(direct);
}
