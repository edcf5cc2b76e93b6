import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const modules = join(root, 'node_modules');
export const bin = join(modules, '.bin');
export const dist = join(root, 'dist');

/** Gone with node_modules, so that no stamp outlives what it stands for. */
export const stamps = join(modules, '.cache', 'course');

/** @param {string[]} path */
export function inProject(...path) {
  return join(root, ...path);
}

const systemPath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.endsWith(join('node_modules', '.bin')));

/** For npm: its own Node must not be the one it is about to replace. */
export const systemEnv = { ...process.env, PATH: systemPath.join(delimiter) };

/** For the project's tools, whose `node` is the project's own. */
export const toolEnv = {
  ...process.env,
  PATH: [bin, ...systemPath].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
};
