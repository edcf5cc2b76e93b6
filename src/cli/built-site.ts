import type { Browser } from '@playwright/test';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './bench/visitor.ts';
import { findBrowser } from './setup/browser.mjs';
import { createStaticServer, listen } from './static-server.ts';

/** The built site, being served, and a browser to look at it. */
export interface BuiltSite {
  /** Where it lies. */
  readonly folder: string;
  /** The path it was built for, with a closing slash. */
  readonly base: string;
  /** Where it is served, with a closing slash. */
  readonly root: string;
  readonly browser: Browser;
}

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const base = `${(process.env['BASE_PATH'] ?? '/').replace(/\/$/, '')}/`;

/**
 * Does something with the built site while it is served. False, once that is told, when nothing is built
 * or there is no browser; else what the work says.
 */
export async function withBuiltSite(work: (site: BuiltSite) => Promise<boolean>): Promise<boolean> {
  if (!existsSync(folder)) {
    console.error('There is no built course yet: run `npm run build` first.');
    return false;
  }
  const executablePath = await findBrowser();
  if (!executablePath) return false;
  const server = createStaticServer(folder, base);
  const root = `http://127.0.0.1:${await listen(server, 0)}${base}`;
  const browser = await launch(executablePath);
  try {
    return await work({ folder, base, root, browser });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
