import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Dossier, JsonObject } from '@motcua/model';
import { keyThumbprint, newFileKey, openDossier, openFile, sealDossier, sealFile } from './index.js';

const CHUNK = 1_048_576;

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

test('seals and opens files of any size, in pieces of any size', async () => {
  for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 77]) {
    const [key, content] = [newFileKey(), randomBytes(size)];
    const sealed = await collect(sealFile(key, inPieces(content, 300_000)));
    assert.equal(sealed.length, size + 16 * Math.max(1, Math.ceil(size / CHUNK)));
    assert.ok((await collect(openFile(key, inPieces(sealed, 77_777)))).equals(content));
  }
});

test('seals a large file that comes in one piece in about the time of the same bytes in pieces', async () => {
  const [key, content] = [newFileKey(), Buffer.alloc(192 * CHUNK)];
  const timeOf = async (piece: number) => {
    const start = performance.now();
    for await (const chunk of sealFile(key, inPieces(content, piece))) assert.ok(chunk.length > 0);
    return performance.now() - start;
  };
  await timeOf(CHUNK);
  const [inOne, inMany] = [await timeOf(content.length), await timeOf(CHUNK)];
  assert.ok(inOne < 10 * inMany, `${inOne} ms in one piece, ${inMany} ms in many`);
});

test('opens nothing that was changed, cut off, put together in another order, or sealed with another key', async () => {
  const key = newFileKey();
  const sealed = await collect(sealFile(key, inPieces(randomBytes(2 * CHUNK + 5), CHUNK)));
  const piece = CHUNK + 16;
  const first = sealed.subarray(0, piece);
  const flipped = Buffer.from(sealed);
  flipped[5]! ^= 1;
  for (const wrong of [
    flipped,
    sealed.subarray(0, 2 * piece),
    sealed.subarray(0, -1),
    Buffer.concat([sealed.subarray(piece, 2 * piece), first, sealed.subarray(2 * piece)]),
    Buffer.concat([sealed, first]),
  ]) {
    await assert.rejects(collect(openFile(key, inPieces(wrong, 500_000))));
  }
  await assert.rejects(collect(openFile(newFileKey(), inPieces(sealed, 500_000))));
});

const PAIRS = {
  'RSA-OAEP-256': generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'ECDH-ES+A256KW': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
};
const dossier = {
  submissionId: '01935c7e-9c00-7abc-8def-0123456789ab',
  procedure: { code: '1.001731', version: '1.0.0' },
  data: { name: 'NGUYỄN VĂN AN' },
  components: [],
} as unknown as Dossier;
const header = { submissionId: dossier.submissionId, procedure: dossier.procedure, files: [] };
const content = { dossier, activePointers: ['/name'], fileKeys: [] };

for (const [algorithm, { publicKey, privateKey }] of Object.entries(PAIRS)) {
  test(`seals a dossier by ${algorithm} for a pinned key, and opens it only whole`, async () => {
    const key = publicKey.export({ format: 'jwk' }) as JsonObject;
    const own = privateKey.export({ format: 'jwk' }) as JsonObject;
    const sealed = await sealDossier(header, content, key, await keyThumbprint(key));
    assert.ok(!sealed.includes('AN') || !Buffer.from(sealed, 'base64url').toString().includes('NGUYỄN'));
    const opened = await openDossier(sealed, own);
    assert.deepEqual(opened.content, content);
    assert.equal(opened.header.submissionId, dossier.submissionId);
    await assert.rejects(sealDossier(header, content, key, 'another'), /not the one that is pinned/);
    const [head = '', ...rest] = sealed.split('.');
    const changed = { ...(JSON.parse(Buffer.from(head, 'base64url').toString()) as object), submissionId: 'x' };
    const forged = [Buffer.from(JSON.stringify(changed)).toString('base64url'), ...rest].join('.');
    await assert.rejects(openDossier(forged, own));
    const swapped = await sealDossier({ ...header, submissionId: 'x' }, content, key, await keyThumbprint(key));
    await assert.rejects(openDossier(swapped, own), /not that of the sealed/);
    const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
    await assert.rejects(openDossier(sealed, foreign as JsonObject));
  });
}
