import assert from 'node:assert/strict';
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { KnownError } from '../base/known-error.js';
import { publishedFolder } from '../../testing/procedures.js';
import { temporaryFolder } from '../../testing/receiver.js';
import { loadProcedures } from './load-procedures.js';
import { ProcedureRegistry } from './procedure-registry.js';

const VERSION = path.join('1.001731', '1.0.0');

async function publishedCopy(test: TestContext): Promise<string> {
  const folder = await temporaryFolder(test);
  await cp(await publishedFolder(), folder, { recursive: true });
  return folder;
}

async function refuses(folder: string, words: RegExp): Promise<void> {
  await assert.rejects(loadProcedures(folder), (error: Error) => {
    assert.ok(error instanceof KnownError, String(error));
    assert.match(error.message, words);
    return true;
  });
}

test('loads every published procedure with its integrity', async () => {
  const folder = await publishedFolder();
  const manifest = JSON.parse(await readFile(path.join(folder, VERSION, 'manifest.json'), 'utf8')) as {
    files: Record<string, { integrity: string }>;
  };
  const [loaded, ...others] = await loadProcedures(folder);
  assert.equal(others.length, 0);
  assert.equal(loaded?.procedure.definition.code, '1.001731');
  assert.equal(loaded?.integrity, manifest.files['procedure.js']?.integrity);
  assert.equal(typeof loaded?.procedure.validator('data#'), 'function');
});

test('does not run code that was changed after it was published', async (t) => {
  const folder = await publishedCopy(t);
  await appendFile(path.join(folder, VERSION, 'procedure.js'), '\nglobalThis.wasRun = true;');
  await refuses(folder, /procedure\.js has another integrity .* it was changed after it was published/);
  assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
});

test('does not run validators that were changed after they were published, nor goes without them', async (t) => {
  const folder = await publishedCopy(t);
  await appendFile(path.join(folder, VERSION, 'validators.js'), '\nglobalThis.wasRun = true;');
  await refuses(folder, /validators\.js has another integrity .* it was changed after it was published/);
  assert.equal((globalThis as { wasRun?: boolean }).wasRun, undefined);
  await rm(path.join(folder, VERSION, 'validators.js'));
  await refuses(folder, /validators\.js cannot be read \(ENOENT\)/);
  const manifest = path.join(folder, VERSION, 'manifest.json');
  const { files, ...others } = JSON.parse(await readFile(manifest, 'utf8')) as { files: Record<string, unknown> };
  delete files['validators.js'];
  await writeFile(manifest, JSON.stringify({ ...others, files }));
  await refuses(folder, /procedure\.js comes without its validators/);
});

test('does not take a changed manifest, nor an index that names another integrity', async (t) => {
  const folder = await publishedCopy(t);
  const index = path.join(folder, 'index.json');
  const text = await readFile(index, 'utf8');
  await writeFile(index, text.replace(/sha384-[^"]+/, `sha384-${'A'.repeat(64)}`));
  await refuses(folder, /than .*index\.json names/);
  await writeFile(index, text);
  await writeFile(path.join(folder, VERSION, 'manifest.json'), '{"files":{}}');
  await refuses(folder, /than .*manifest\.json names \(none\)/);
});

test('says what is wrong with a folder that is not a published one', async (t) => {
  const folder = await publishedCopy(t);
  await refuses(
    path.join(folder, 'nowhere'),
    /index\.json cannot be read \(ENOENT\). Is this a folder that `motcua build --out` wrote/,
  );
  await writeFile(path.join(folder, 'index.json'), 'nothing');
  await refuses(folder, /index\.json is not a JSON object/);
  await writeFile(path.join(folder, 'index.json'), '{}');
  await refuses(folder, /index\.json has no list "procedures"/);
  await writeFile(path.join(folder, 'index.json'), '{"procedures":[{"code":"..","version":"../.."}]}');
  await refuses(folder, /lists a procedure without code or version/);
});

test('misses a file that the index lists', async (t) => {
  const folder = await publishedCopy(t);
  await rm(path.join(folder, VERSION, 'procedure.js'));
  await refuses(folder, /procedure\.js cannot be read \(ENOENT\)/);
});

test('leaves out a version whose folder was taken away, and says which', async (t) => {
  const folder = await publishedCopy(t);
  await rm(path.join(folder, VERSION), { recursive: true });
  const missing: string[] = [];
  assert.deepEqual(await loadProcedures(folder, (missingFolder) => missing.push(missingFolder)), []);
  assert.deepEqual(missing, [path.join(folder, VERSION)]);
});

test('takes each version once', async () => {
  const procedures = await loadProcedures(await publishedFolder());
  assert.throws(() => new ProcedureRegistry([...procedures, ...procedures]), /holds one version twice/);
});
