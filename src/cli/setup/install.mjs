import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, inProject, modules, systemEnv } from './project.mjs';
import { run } from './run.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const STAMP = 'installed';

/**
 * Whether what npm last installed is what the lock file asks for: somebody may have run `npm ci` by
 * hand. npm leaves the list of what it installed once it is done.
 */
function npmInstalledTheLock() {
  try {
    const packagesOf = (/** @type {string} */ file) =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(
        ([path]) => path !== '',
      );
    const wanted = new Map(packagesOf(inProject('package-lock.json')));
    const installed = new Map(packagesOf(join(modules, '.package-lock.json')));
    return (
      [...installed].every(([path, { version }]) => wanted.get(path)?.version === version) &&
      // Packages for other systems are optional.
      [...wanted].every(([path, { optional }]) => optional || installed.has(path))
    );
  } catch {
    return false;
  }
}

/** Installs the dependencies when they are missing or not those of the lock file. */
export async function install() {
  const wanted = hashOf([inProject('package-lock.json')], [process.platform, process.arch]);
  const node = join(bin, 'node');
  const ready = () => existsSync(node);
  if (ready() && readStamp(STAMP) === wanted) return true;
  if (!(ready() && readStamp(STAMP) === undefined && npmInstalledTheLock())) {
    console.log('Installing the dependencies (once, about a minute) …');
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
    if ((await run('npm', args, { env: systemEnv })) !== 0) {
      console.error(
        'The dependencies could not be installed: npm says above why; the first time needs the internet.',
      );
      return false;
    }
    if (!ready()) {
      console.error(
        'The dependencies are installed without the Node they bring along: allow install scripts (`npm config get ignore-scripts` should say false) and run the command again.',
      );
      return false;
    }
  }
  writeStamp(STAMP, wanted);
  return true;
}
