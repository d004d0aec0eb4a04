import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '@motcua/model';
import { toKeptReceipt } from './kept-receipt.js';

test('a receipt is kept for seven days after it came, however late the dossier counts as received', () => {
  const receipt = { number: 'H26.16-261120-0001', receivedAt: '2026-11-20T03:00:00Z' } as Receipt;
  const kept = toKeptReceipt('1.001731', { receipt, damaged: ['a.pdf'] }, new Date('2026-11-24T16:59:30Z'));
  assert.deepEqual(kept, { code: '1.001731', receipt, damaged: ['a.pdf'], until: '2026-12-01T16:59:30.000Z' });
});
