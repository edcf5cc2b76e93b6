import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { fileURLToPath } from 'node:url';
import { checkContent } from '../domain/content/check-content.ts';
import { formatFindings, isError } from '../domain/content/finding.ts';
import { readContentFiles } from './read-content-files.ts';

/** Checks all content before anything is built. An error stops a build; `astro dev` only reports it. */
export function contentChecks(): AstroIntegration {
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        const folder = fileURLToPath(new URL('content/', config.srcDir));
        const today = new Date().toISOString().slice(0, 10);
        const errors = checkContent(readContentFiles(folder), today).findings.filter(isError);
        if (errors.length === 0) return;
        const text = formatFindings(errors);
        if (process.argv.includes('dev')) logger.error(text);
        else
          throw new AstroError(
            `The content has errors.\n\n${text}`,
            'Mend each finding; `npm run check` lists them again.',
          );
      },
    },
  };
}
