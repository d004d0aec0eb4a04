// npm run build: packages, procedures, kit.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { bin, mustRun, root } from './run.mjs';

const procedures = path.join(root, 'schemas/procedures');
const folders = readdirSync(procedures).map((name) => path.join('schemas/procedures', name));

await mustRun(bin('tsc'), ['-b']);
// `--force`: what is built here is for this working copy; publishing refuses to change a version.
await mustRun(process.execPath, [
  'packages/compiler/bin/motcua.js',
  'build',
  ...folders,
  '--out',
  'build/procedures',
  '--force',
]);
await mustRun(bin('rollup'), ['-c', '--silent']);
