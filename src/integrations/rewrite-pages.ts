import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rewrites every page of the built site. */
export function rewritePages(site: URL, rewrite: (html: string) => string): void {
  const folder = fileURLToPath(site);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = join(folder, file);
    writeFileSync(path, rewrite(readFileSync(path, 'utf8')));
  }
}
