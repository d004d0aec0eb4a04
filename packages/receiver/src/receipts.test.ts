import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyReceipt } from '@motcua/compiler';
import type { JsonObject, Receipt } from '@motcua/model';
import type { JSONWebKeySet } from 'jose';
import { dossierWith, waivedDossier } from '../testing/dossiers.js';
import { maiTang } from '../testing/procedures.js';
import { AGENCY, startReceiver, temporaryFolder } from '../testing/receiver.js';
import { postDossier, postJson, receiptOf } from '../testing/requests.js';
import { main } from './cli.js';
import { openReceiver } from './receiver.js';

const command = fileURLToPath(new URL('../../compiler/bin/motcua.js', import.meta.url));
const pem = (key: KeyObject) => String(key.export({ type: 'pkcs8', format: 'pem' }));
const ed25519 = () => pem(generateKeyPairSync('ed25519').privateKey);
const p256 = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'quay-2026' });
};
const keysOf = async (url: string) => (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
const members = (receipt: Receipt) => receipt as unknown as JsonObject;

for (const [algorithm, key] of [
  ['EdDSA', ed25519()],
  ['ES256', p256()],
] as const) {
  test(`signs receipts with ${algorithm}, the same each time, and refuses any change`, async (t) => {
    const { url } = await startReceiver(t, { signingKeys: [key] });
    const sent = await dossierWith();
    const answer = await postDossier(url, sent);
    const receipt = receiptOf(answer);
    const keys = await keysOf(url);
    assert.deepEqual([keys.keys[0]?.alg, 'd' in keys.keys[0]!], [algorithm, false]);
    assert.equal((await verifyReceipt(members(receipt), keys)).receipt['number'], receipt.number);
    assert.deepEqual((await postDossier(url, sent)).body, receipt);
    const payload = Buffer.from(receipt.signature!.split('.')[1]!, 'base64url').toString();
    assert.ok(!payload.includes(receipt.statusToken), 'the secret token is not in what may be shown around');
    const { agency: _, ...shorter } = receipt;
    for (const [changed, words] of [
      [{ ...receipt, number: 'H26.16-261120-9999' }, /“number” is not/],
      [{ ...receipt, files: [{ ...receipt.files[0]!, sha256: '0'.repeat(64) }] }, /“files” is not/],
      [{ ...receipt, note: 'x' }, /“note” is not/],
      [shorter, /“agency” is not/],
      [{ ...receipt, signature: `${receipt.signature!.slice(0, -4)}AAAA` }, /does not fit/],
      [{ ...receipt, signature: 'x.y' }, /cannot be read/],
    ] as const) {
      await assert.rejects(verifyReceipt(changed as unknown as JsonObject, keys), words);
    }
    await assert.rejects(verifyReceipt(members(receipt), { keys: [] }), /none of the keys/);
  });
}

test('keeps receipts valid when the key is changed, by the id of the key', async (t) => {
  const [old, next] = [ed25519(), p256()];
  const first = await startReceiver(t, { signingKeys: [old] });
  const sent = await waivedDossier();
  const receipt = receiptOf(await postJson(first.url, sent));
  await first.stop();
  const second = await startReceiver(t, { dataFolder: first.dataFolder, signingKeys: [next, old] });
  const keys = await keysOf(second.url);
  assert.equal(keys.keys.length, 2);
  assert.equal(receiptOf(await postJson(second.url, sent)).signature, receipt.signature);
  await verifyReceipt(members(receipt), keys);
  const later = receiptOf(await postJson(second.url, await waivedDossier()));
  assert.equal((await verifyReceipt(members(later), keys)).kid, 'quay-2026');
});

test('signs nothing without a key', async (t) => {
  const { url } = await startReceiver(t);
  const receipt = receiptOf(await postJson(url, await waivedDossier()));
  assert.ok(!('signature' in receipt));
  assert.deepEqual(await keysOf(url), { keys: [] });
  await assert.rejects(verifyReceipt(members(receipt), { keys: [] }), /no signature/);
});

test('refuses keys that cannot sign, the same key twice, and a file that others may read', async (t) => {
  const options = async (signingKeys: readonly string[]) => ({
    procedures: [await maiTang()],
    dataFolder: await temporaryFolder(t),
    allowedOrigins: [],
    agency: AGENCY,
    signingKeys,
  });
  const open = async (...keys: string[]) => openReceiver(await options(keys));
  const key = ed25519();
  await assert.rejects(open('x'), /cannot be read/);
  await assert.rejects(open(pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)), /P-256 or Ed25519/);
  await assert.rejects(open(key, key), /each key once/);
  const file = path.join(await temporaryFolder(t), 'key.pem');
  await writeFile(file, key);
  await chmod(file, 0o644);
  const args = ['--procedures', 'x', '--data', 'x', '--agency-code', 'H26.16', '--agency-name', 'X'];
  assert.equal(await main(['node', 'motcua-receiver', ...args, '--signing-key', file]), 1);
});

test('is verified by the command, too', async (t) => {
  const { url } = await startReceiver(t, { signingKeys: [ed25519()] });
  const receipt = receiptOf(await postJson(url, await waivedDossier()));
  const folder = await temporaryFolder(t);
  const write = async (name: string, value: unknown) => {
    await writeFile(path.join(folder, name), JSON.stringify(value));
    return path.join(folder, name);
  };
  const keys = await write('jwks.json', await keysOf(url));
  const run = async (file: string) => {
    const child = spawn(process.execPath, [command, 'verify-receipt', file, '--keys', keys]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    const [code] = (await once(child, 'close')) as [number];
    return [code, output] as const;
  };
  const [code, output] = await run(await write('receipt.json', receipt));
  assert.deepEqual([code, output.startsWith(`"${receipt.number}": signed`)], [0, true], output);
  const [failed, words] = await run(await write('changed.json', { ...receipt, receivedAt: '2020-01-01T00:00:00Z' }));
  assert.deepEqual([failed, words.startsWith('error: “receivedAt”')], [1, true], words);
});
