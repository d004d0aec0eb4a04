// Builds every procedure into `build/procedures` by the compiler's sources.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../packages/compiler/src/cli.js';
import { root } from './run.mjs';

const folders = readdirSync(path.join(root, 'schemas/procedures')).map((name) => `schemas/procedures/${name}`);

process.exitCode = await main(['', '', 'build', ...folders, '--out', 'build/procedures', '--force']);
