import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const STARLIGHTS = /\/style\/print\.css(?<query>\?.*)$/;
const OURS = fileURLToPath(new URL('../styles/print/page.css', import.meta.url));

/**
 * Starlight links a style sheet for paper on every page and has no option for another one. Ours takes
 * its place, or every page would load two.
 */
export function ownPrintStyles(): Plugin {
  return {
    name: 'own-print-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      const query = STARLIGHTS.exec(source)?.groups?.['query'];
      if (query === undefined || !importer?.includes('/@astrojs/starlight/')) return null;
      return `${OURS}${query}`;
    },
  };
}
