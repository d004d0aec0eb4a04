// npm run build: packages, procedures, kit, and the import map that guards them. `--base` is the address under which the
// folder `build` is published; without it the map is for pages of the same origin.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bin, mustRun, root } from './run.mjs';

const { base } = parseArgs({ options: { base: { type: 'string', default: '/' } } }).values;
const procedures = path.join(root, 'schemas/procedures');
const folders = readdirSync(procedures).map((name) => path.join('schemas/procedures', name));

await mustRun(bin('tsc'), ['-b']);
removeStale();
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
const { importMap } = await import('@motcua/compiler');
const map = await importMap(path.join(root, 'build'), base);
writeFileSync(path.join(root, 'build/importmap.json'), `${JSON.stringify(map, null, 2)}\n`);

/** Removes what was compiled from sources that are no longer there: it would be packed with the rest. */
function removeStale() {
  for (const name of readdirSync(path.join(root, 'packages'))) {
    const dist = path.join(root, 'packages', name, 'dist');
    const src = path.join(root, 'packages', name, 'src');
    for (const file of readdirSync(dist, { recursive: true }).map(String)) {
      const [, stem] = /^(.*?)\.(?:d\.ts|js)(?:\.map)?$/.exec(file) ?? [];
      if (stem !== undefined && !existsSync(path.join(src, `${stem}.ts`))) rmSync(path.join(dist, file));
    }
  }
}
