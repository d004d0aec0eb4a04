import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { Sha256 } from './sha256.js';

const expected = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

test('hashes content of every length around a block as the platform does', () => {
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1_000, 100_003]) {
    const content = Uint8Array.from({ length }, (_, index) => (index * 131 + 7) % 256);
    assert.equal(new Sha256().update(content).digest(), expected(content), `${length} bytes`);
  }
});

test('hashes content in parts as the platform hashes the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (parts) => {
      const hash = new Sha256();
      for (const part of parts) hash.update(part);
      assert.equal(hash.digest(), expected(Buffer.concat(parts)));
    }),
  );
});
