/** Real Astro builds of a one-page site: content faults stop the build before a page is written. */
import { build } from 'astro';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/domain/content/source-text.ts';
import { contentChecks } from '../../src/integrations/content-checks.ts';
import { brokenCourse, expectedPlace, validCourse } from '../fixtures/read-fixture.ts';

// Below node_modules, so that the site finds Astro as any project does.
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

const roots: string[] = [];

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function siteWith(files: readonly ContentFile[]): string {
  mkdirSync(CACHE, { recursive: true });
  const root = mkdtempSync(join(CACHE, 'failing-build-'));
  roots.push(root);
  write(join(root, 'src/pages/index.astro'), '<p>One page</p>\n');
  for (const { path, text } of files) write(join(root, 'src/content', path), text);
  return root;
}

async function buildSite(root: string): Promise<void> {
  await build({
    root,
    configFile: false,
    integrations: [contentChecks()],
    logLevel: 'silent',
  });
}

/** What a failed build says; a build that succeeds is the failure here. */
async function messageOf(building: Promise<void>): Promise<string> {
  try {
    await building;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('The build succeeded.');
}

function pageOf(root: string): string {
  return join(root, 'dist/index.html');
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

describe('a build', () => {
  it('succeeds with valid content', async () => {
    const root = siteWith(validCourse());
    await buildSite(root);
    expect(existsSync(pageOf(root))).toBe(true);
  }, 60_000);

  it.each([
    ['a reference to nothing', 'reference/unknown', 'raeder'],
    ['a missing translation', 'text/translation-missing', 'zh-cn'],
    ['a duplicate id', 'id/duplicate', 'tool-manual'],
  ])(
    'fails with %s and says where it is',
    async (_name, code, culprit) => {
      const root = siteWith(brokenCourse(code));
      const message = await messageOf(buildSite(root));
      const { file, line } = expectedPlace(code);

      expect(message).toContain(`error ${code}  ${file}:${line}`);
      expect(message).toContain(culprit);
      expect(message).toMatch(/expected: .+\n {2}found: .+\n {2}fix: .+/);
      expect(existsSync(pageOf(root))).toBe(false);
    },
    60_000,
  );

  it('names every fault of the content in one failure', async () => {
    const codes = ['reference/unknown', 'text/translation-missing', 'item/key-missing'];
    const message = await messageOf(buildSite(siteWith(brokenCourse(...codes))));
    for (const code of codes) expect(message).toContain(`error ${code}`);
  }, 60_000);
});
