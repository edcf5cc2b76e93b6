import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { systemEnv } from './project.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** How long a browser may take to say its version, and a download to arrive, in ms. */
const ANSWER = 30_000;
const DOWNLOAD = 600_000;

/** Whether it is there and starts: a package may be a mere signpost, a download lack libraries. */
function works(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { timeout: ANSWER, stdio: 'ignore' }).status === 0;
}

function onSystem() {
  const folders = (systemEnv.PATH ?? '').split(delimiter);
  const apps = ['/Applications', join(homedir(), 'Applications')];
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === 'darwin'
      ? apps.flatMap((folder) => MAC_APPS.map((app) => join(folder, app)))
      : []),
  ].find(works);
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return works(path) ? path : undefined;
}

async function byPlaywright() {
  console.log('No Chromium found: trying to download one for the tests …');
  await run('playwright', ['install', 'chromium'], { timeout: DOWNLOAD });
  return playwrightsOwn();
}

/** Brings a Chinese font too: without one the pages would be tested with empty boxes. */
async function byApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get …');
  const env = { ...systemEnv, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-noto-cjk'];
  if ((await run('apt-get', ['update'], { env })) !== 0) return undefined;
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  return onSystem();
}

/** The path of a Chromium for the tests, installed if need be; undefined when there is no way. */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (works(chosen)) return chosen;
    console.error(`CHROMIUM_PATH is ${chosen}, which does not start: looking for another browser.`);
  }
  const found = (await playwrightsOwn()) ?? onSystem() ?? (await byPlaywright()) ?? (await byApt());
  if (!found) {
    console.error(
      'The tests in a browser need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.',
    );
  }
  return found;
}
