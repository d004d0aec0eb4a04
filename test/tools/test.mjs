// npm test: everything, in the order in which a failure is cheapest to find. `unit`, `elements`, `e2e` or `stories` runs that part;
// a file name runs only the tests of files that contain it. Unit and element tests run from the sources: alone, they need
// no build but that of the procedures.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { filesEnding, isNewerThan } from './files.mjs';
import { bin, run } from './run.mjs';

const [part = 'all', filter = ''] = process.argv.slice(2);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'motcua-test-'));
/** @typedef {import('./totals-reporter.mjs').Totals} Totals */

const totals = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** Of a failure reported once more at the end; all of it is printed above. */
const MOST_CHARACTERS = 2000;

/**
 * Runs one tool whose success is its exit code; it counts as one test.
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 */
async function tool(name, command, args) {
  console.log(`\n— ${name}`);
  const code = await run(command, args);
  totals[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) failures.push(name);
  return code === 0;
}

/**
 * Runs a test runner that leaves its totals in a file. A runner that leaves none has failed.
 * @param {string} name
 * @param {string} command
 * @param {(file: string) => readonly string[]} args
 * @param {Record<string, string>} [env]
 */
async function runner(name, command, args, env = {}) {
  console.log(`\n— ${name}`);
  const file = path.join(scratch, `${name.replace(/\W+/g, '-')}.json`);
  const code = await run(command, args(file), { ...env, MOTCUA_TOTALS: file });
  /** @type {Omit<Totals, 'failures'> & Partial<Totals>} */
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of /** @type {(keyof typeof totals)[]} */ (Object.keys(totals))) totals[key] += counted[key];
  failures.push(...(counted.failures ?? (code === 0 ? [] : [`${name} ended before it could say how`])));
}

/**
 * @param {string} name
 * @param {readonly string[]} files
 * @param {Record<string, string>} [env]
 */
function nodeTests(name, files, env) {
  const chosen = files.filter((file) => file.includes(filter));
  if (chosen.length === 0) return undefined;
  /** @param {string} file */
  const reporters = (file) => [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/tools/totals-reporter.mjs',
    `--test-reporter-destination=${file}`,
  ];
  return runner(name, process.execPath, (file) => ['--import', 'tsx', '--test', ...reporters(file), ...chosen], env);
}

/** @param {...string} names */
const packages = (...names) => names.flatMap((name) => filesEnding(`packages/${name}/src`, '.test.ts'));
/** @param {string} name */
const wanted = (name) => part === 'all' || part === name;

const unitFiles = [
  ...packages('model', 'core', 'compiler', 'receiver'),
  ...['conformance', 'differential', 'any-schema', 'golden', 'hosts'].flatMap((name) =>
    filesEnding(`test/${name}`, '.test.ts'),
  ),
].filter((file) => file.includes(filter));
/** The receiver checks dossiers in threads, which run what is compiled; so do the tests of packages and commands. */
const NEEDS_COMPILED = /packages\/receiver|test\/(?:hosts|golden)|\/cli\.test|\/build-procedure\.test/;

/** Builds as much as the tests of a part need. */
async function prepare() {
  if (part !== 'unit' && part !== 'elements') return tool('build', process.execPath, ['test/tools/build.mjs']);
  if (
    part === 'unit' &&
    unitFiles.some((file) => NEEDS_COMPILED.test(file)) &&
    !(await tool('tsc', bin('tsc'), ['-b']))
  )
    return false;
  // What procedures are compiled from, and what compiles them.
  const sources = ['schemas', ...['model', 'core', 'compiler'].map((name) => `packages/${name}/src`)];
  if (isNewerThan('build/procedures/index.json', sources)) return true;
  return tool('procedures', process.execPath, ['--import', 'tsx', 'test/tools/build-procedures.ts']);
}

if (await prepare()) {
  const chromium = await findChromium();
  const browser = { ...chromium.env, CHROME_PATH: chromium.executablePath };
  if (part === 'all') {
    await tool('types of tests', bin('tsc'), ['-p', 'tsconfig.test.json']);
    await tool('types of tools', bin('tsc'), ['-p', 'tsconfig.tools.json']);
    await tool('types of stories', bin('tsc'), ['-p', 'stories']);
    await tool('lint', bin('eslint'), ['.']);
    await tool('format', bin('prettier'), ['--check', '--log-level=warn', '.']);
    await tool('size', process.execPath, ['test/tools/size.mjs']);
  }
  if (wanted('unit')) await nodeTests('unit', unitFiles);
  if (wanted('elements'))
    await runner(
      'elements',
      bin('wtr'),
      () => (filter ? ['--files', `packages/elements/**/*${filter}*.test.ts`] : []),
      browser,
    );
  if (wanted('stories')) await runner('stories', process.execPath, () => ['test/tools/stories.mjs'], browser);
  if (wanted('e2e')) await nodeTests('e2e', filesEnding('test/e2e', '.test.ts'), browser);
}

rmSync(scratch, { recursive: true, force: true });
for (const words of failures) console.log(`\n✖ ${words.slice(0, MOST_CHARACTERS)}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
