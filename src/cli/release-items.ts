/**
 * Writes down which items are published, with their versions and prints; part of each release. From
 * then on the check asks for a higher version when one of them changes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../domain/content/check-content.ts';
import { formatFindings, isError } from '../domain/content/finding.ts';
import { itemPrint } from '../domain/content/item-print.ts';
import { readContentFiles } from '../integrations/read-content-files.ts';

const folder = fileURLToPath(new URL('../content', import.meta.url));
const { content, findings } = checkContent(readContentFiles(folder));
const errors = findings.filter(isError);

if (errors.length > 0) {
  console.error(formatFindings(errors));
  process.exitCode = 1;
} else {
  const items = content.items
    .map(({ value }) => [value.id, { version: value.version, print: itemPrint(value) }] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  const text = JSON.stringify(Object.fromEntries(items), null, 2);
  writeFileSync(`${folder}/published-items.json`, `${text}\n`);
  console.log(`${items.length} items are published.`);
}
