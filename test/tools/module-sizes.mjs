// What each module of a chunk is worth: how many bytes less the chunk would have, compressed, without the module's code.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/**
 * @typedef {object} ModuleSize
 * @property {string} module its path, from the repository's root
 * @property {number} bytes characters of minified code
 * @property {number} brotliBytes what the compressed chunk loses without them: modules that resemble others are worth
 *   less than they would be alone, so the sum is less than the whole
 */

/**
 * Reads a minified chunk and its source map.
 * @param {string} file the chunk; its map is next to it
 * @returns {ModuleSize[]} the most expensive module first
 */
export function moduleSizes(file) {
  const code = readFileSync(file, 'utf8');
  const owners = ownersOf(code, new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))));
  const whole = brotliCompressSync(code).length;
  return [...new Set(owners)]
    .map((module) => {
      const others = code
        .split('')
        .filter((_, at) => owners[at] !== module)
        .join('');
      return {
        module: module.replace(/^(?:\.\.\/)+/, ''),
        bytes: code.length - others.length,
        brotliBytes: whole - brotliCompressSync(others).length,
      };
    })
    .sort((one, other) => other.brotliBytes - one.brotliBytes);
}

/**
 * The source of each character; empty where there is none.
 * @param {string} code
 * @param {SourceMap} map
 * @returns {string[]}
 */
function ownersOf(code, map) {
  const lines = code.split('\n');
  return lines.flatMap((line, at) =>
    Array.from({ length: line.length + (at < lines.length - 1 ? 1 : 0) }, (_, column) => {
      const entry = map.findEntry(at, column);
      return 'originalSource' in entry ? entry.originalSource : '';
    }),
  );
}
