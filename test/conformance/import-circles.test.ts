import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { filesEnding } from '../tools/files.mjs';

/** A field renders a group, whose fields are groups in turn: the one recursion of the kit. */
const RECURSIONS = ['fields/field.ts fields/group.ts fields/render-field.ts'];

/** Which files of a folder a file imports, for types too. */
function importsOf(file: string, files: ReadonlySet<string>): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return importedFiles
    .map(({ fileName }) => path.posix.join(path.posix.dirname(file), fileName.replace(/\.js$/, '.ts')))
    .filter((target) => files.has(target));
}

/** Groups of files each of which leads to every other, by Tarjan's algorithm. */
function circlesIn(folder: string): string[] {
  const files = new Set(filesEnding(folder, '.ts').filter((file) => !file.endsWith('.test.ts')));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const target of importsOf(file, files)) {
      const reached = order.has(target) ? (open.includes(target) ? order.get(target)! : Infinity) : visit(target);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === order.get(file)) {
      const circle = open.splice(open.indexOf(file)).map((member) => path.posix.relative(folder, member));
      if (circle.length > 1) circles.push(circle.sort().join(' '));
    }
    return lowest.get(file)!;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return circles;
}

describe('import circles, of types too', () => {
  for (const name of ['model', 'core', 'elements', 'compiler', 'receiver']) {
    it(`${name} has none but its recursions`, () => {
      assert.deepEqual(circlesIn(`packages/${name}/src`), name === 'elements' ? RECURSIONS : []);
    });
  }
});
