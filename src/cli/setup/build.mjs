import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dist, inProject, toolEnv } from './project.mjs';
import { run } from './run.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';

const STAMP = 'built';
const INPUTS = [
  'src',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
].map((path) => inProject(path));

/** Written last, and holds a hash of every other file of the site. */
const LAST_FILE = join(dist, 'service-worker.js');

function inputs(/** @type {NodeJS.ProcessEnv} */ env) {
  return hashOf(INPUTS, [env.SITE_URL ?? '', env.BASE_PATH ?? '']);
}

/** What went in and what came out: a build by hand with other settings is noticed too. */
function state(/** @type {string} */ input) {
  return `${input} ${hashOf([LAST_FILE])}`;
}

/** Whether the site is that of the sources as they are now. */
export function isBuilt(env = toolEnv) {
  return existsSync(LAST_FILE) && readStamp(STAMP) === state(inputs(env));
}

/** Builds the site; resolves with the exit code. */
export async function build(env = toolEnv) {
  removeStamp(STAMP);
  // Taken before: what is edited during the build may not be in it.
  const input = inputs(env);
  const code = await run('astro', ['build'], { env });
  if (code === 0) writeStamp(STAMP, state(input));
  return code;
}
