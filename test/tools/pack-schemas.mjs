// Puts contracts into the package that is packed in the working folder, and takes them out again: in the repository they are
// in `schemas/`, once.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const folder = path.resolve('schemas');
rmSync(folder, { recursive: true, force: true });
for (const name of process.argv.slice(2)) {
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'schemas', name), path.join(folder, name));
}
