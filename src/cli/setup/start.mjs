import { createServer } from 'node:net';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install } from './install.mjs';
import { bin, inProject } from './project.mjs';
import { run } from './run.mjs';

const DEFAULT_PORT = '4321';
const LAST_PORT = 65535;
/** What a command stopped by Ctrl+C or by the system ends with: wished for, not a failure. */
const STOPPED = [130, 143];

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** What is wrong with the port, before minutes are spent on an installation and a build. */
async function portProblem(/** @type {string} */ text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > LAST_PORT) {
    return `PORT is "${text}", and must be a number from 1 to ${LAST_PORT}.`;
  }
  if (await isFree(port)) return undefined;
  return `Port ${port} is taken or not allowed: stop what uses it, or choose another with PORT=${port < LAST_PORT ? port + 1 : port - 1} npm start.`;
}

/** Installs and builds what is needed, then serves the course until it is stopped. */
export async function start() {
  const problem = await portProblem(process.env.PORT ?? DEFAULT_PORT);
  if (problem) {
    console.error(problem);
    return 1;
  }
  if (!(await install())) return 1;
  if (!isBuilt()) {
    console.log('Building the course …');
    const code = await build();
    if (STOPPED.includes(code)) return 0;
    if (code !== 0) {
      console.error('The course could not be built: the output above says why.');
      return 1;
    }
  }
  const code = await run(join(bin, 'node'), [inProject('src', 'cli', 'serve.ts')]);
  return STOPPED.includes(code) ? 0 : code;
}
