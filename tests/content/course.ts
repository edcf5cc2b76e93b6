/** The real content of the course, read and checked once per test file. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../../src/domain/content/check-content.ts';
import { splitFrontmatter } from '../../src/domain/content/lesson-outline.ts';
import type { ContentFile } from '../../src/domain/content/source-text.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { readContentFiles } from '../../src/integrations/read-content-files.ts';

const FOLDER = fileURLToPath(new URL('../../src/content', import.meta.url));

export const files: readonly ContentFile[] = readContentFiles(FOLDER);
export const { content, findings } = checkContent(files);

/** A JSON file beside the tests. */
export function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** The words of the interface in one language. */
export function interfaceTexts(locale: Locale): Record<string, string> {
  const name = { en: 'en', 'zh-cn': 'zh-CN' }[locale];
  const file = files.find(({ path }) => path === `i18n/${name}.json`);
  if (!file) throw new Error(`i18n/${name}.json is missing.`);
  return JSON.parse(file.text) as Record<string, string>;
}

/** The MDX of a page below its frontmatter. */
export function pageBody(path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} is missing.`);
  return splitFrontmatter(file.text).body;
}
