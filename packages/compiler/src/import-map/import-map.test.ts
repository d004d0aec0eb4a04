import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { KnownError } from '../known-error.js';
import { importMap } from './import-map.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-import-map-'));
  await mkdir(path.join(folder, 'kit/1/chunks'), { recursive: true });
  await writeFile(path.join(folder, 'kit/1/kit.js'), 'export {};\n');
  await writeFile(path.join(folder, 'kit/1/kit.js.map'), '{}');
  await writeFile(path.join(folder, 'kit/1/chunks/a b.js'), '');
});
after(() => rm(folder, { recursive: true }));

describe('the import map of what is published', () => {
  it('has the address and the SHA-384 of every module, and of nothing else', async () => {
    assert.deepEqual(await importMap(folder, 'https://forms.example.gov.vn/'), {
      integrity: {
        'https://forms.example.gov.vn/kit/1/chunks/a%20b.js':
          'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb',
        'https://forms.example.gov.vn/kit/1/kit.js':
          'sha384-z0dQZuTpVhlJhRpzBVjQTCgdq+BUSh89DMD4c8ea5gn4XTF+416jeLVKPWSl2O8q',
      },
    });
  });

  it('has absolute paths for pages of the same origin', async () => {
    const { integrity } = await importMap(folder, '/forms/');
    assert.deepEqual(Object.keys(integrity), ['/forms/kit/1/chunks/a%20b.js', '/forms/kit/1/kit.js']);
  });

  it('refuses a base that browsers would resolve elsewhere, and a folder that is not there', async () => {
    for (const base of ['forms.example.gov.vn/', 'https://forms.example.gov.vn', './', 'ftp://a/'])
      await assert.rejects(importMap(folder, base), KnownError, base);
    await assert.rejects(importMap(path.join(folder, 'nowhere'), '/'), KnownError);
  });
});
