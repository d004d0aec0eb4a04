// Makes `npm start` and `npm test` work on a fresh clone: installs what the lock file names when it is not there yet.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun, root } from './run.mjs';

/**
 * @param {string} file
 * @returns {any} undefined when there is no such file
 */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
};

/** Packages of the lock file that node_modules does not hold in that version; optional ones may be for other machines. */
function missing() {
  const installed = read('node_modules/.package-lock.json')?.packages;
  if (!installed) return true;
  const wanted = Object.entries(read('package-lock.json').packages);
  return wanted.some(
    ([name, { version, optional, link }]) =>
      name.startsWith('node_modules/') && !optional && !link && installed[name]?.version !== version,
  );
}

if (missing()) {
  console.log('Installing what package-lock.json names (npm ci); this takes a minute the first time …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
