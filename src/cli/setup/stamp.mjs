import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stamps } from './project.mjs';

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(join(stamps, name), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(join(stamps, name), { force: true });
}

/**
 * Every file at or below a path, in a stable order; none when there is nothing.
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/**
 * One hash of names and contents of all files at the paths, and of some words.
 * @param {string[]} paths
 * @param {string[]} [words]
 */
export function hashOf(paths, words = []) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesAt)) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  for (const word of words) hash.update(`${word}\0`);
  return hash.digest('hex');
}
