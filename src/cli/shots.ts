/**
 * Photographs the pages of the built course and the states of a question, in both languages, both
 * themes and two widths, into `.shots/`: single pictures, a page that shows them, and a sheet for each
 * group. Says what is broken on any of them. Builds nothing.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SiteFiles } from './bench/site-files.ts';
import { withBuiltSite, type BuiltSite } from './built-site.ts';
import { writeSheet } from './shots/contact-sheet.ts';
import { indexPage } from './shots/index-page.ts';
import { inLanes } from './shots/lanes.ts';
import { readOptions, type Options } from './shots/options.ts';
import { Photographer, type Result } from './shots/photographer.ts';
import type { Shot } from './shots/shot.ts';
import { shotsByGroup } from './shots/shots-by-group.ts';

const FOLDER = fileURLToPath(new URL('../../.shots', import.meta.url));

/** Pages photographed at the same time: most of it is waiting. */
const LANES = 4;

async function takeGroup(
  photographer: Photographer,
  group: string,
  shots: readonly Shot[],
  { locales }: Options,
): Promise<Result> {
  const jobs = shots.flatMap((shot) => locales.map((locale) => ({ shot, locale })));
  const results = await inLanes(jobs, LANES, ({ shot, locale }) =>
    photographer.take(group, shot, locale),
  );
  const pictures = results.flatMap(({ pictures }) => pictures);
  console.log(`${group}: ${pictures.length} pictures`);
  return { pictures, faults: results.flatMap(({ faults }) => faults) };
}

async function takeAll({ folder, root, browser }: BuiltSite): Promise<boolean> {
  const all = shotsByGroup(new SiteFiles(folder));
  const options = readOptions(process.argv.slice(2), Object.keys(all));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const photographer = new Photographer(browser, root, FOLDER);
  const results: Result[] = [];
  for (const group of options.groups) {
    const result = await takeGroup(photographer, group, all[group] ?? [], options);
    await writeSheet(browser, FOLDER, group, result.pictures);
    results.push(result);
  }
  const pictures = results.flatMap((result) => result.pictures);
  writeFileSync(join(FOLDER, 'index.html'), indexPage(pictures));
  console.log(`${pictures.length} pictures; open ${join(FOLDER, 'index.html')}`);
  const faults = results.flatMap((result) => result.faults);
  for (const fault of faults) console.log(`fault  ${fault}`);
  return faults.length === 0;
}

try {
  process.exitCode = (await withBuiltSite(takeAll)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
