import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import type { JsonObject } from '@motcua/model';
import { chooseSealingKey, keyThumbprint } from './index.js';

const NOW = new Date('2026-11-20T02:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const ec = (namedCurve = 'P-256') =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' }) as JsonObject;
const rsa = (modulusLength = 2048) =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' }) as JsonObject;

/** Chooses from a document whose only key is pinned. */
async function chosen(key: JsonObject, given: unknown = { keys: [key] }) {
  const pinned = await keyThumbprint(key);
  const found = await chooseSealingKey(given, [pinned], NOW);
  return 'fault' in found ? found.fault : found.thumbprint === pinned;
}

test('takes the pinned key of a set, or the key itself, of each kind', async () => {
  for (const key of [ec(), ec('P-384'), ec('P-521'), rsa(), rsa(3072)]) {
    assert.equal(await chosen(key), true);
    assert.equal(await chosen(key, key), true);
    assert.equal(await chosen(key, { keys: [null, 'x', { kty: 'EC' }, ec(), rsa(), key] }), true);
  }
});

test('takes a key with use, operations and times that allow it, and none of these with it', async () => {
  const key = ec();
  const full = { ...key, use: 'enc', alg: 'ECDH-ES+A256KW', nbf: SECONDS, exp: SECONDS + 1, revoked: false };
  for (const operations of [[], ['deriveBits']])
    assert.equal(await chosen(key, { ...full, key_ops: operations }), true);
  const found = await chooseSealingKey({ keys: [full] }, [await keyThumbprint(key)], NOW);
  assert.deepEqual('key' in found && Object.keys(found.key).sort(), Object.keys(key).sort());
});

test('names why there is no key', async () => {
  const key = ec();
  assert.deepEqual(await chooseSealingKey(undefined, [await keyThumbprint(key)], NOW), { fault: 'keyUnreadable' });
  for (const given of [null, '<html></html>', [], {}, { keys: {} }, { keys: 'x' }]) {
    assert.equal(await chosen(key, given), 'keyUnreadable');
  }
  for (const given of [{ keys: [] }, { keys: [ec()] }, rsa()]) assert.equal(await chosen(key, given), 'keyUnpinned');
  for (const change of [{ exp: SECONDS }, { nbf: SECONDS + 1 }, { revoked: true }, { revoked: { revoked_at: 1 } }]) {
    assert.equal(await chosen(key, { ...key, ...change }), 'keyExpired');
  }
  for (const change of [{ use: 'sig' }, { alg: 'ES256' }, { alg: 'RSA-OAEP' }, { key_ops: ['verify'] }]) {
    assert.equal(await chosen(key, { ...key, ...change }), 'keyUnsupported');
  }
  const okp = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as JsonObject;
  for (const other of [okp, rsa(1024), { kty: 'oct', k: 'AAAA' }, { ...key, y: key['x']! }]) {
    assert.equal(await chosen(other), 'keyUnsupported');
  }
});

test('takes another pinned key where the first one has expired', async () => {
  const [old, next] = [ec(), rsa()];
  const pinned = [await keyThumbprint(old), await keyThumbprint(next)];
  const found = await chooseSealingKey({ keys: [{ ...old, exp: 1 }, next] }, pinned, NOW);
  assert.equal('key' in found && found.thumbprint, pinned[1]);
});
