import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { createStaticServer, listen } from '../../src/cli/static-server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A static host of the built course that a test can really stop. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export async function startSite(folder = DIST, base = '/', port = 0): Promise<Site> {
  const server = createStaticServer(folder, base);
  const chosen = await listen(server, port);
  return { url: `http://127.0.0.1:${chosen}${base}`, stop: () => stop(server) };
}

/** Each test has a host, and so an origin and a record, of its own. */
export const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.stop();
  },
});

export { expect };

export const LANGUAGES = [
  {
    locale: 'en',
    check: 'Check',
    show: 'Show me',
    tryAgain: 'Try again',
    next: 'Continue',
    again: 'Answer again',
    saved: 'Saved on this device',
    forum: /The gardening forum/,
    facets: ['emphasis', 'role', 'tactics', 'measure', 'why not something else'],
  },
  {
    locale: 'zh-cn',
    check: '检查',
    show: '看答案',
    tryAgain: '再试一次',
    next: '继续',
    again: '重新作答',
    saved: '已存到本机',
    forum: /园艺论坛/,
    facets: ['侧重点', '岗位', '策略', '指标', '为什么不选别的'],
  },
] as const;

export const RETENTION = 'learn/emphases/retention/';

/** The gardening forum: the case the course was born with. */
export function forumCase(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name });
}

/** Every address of the site below a language, as the pages themselves link to them. */
export const PATHS = [
  '',
  'about/',
  'glossary/',
  'teams/',
  'practice/',
  'review/',
  'progress/',
  'settings/',
  'learn/orientation/',
  'learn/roles/',
  'learn/emphases/',
  'learn/tactics/',
  'learn/orientation/five-titles/',
  'learn/orientation/named-by-medium/',
  'learn/orientation/stranger-to-advocate/',
  'learn/roles/forum-community/',
  RETENTION,
  'learn/tactics/tactics-matrix/',
] as const;

/** Opens the lesson in English at the gardening forum and answers its first step by being shown. */
export async function showFirstStep(page: Page, site: Site): Promise<Locator> {
  await page.goto(`${site.url}en/${RETENTION}`);
  const forum = forumCase(page, /gardening forum/);
  await forum.getByRole('button', { name: 'Show me' }).click();
  await expect(forum.getByRole('button', { name: 'Continue' })).toBeVisible();
  return forum;
}

/** The open question of an item; folded results are groups, too. */
export function openStep(item: Locator): Locator {
  return item.getByRole('group', { name: /^(Step|第)/ });
}

/** Waits until an item answers by itself; a touch starts that. */
export async function goLive(item: Locator): Promise<void> {
  await item.getByRole('radio').or(item.getByRole('checkbox')).first().focus();
  await item.locator('form[data-live]').waitFor();
}

/** Every rationale and consequence in a file of answers, whatever the kind of question. */
export function explanationsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'string' && (key === 'rationale' || key === 'consequence')
      ? [value]
      : explanationsIn(value),
  );
}
