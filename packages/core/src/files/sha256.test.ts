import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from './sha256.js';

test('hashes content of every length around a block as the platform does', () => {
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1_000, 100_003]) {
    const content = Uint8Array.from({ length }, (_, index) => (index * 131 + 7) % 256);
    const expected = createHash('sha256').update(content).digest('hex');
    assert.equal(Buffer.from(sha256(content.buffer)).toString('hex'), expected, `${length} bytes`);
  }
});
