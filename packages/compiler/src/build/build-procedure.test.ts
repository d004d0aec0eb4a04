import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { KnownError } from '../known-error.js';
import { buildProcedure } from './build-procedure.js';
import type { Manifest } from './manifest.js';

let author: AuthorFolder;
let out: string;
beforeEach(async () => {
  author = await AuthorFolder.make();
  out = path.join(author.root, 'out');
});
afterEach(() => author.remove());

const files = async (folder: string) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const read = (name: string) => readFile(path.join(out, '1.001731/1.0.0', name), 'utf8');

describe('motcua build', () => {
  it('writes modules without static imports, data, texts, and a correct manifest', async () => {
    await buildProcedure(author.procedure, out);
    const names = await readdir(path.join(out, '1.001731/1.0.0'));
    const languages = ['en', 'vi'].flatMap((language) => [`texts.${language}.js`, `texts.${language}.json`]);
    assert.deepEqual(names.sort(), ['data.schema.json', 'manifest.js', 'manifest.json', 'procedure.js', 'procedure.json', ...languages, 'validators.js']);
    const [module, validators] = [await read('procedure.js'), await read('validators.js')];
    const foreign = /\b(?:import|require|eval|Function)\s*\([^)]*\)|\bimport\b.*\bfrom\b/g;
    assert.deepEqual(module.match(foreign), ['import("./validators.js")']);
    assert.equal(validators.match(foreign), null);
    const manifest = JSON.parse(await read('manifest.json')) as Manifest;
    for (const [name, { bytes, integrity }] of Object.entries(manifest.files)) {
      const content = await readFile(path.join(out, '1.001731/1.0.0', name));
      assert.equal(bytes, content.length);
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
    }
    const schema = JSON.stringify(JSON.parse(await read('data.schema.json')));
    assert.doesNotMatch(schema, /"\$ref":"(?!#)/, 'every reference is inside');
    const catalog = JSON.parse(await readFile(path.join(out, 'index.json'), 'utf8')) as { procedures: { path: string; integrity: string }[] };
    assert.deepEqual(catalog.procedures.map(({ path: at, integrity }) => [at, integrity]), [
      ['1.001731/1.0.0/procedure.js', manifest.files['procedure.js']?.integrity],
    ]);
  });

  it('gives the same bytes every time', async () => {
    await buildProcedure(author.procedure, out);
    const first = await read('procedure.js');
    await buildProcedure(author.procedure, out, { force: true });
    assert.equal(await read('procedure.js'), first);
  });

  it('never changes a published version, unless forced', async () => {
    await buildProcedure(author.procedure, out);
    const before = await read('manifest.json');
    await author.replace('texts.vi.json', '"Nguyên nhân chết"', '"Nguyên nhân tử vong"');
    await assert.rejects(buildProcedure(author.procedure, out), (error) => error instanceof KnownError && error.message.includes('Raise "version"'));
    assert.equal(await read('manifest.json'), before);
    await buildProcedure(author.procedure, out, { force: true });
    assert.notEqual(await read('manifest.json'), before);
  });

  it('lists every version, newest first', async () => {
    await buildProcedure(author.procedure, out);
    for (const version of ['1.2.0', '1.10.0']) {
      await author.replace('procedure.json', /"version": "1\.[\d.]+",\n {2}"effectiveFrom/, `"version": "${version}",\n  "effectiveFrom`);
      await buildProcedure(author.procedure, out);
    }
    const catalog = JSON.parse(await readFile(path.join(out, 'index.json'), 'utf8')) as { procedures: { version: string }[] };
    assert.deepEqual(catalog.procedures.map(({ version }) => version), ['1.10.0', '1.2.0', '1.0.0']);
  });

  it('leaves nothing half-written when there is an error', async () => {
    await author.replace('data.schema.json', '"maxLength": 500', '"maxLenght": 500');
    const { folder, findings } = await buildProcedure(author.procedure, out);
    assert.equal(folder, undefined);
    assert.equal(findings.length, 1);
    await assert.rejects(readdir(out));
    await writeFile(out, 'a file where the folder should be');
    await author.replace('data.schema.json', '"maxLenght": 500', '"maxLength": 500');
    await assert.rejects(buildProcedure(author.procedure, out), KnownError);
  });
});

describe('the command line', () => {
  const command = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
      const child = spawn(process.execPath, [command, ...args], { cwd: author.root });
      let output = '';
      let errors = '';
      child.stdout.on('data', (text: Buffer) => (output += text.toString()));
      child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
      child.on('close', (code) => resolve({ code, output, errors }));
    });

  it('checks and builds, and says so', async () => {
    assert.deepEqual(await run('check', 'procedures/mai-tang'), { code: 0, output: '1 checked, no errors\n', errors: '' });
    const { code, output } = await run('build', 'procedures/mai-tang', '--out', 'out');
    assert.equal(code, 0);
    assert.match(output, /procedures\/mai-tang -> out\/1\.001731\/1\.0\.0/);
  });

  it('prints file, line, pointer, what is wrong and how to fix it, and exits with 1', async () => {
    await author.replace('data.schema.json', '"maxLength": 500', '"maxLenght": 500');
    const { code, errors } = await run('build', 'procedures/mai-tang', '--out', 'out');
    assert.equal(code, 1);
    assert.match(errors, /error: procedures\/mai-tang\/data\.schema\.json:\d+:\d+\n {2}at \/properties\/deceased.*\n.*maxLenght.*\n {2}Fix: Did you mean "maxLength"\?/);
    assert.deepEqual((await files(path.join(author.root, 'out'))).map(({ name }) => name), []);
  });

  it('answers a wrong path or option without a stack', async () => {
    const missing = await run('check', 'nowhere');
    assert.deepEqual(missing, { code: 1, output: '', errors: 'error: There is no folder nowhere.\n' });
    assert.match((await run('build', 'procedures/mai-tang')).errors, /required option '--out <folder>'/);
    const json = await run('check', '--json', 'procedures/mai-tang');
    assert.deepEqual(JSON.parse(json.output), []);
  });
});
