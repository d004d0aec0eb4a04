import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from '../tools/run.mjs';
import { assertWritten } from '../support/written.js';

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, { readonly types: string } | string>>;
}

/** Every entry point of every package: the name that is imported, and its source. */
const entries = readdirSync(path.join(root, 'packages')).flatMap((folder) => {
  const file = path.join(root, 'packages', folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  return Object.entries(manifest.exports).flatMap(([entry, exported]) => {
    // Data files have no types, and declarations for frameworks are made from the manifest.
    const types = typeof exported === 'string' ? '' : exported.types;
    if (!types.startsWith('./dist/')) return [];
    const source = types.replace('./dist/', 'src/').replace('.d.ts', '.ts');
    return [{ name: `${manifest.name}${entry.slice(1)}`, source: path.join(root, 'packages', folder, source) }];
  });
});

function isPublic(declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isOwn = declaration.getSourceFile().fileName.startsWith(path.join(root, 'packages'));
  return isOwn && (ts.getCombinedModifierFlags(declaration) & hidden) === 0;
}

/** Reads the exports as TypeScript does, so that types count as well. */
function exportsOf(): Map<string, readonly string[]> {
  const extended = { extends: './tsconfig.test.json', include: [], files: [] };
  const { options } = ts.parseJsonConfigFileContent(extended, ts.sys, root);
  const program = ts.createProgram(
    entries.map(({ source }) => source),
    { ...options, skipLibCheck: true },
  );
  const checker = program.getTypeChecker();
  const describeExport = (symbol: ts.Symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const line = `${target.flags & ts.SymbolFlags.Value ? 'value' : 'type'} ${symbol.name}`;
    return target.flags & ts.SymbolFlags.Class ? [line, ...membersOf(target)].join('\n    ') : line;
  };
  /** The public members of a class, but those of the browser; what a symbol names is internal to its package. */
  const membersOf = (target: ts.Symbol) =>
    checker
      .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(target))
      .filter(({ name, declarations = [] }) => /^[a-z]/i.test(name) && declarations.some(isPublic))
      .map(({ name }) => name)
      .sort();
  return new Map(
    entries.map(({ name, source }) => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(source)!);
      return [name, module ? checker.getExportsOfModule(module).map(describeExport).sort() : []];
    }),
  );
}

describe('the public exports', () => {
  const found = exportsOf();

  it('are those that the lists name, for every entry point of every package', async () => {
    const text = [...found].map(([name, exports]) => [name, ...exports.map((each) => `  ${each}`), ''].join('\n'));
    await assertWritten(path.join(root, 'test/conformance/exports.txt'), text.join('\n'));
  });

  it('are never empty', () => {
    const empty = [...found].filter(([, exports]) => exports.length === 0).map(([name]) => name);
    assert.deepEqual(empty, []);
  });
});
