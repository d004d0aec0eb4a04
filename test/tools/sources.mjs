// Where the packages' sources are: what serves or runs them without a build resolves `@motcua/*` by the same table as
// TypeScript (`paths` in tsconfig.base.json).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/** @type {{ paths: Record<string, [string]> }} */
const { paths } = JSON.parse(readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;

/** Each alias as a regular expression with the file that takes its place; `$1` is what a `*` represents. */
export const sources = Object.entries(paths).map(([alias, [file]]) => ({
  find: new RegExp(`^${alias.replace('*', '([\\w-]+)')}$`),
  replacement: path.join(root, file.replace('*', '$1')),
}));

/**
 * The source file of a module of ours by its bare name; undefined for other modules.
 * @param {string} name
 */
export function sourceOf(name) {
  const alias = sources.find(({ find }) => find.test(name));
  return alias && name.replace(alias.find, alias.replacement);
}
