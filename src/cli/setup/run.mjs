import { spawn } from 'node:child_process';
import { root, toolEnv } from './project.mjs';

/**
 * Runs a command in the project's root with its output on the screen; resolves with its exit code.
 * A command that cannot be started counts as failed, one that was interrupted as stopped (130).
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = toolEnv, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, timeout, stdio: 'inherit' });
    const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', stop);
    // Ctrl+C reaches the child by itself; this process waits for its end.
    process.on('SIGINT', ignore);
    const settle = (/** @type {number} */ code) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', ignore);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      settle(1);
    });
    child.once('exit', (code, signal) => settle(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

function ignore() {}
