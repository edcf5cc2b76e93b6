/**
 * Who may import whom inside `src`: imports point down only. ESLint shows a breach while it is
 * written, tests/unit/architecture.test.ts finds it in what ESLint does not read; both ask here.
 */

/**
 * @typedef {object} Layer
 * @property {string[]} imports the other layers it may use
 * @property {string[]} [types] layers of which it may use types, which cost and tie nothing
 * @property {string[]} [packages] the only packages it may use; any when absent
 */

/** The folders of `src` with a rule. All others stand on top, know everything and are not imported by these. */
export const LAYERS = /** @type {Readonly<Record<string, Layer>>} */ ({
  domain: { imports: [], packages: ['astro/zod', 'yaml'] },
  stores: { imports: ['domain'] },
  'service-worker': { imports: ['stores', 'domain'] },
  lms: { imports: ['stores', 'domain'] },
  islands: { imports: ['stores', 'domain'], types: ['catalog'] },
  catalog: { imports: ['domain'] },
  components: { imports: ['catalog', 'domain', 'islands', 'stores', 'styles', 'service-worker'] },
});

/** Packages that only these files may import, whatever their layer allows. */
export const SOLE_IMPORTERS = /** @type {Readonly<Record<string, RegExp>>} */ ({
  'astro:content': /^src\/(?:catalog\/|content\.config\.ts$)/,
  'fuse.js': /^src\/domain\/(?:glossary\/search-terms|search\/nearest-page)\.ts$/,
  'ts-fsrs': /^src\/domain\/review\/scheduler\.ts$/,
});

/**
 * Where a relative or `~/` import leads, as a path from the project's root; undefined for a package.
 * @param {string} file
 * @param {string} specifier
 */
function target(file, specifier) {
  if (specifier.startsWith('~/')) return `src/${specifier.slice(2)}`;
  if (!specifier.startsWith('.')) return undefined;
  return new URL(specifier, `file:///${file}`).pathname.slice(1);
}

/** @param {string} path */
function folderOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/**
 * What is wrong with an import, or undefined.
 * @param {string} file the importing file, from the project's root, with `/`
 * @param {string} specifier
 * @param {boolean} [typeOnly]
 * @returns {string | undefined}
 */
export function importProblem(file, specifier, typeOnly = false) {
  const path = target(file, specifier);
  const from = folderOf(file);
  const layer = LAYERS[from];
  if (path === undefined) {
    const sole = SOLE_IMPORTERS[specifier];
    if (sole) return sole.test(file) ? undefined : `only ${sole.source} may import ${specifier}`;
    if (!layer?.packages || layer.packages.includes(specifier)) return undefined;
    return `${from} may import no package but ${layer.packages.join(', ')}: ${specifier}`;
  }
  if (!layer) return undefined;
  const to = folderOf(path);
  if (to === from || layer.imports.includes(to)) return undefined;
  if (layer.types?.includes(to)) {
    return typeOnly ? undefined : `${from} may import only types from ${to}: ${specifier}`;
  }
  return `${from} may not import ${path}`;
}
