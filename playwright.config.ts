import { defineConfig } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'];
/** Chromium's sandbox refuses to run as root, which is what containers run as. */
const asRoot = process.getuid?.() === 0;

/** There is no web server here: each test file starts its own, on a free port. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // On a small machine a first visit takes a while beside everything else.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    // Whoever opens a page for the first time gets the whole course for offline; few tests are about that.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});
