import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getManifest, type ManifestEntry } from 'workbox-build';

/** A file above this is a mistake; the offline copy must stay small. In bytes. */
const MAX_FILE = 2_000_000;

/** Names that hold a hash of their content need no revision of their own. */
const HASHED = /(?:^|\/)_astro\//;

/** Pictures for previews of links and for the browser's own offer to install: no page shows them. */
const FOR_OTHER_SITES = ['og/**', 'screenshots/**'];

/** From paths in the folder to addresses on the site, each with the hash of its file. */
function toSiteUrls(folder: string, base: string) {
  return (entries: (ManifestEntry & { size: number })[]) => ({
    manifest: entries.map((entry) => {
      const hash = createHash('sha384').update(readFileSync(join(folder, entry.url)));
      return { ...entry, url: base + entry.url, integrity: `sha384-${hash.digest('base64')}` };
    }),
    warnings: [],
  });
}

/**
 * Makes the offline copy: a list of every file with its integrity, so that a captive portal's page or
 * a cut file is refused, and a worker that serves the list. Comes after everything that changes files.
 */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { manifestEntries, count, size, warnings } = await getManifest({
          globDirectory: folder,
          globPatterns: ['**/*.{html,js,css,svg,png,json,webmanifest}'],
          globIgnores: ['service-worker.js', ...FOR_OTHER_SITES],
          maximumFileSizeToCacheInBytes: MAX_FILE,
          dontCacheBustURLsMatching: HASHED,
          manifestTransforms: [toSiteUrls(folder, base)],
        });
        if (warnings.length > 0) {
          throw new AstroError(
            `The offline copy would be incomplete: ${warnings.join(' ')}`,
            'Make the file smaller or leave it out of the site.',
          );
        }
        await build({
          entryPoints: [fileURLToPath(new URL('../service-worker/worker.ts', import.meta.url))],
          outfile: join(folder, 'service-worker.js'),
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          define: {
            __PRECACHE__: JSON.stringify(manifestEntries),
            __BASE__: JSON.stringify(base),
            'process.env.NODE_ENV': '"production"',
          },
        });
        logger.info(`offline copy: ${count} files, ${Math.round(size / 1024)} kB`);
      },
    },
  };
}
