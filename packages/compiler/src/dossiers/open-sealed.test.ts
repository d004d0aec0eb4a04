import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { activePointers, keyThumbprint, sealDossier } from '@motcua/core/sealed';
import type { Dossier, JsonObject } from '@motcua/model';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { buildProcedure } from '../build/build-procedure.js';
import { checkProcedure, importProcedure } from '../check/check-procedure.js';
import type { Sample } from '../check/check-samples.js';
import { openSealed } from './open-sealed.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const [PUBLIC, PRIVATE] = [publicKey, privateKey].map((key) => key.export({ format: 'jwk' }) as JsonObject) as [
  JsonObject,
  JsonObject,
];

let author: AuthorFolder;
let sample: Sample;
let asked: readonly string[];
before(async () => {
  author = await AuthorFolder.make();
  const file = path.join(author.procedure, 'samples/valid-household.json');
  sample = JSON.parse(await readFile(file, 'utf8')) as Sample;
  const { modules } = await checkProcedure(author.procedure);
  asked = activePointers(await importProcedure(modules!), sample.data);
});
after(() => author.remove());

let count = 0;
/** Publishes the procedure in a folder of its own; returns that folder and the one of the version. */
async function published() {
  const folder = path.join(author.root, `out-${(count += 1)}`);
  await buildProcedure(author.procedure, folder);
  return { folder, version: path.join(folder, '1.001731/1.0.0') };
}

/** Seals the answers of the sample, sent on its day, and opens them again. */
async function open(procedures: string, change: Partial<Dossier> = {}): Promise<string> {
  const dossier = {
    submissionId: '01980000-0000-7000-8000-000000000000',
    procedure: { code: '1.001731', version: '1.0.0' },
    submittedAt: `${sample.today}T09:00:00+07:00`,
    data: sample.data,
    components: [],
    ...change,
  } as unknown as Dossier;
  const { submissionId, procedure } = dossier;
  const content = { dossier, activePointers: asked, fileKeys: [] };
  const header = { submissionId, procedure, files: [] };
  const sealed = await sealDossier(header, content, PUBLIC, await keyThumbprint(PUBLIC));
  return (await openSealed(sealed, PRIVATE, { procedures })).findings.join(' ');
}

describe('a sealed dossier that is opened with the published procedures', () => {
  it('is validated by the modules that the manifest names', async () => {
    const { folder } = await published();
    assert.match(await open(folder), /The answers are valid, and the form asked what it asks with them\./);
  });

  it('is validated with its computed values', async () => {
    const own = await AuthorFolder.make();
    const properties = { count: { type: 'integer' }, total: { type: 'integer' } };
    await own.ask({ type: 'object', properties, required: ['count'] }, { '/count': 'Số người', '/total': 'Số tiền' });
    await own.edit<JsonObject>('procedure.json', (procedure) =>
      Object.assign(procedure, { computed: { '/total': { '*': [{ var: '/count' }, 2] } } }),
    );
    await buildProcedure(own.procedure, path.join(own.root, 'out'));
    await assert.rejects(open(path.join(own.root, 'out'), { data: { count: 2, total: 5 } }), /\/total computed/);
    await own.remove();
  });

  it('is validated on the day in Vietnam, whatever the time zone of its date', async () => {
    const { folder } = await published();
    const sent = {
      ...(sample.data as JsonObject),
      burial: { ...((sample.data as JsonObject)['burial'] as JsonObject), date: sample.today },
    };
    const earlier = new Date(Date.parse(`${sample.today}T00:30:00+07:00`)).toISOString();
    assert.ok(!earlier.startsWith(sample.today));
    assert.match(await open(folder, { data: sent, submittedAt: earlier }), /The answers are valid/);
  });

  for (const name of ['procedure.js', 'validators.js'])
    it(`is not validated by a changed ${name}`, async () => {
      const { folder, version } = await published();
      await appendFile(path.join(version, name), '\n');
      await assert.rejects(open(folder), new RegExp(`${name} is not the file that its manifest\\.json names`));
    });

  it('is not validated where the manifest is no manifest', async () => {
    const { folder, version } = await published();
    await writeFile(path.join(version, 'manifest.json'), 'x');
    await assert.rejects(open(folder), /procedure\.js is not the file/);
  });

  for (const [code, version] of [
    ['..', '1.0.0'],
    ['1.001731', '..'],
    ['1.001731', '../1.0.0'],
    ['a/b', '1.0.0'],
    ['', '1.0.0'],
    ['.hidden', '1.0.0'],
  ] as const)
    it(`reads no folder outside for the procedure "${code}" "${version}"`, async () => {
      const { folder } = await published();
      await mkdir(path.join(folder, 'inner'), { recursive: true });
      await assert.rejects(open(path.join(folder, 'inner'), { procedure: { code, version } }), /cannot be published/);
    });
});
