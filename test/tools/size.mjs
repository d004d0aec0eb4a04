// npm run size: compares what a citizen's phone loads with size-budget.json, byte for byte. `--write` records what is
// there now: look at the difference before you commit it. `--modules` lists what each module of the kit is worth instead,
// `--modules=screens-chunk` those of a chunk.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { moduleSizes } from './module-sizes.mjs';
import { root } from './run.mjs';

const BUDGET = 'size-budget.json';
const KIT = 'build/kit/1';
const PROCEDURE = 'build/procedures/1.001731/1.0.0';

/** What has come down by the time a person can type into the first field. */
const USABLE = ['motcua', 'kit', 'procedure 1.001731'];

/** What has also come down by the time every field of a page with lists is there. */
const FIELDS = ['settler-chunk', 'needs-fields-chunk', 'fields-chunk'];

const modulesOf = process.argv.find((option) => option.startsWith('--modules'))?.replace(/^--modules=?/, '');
if (modulesOf !== undefined) {
  listModules(modulesOf || 'kit');
  process.exit();
}
const budget = JSON.parse(readFileSync(path.join(root, BUDGET), 'utf8'));
const sizes = measure();
if (process.argv.includes('--write')) {
  writeFileSync(path.join(root, BUDGET), `${JSON.stringify({ ...budget, entries: sizes }, null, 2)}\n`);
} else {
  compare();
}

/** @param {string} chunk */
function listModules(chunk) {
  const names = readdirSync(path.join(root, KIT, 'chunks'));
  const name = names.find((other) => other.endsWith('.js') && chunkKey(other) === chunk);
  const file = name ? `chunks/${name}` : `${chunk}.js`;
  for (const { module, bytes, brotliBytes } of moduleSizes(path.join(root, KIT, file)))
    console.log(`${String(brotliBytes).padStart(7)}${String(bytes).padStart(8)}  ${module}`);
}

function measure() {
  const chunks = readdirSync(path.join(root, KIT, 'chunks')).filter((name) => name.endsWith('.js'));
  /** @type {[string, string][]} */
  const files = [
    ['motcua', `${KIT}/motcua.js`],
    ['kit', `${KIT}/kit.js`],
    ...chunks.map((name) => /** @type {[string, string]} */ ([chunkKey(name), `${KIT}/chunks/${name}`])),
    ['procedure 1.001731', `${PROCEDURE}/procedure.js`],
    ['validators 1.001731', `${PROCEDURE}/validators.js`],
  ];
  return Object.fromEntries(
    files.map(([name, file]) => [name, describe(readFileSync(path.join(root, file), 'utf8'))]).sort(),
  );
}

/**
 * A chunk and those that it imports, by name; `kit.js` is there already.
 * @param {string} name
 * @returns {string[]}
 */
function withImports(name) {
  const chunks = readdirSync(path.join(root, KIT, 'chunks'));
  const file = chunks.find((candidate) => candidate.endsWith('.js') && chunkKey(candidate) === name) ?? '';
  const code = readFileSync(path.join(root, KIT, 'chunks', file), 'utf8');
  const imports = [...code.matchAll(/\bfrom\s*"\.\/([^"]+)"/g)].map(([, imported]) => chunkKey(imported ?? ''));
  return [name, ...imports.flatMap(withImports)];
}

/**
 * A chunk's name without its hash.
 * @param {string} name
 */
function chunkKey(name) {
  return name.replace(/-[\w-]{8}\.js$/, '');
}

/** @param {string} code */
function describe(code) {
  const css = stylesIn(code);
  return {
    brotliBytes: brotliCompressSync(code).length,
    ...(css > 0 && { cssPercent: Math.round((100 * css) / code.length) }),
  };
}

/**
 * How many characters of a chunk are style sheets: template literals that begin with a rule for `:host`.
 * @param {string} code
 */
function stylesIn(code) {
  let length = 0;
  /** @param {any} node */
  const visit = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'TemplateElement' && /^\s*:host/.test(node.value.raw)) length += node.value.raw.length;
    for (const value of Object.values(node)) visit(value);
  };
  visit(parseAst(code));
  return length;
}

function compare() {
  const names = [...new Set([...Object.keys(sizes), ...Object.keys(budget.entries)])];
  const wrong = names.flatMap((name) => {
    const [now, before] = [JSON.stringify(sizes[name]), JSON.stringify(budget.entries[name])];
    return now === before ? [] : [`"${name}" is ${now ?? 'gone'}, the budget says ${before ?? 'nothing'}`];
  });
  /** @param {readonly string[]} names */
  const sum = (names) => [...new Set(names)].reduce((bytes, name) => bytes + (sizes[name]?.brotliBytes ?? 0), 0);
  const usable = sum(USABLE);
  const lists = sum([...USABLE, ...FIELDS.flatMap(withImports)]);
  for (const name of names) console.log(`${String(sizes[name]?.brotliBytes ?? 0).padStart(7)}  ${name}`);
  console.log(`${String(usable).padStart(7)}  until a form is usable, of ${budget.usableLimit}`);
  console.log(
    `${String(lists).padStart(7)}  until every field of a page with lists is there, of ${budget.listsLimit ?? 60_000}`,
  );
  if (wrong.length > 0) {
    console.error(
      `\nSizes differ from ${BUDGET}:\n  ${wrong.join('\n  ')}\n` +
        `Every byte is loaded by a citizen on a cheap phone. If the change is worth it, edit these lines of ${BUDGET}` +
        ' under "entries" (`npm run size -- --write` does it) and say in the commit what the bytes buy.',
    );
    process.exitCode = 1;
  }
  if (usable > budget.usableLimit) {
    console.error(
      `\nA form is usable only after ${usable} bytes, more than the ${budget.usableLimit} of "usableLimit" in ${BUDGET}. ` +
        'Move what the first step does not need into a chunk that loads later.',
    );
    process.exitCode = 1;
  }
  if (lists > (budget.listsLimit ?? Infinity)) {
    console.error(
      `\nEvery field of a page with lists is there only after ${lists} bytes, more than "listsLimit" in ${BUDGET}. ` +
        'Move what lists do not need into a chunk of its own.',
    );
    process.exitCode = 1;
  }
}
