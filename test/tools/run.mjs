// Small helpers of the scripts in this folder.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The path of a command that a dependency installed.
 * @param {string} name
 */
export const bin = (name) => path.join(root, 'node_modules', '.bin', name);

/**
 * Runs a command in the root and resolves to its exit code. A command that cannot start, or that a signal ended, counts
 * as failed: 1.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {Record<string, string | undefined>} [env] added to this process's; undefined takes one away
 * @returns {Promise<number>}
 */
export function run(command, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${command} could not start: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command; on failure ends this process with its exit code.
 * @param {string} command
 * @param {readonly string[]} [args]
 * @param {Record<string, string | undefined>} [env]
 */
export async function mustRun(command, args, env) {
  const code = await run(command, args, env);
  if (code !== 0) process.exit(code);
}
