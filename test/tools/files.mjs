import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'build']);

/**
 * Files below a folder of the repository whose names end so, as paths relative to the root, sorted.
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export function filesEnding(folder, ending) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} relative */
  const visit = (relative) => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const inner = path.join(relative, entry.name);
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(inner);
      else if (entry.isFile() && entry.name.endsWith(ending)) found.push(inner);
    }
  };
  visit(folder);
  return found.sort();
}

/**
 * Whether a file was written after every file below the folders was changed.
 * @param {string} file
 * @param {readonly string[]} folders
 * @returns {boolean}
 */
export function isNewerThan(file, folders) {
  const written = path.join(root, file);
  if (!existsSync(written)) return false;
  const { mtimeMs } = statSync(written);
  return folders.every((folder) =>
    filesEnding(folder, '').every((name) => statSync(path.join(root, name)).mtimeMs < mtimeMs),
  );
}
