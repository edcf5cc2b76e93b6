/** Prints everything wrong with the content and exits with 1 when there is an error. */
import { fileURLToPath } from 'node:url';
import { checkContent } from '../domain/content/check-content.ts';
import { formatFindings, isError } from '../domain/content/finding.ts';
import { readContentFiles } from '../integrations/read-content-files.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../content', import.meta.url));
const today = new Date().toISOString().slice(0, 10);
const { findings } = checkContent(readContentFiles(folder), today);

console.log(formatFindings(findings));
process.exitCode = findings.some(isError) ? 1 : 0;
