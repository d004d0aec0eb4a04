import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { releaseArchive } from '../tools/release-archive.mjs';

const BASE = 'https://bieu-mau.example.gov.vn/';

let out: string;
let archive: Buffer;
let files: ReadonlyMap<string, Buffer>;
before(async () => {
  out = await mkdtemp(path.join(os.tmpdir(), 'motcua-archive-'));
  archive = await readFile(await releaseArchive({ built: 'build', out, base: BASE }));
  files = unzip(archive);
});
after(() => rm(out, { recursive: true }));

/** Reads the entries that the central directory of an archive lists; their path without the first folder. */
function unzip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(bytes.readUInt32LE(at), 0x02014b50);
    const size = bytes.readUInt32LE(at + 20);
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(begin, begin + size));
    assert.equal(content.length, bytes.readUInt32LE(at + 24), name);
    entries.set(name.replace(/^motcua-[\d.]+\//, ''), content);
    at += 46 + length;
  }
  return entries;
}

const text = (name: string) => files.get(name)?.toString('utf8') ?? assert.fail(`${name} is missing`);

describe('the release archive', () => {
  it('has the kit with its lists, licences and a page that says where to put it', () => {
    const names = [...files.keys()];
    for (const name of [
      'kit/1/motcua.js',
      'kit/1/kit.js',
      'kit/1/extend.js',
      'kit/1/kit.js.map',
      'kit/1/THIRD-PARTY.txt',
    ])
      assert.ok(names.includes(name), name);
    for (const name of ['LICENSE.txt', 'PUBLISHING.md', 'nginx.conf', '.htaccess', 'web.config'])
      assert.ok(names.includes(name), name);
    // Of the patterns of nginx the first that fits counts.
    assert.match(
      text('nginx.conf'),
      /location [^{]*chunks[^]*immutable[^]*location [^{]*\(kit\|procedures\)[^]*no-cache/,
    );
    assert.ok(names.some((name) => /^kit\/1\/chunks\/communes-[\w-]+\.js$/.test(name)));
    assert.match(
      text('README.html'),
      new RegExp(`src="${BASE}kit/1/motcua\\.js" integrity="sha384-[^"]+" crossorigin`),
    );
  });

  it('has checksums of all other files, and the integrity of every module', () => {
    const sums = new Map(
      text('SHA256SUMS')
        .trim()
        .split('\n')
        .map((line) => line.split('  ') as [string, string])
        .map(([hash, name]) => [name, hash]),
    );
    assert.deepEqual([...sums.keys(), 'SHA256SUMS'].sort(), [...files.keys()].sort());
    for (const [name, hash] of sums)
      assert.equal(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
        hash,
        name,
      );
    const { integrity } = JSON.parse(text('importmap.json')) as { integrity: Readonly<Record<string, string>> };
    const modules = [...files.keys()].filter((name) => name.endsWith('.js'));
    assert.deepEqual(Object.keys(integrity).sort(), modules.map((name) => `${BASE}${name}`).sort());
    for (const name of modules) {
      const hash = createHash('sha384')
        .update(files.get(name) ?? '')
        .digest('base64');
      assert.equal(integrity[`${BASE}${name}`], `sha384-${hash}`, name);
    }
  });

  it('has the same bytes each time', async () => {
    assert.ok(archive.equals(await readFile(await releaseArchive({ built: 'build', out, base: BASE }))));
  });
});
