import { rmSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { FAILED, PASSED, countPlaywright, countVitest, readCount, sum, summary } from './count.mjs';
import { install } from './install.mjs';
import { inProject, toolEnv } from './project.mjs';
import { run } from './run.mjs';

const UNIT_REPORT = 'test-results/unit.json';
/** As playwright.config.ts names it. */
const E2E_REPORT = 'test-results/e2e.json';
const INTERRUPTED = 130;

/** The tests see the site at the root, wherever it is going to be deployed. */
const env = { ...toolEnv };
delete env.SITE_URL;
delete env.BASE_PATH;

/** @param {number} code */
function stepCount(code) {
  if (code === INTERRUPTED) process.exit(INTERRUPTED);
  return code === 0 ? PASSED : FAILED;
}

/**
 * A check that passes or fails as a whole.
 * @param {string} command
 * @param {string[]} args
 */
const check =
  (command, ...args) =>
  async () =>
    stepCount(await run(command, args, { env }));

/**
 * A runner that reports each of its tests to a file.
 * @template R
 * @param {string} report
 * @param {(report: R) => import('./count.mjs').Count} count
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} runnerEnv
 */
async function runTests(report, count, [command = '', ...args], runnerEnv) {
  const file = inProject(report);
  rmSync(file, { force: true });
  const code = await run(command, args, { env: runnerEnv });
  if (code === INTERRUPTED) process.exit(INTERRUPTED);
  return readCount(file, count, code);
}

/** Every check in order; each runs even when an earlier one failed. */
export async function test() {
  if (!(await install())) {
    console.log(summary(FAILED));
    return 1;
  }
  const browser = await findBrowser();
  let built = false;
  const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json'];
  const steps = {
    Formatting: check('prettier', '--check', '--log-level=warn', '.'),
    // Before the lint, which needs the types that this generates.
    Types: check('astro', 'check'),
    Lint: check('eslint', '.', '--max-warnings=0'),
    Content: check('node', 'src/cli/check.ts'),
    'Unit tests': () =>
      runTests(UNIT_REPORT, countVitest, [...vitest, `--outputFile.json=${UNIT_REPORT}`], env),
    Build: async () => {
      const count = stepCount(await build(env));
      built = count.failed === 0;
      return count;
    },
    'Tests in a browser': () => {
      if (browser && built) {
        const browserEnv = { ...env, CHROMIUM_PATH: browser };
        return runTests(E2E_REPORT, countPlaywright, ['playwright', 'test'], browserEnv);
      }
      console.log(`Not run: ${built ? 'there is no browser' : 'the build failed'}.`);
      return FAILED;
    },
  };

  const counts = [];
  for (const [name, step] of Object.entries(steps)) {
    console.log(`\n── ${name}`);
    counts.push({ name, ...(await step()) });
  }
  const total = sum(counts);
  console.log('');
  for (const count of counts) console.log(`${count.name}: ${summary(count)}`);
  console.log(summary(total));
  return total.failed === 0 ? 0 : 1;
}
