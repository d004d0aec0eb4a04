import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as receiver from './index.js';

test('exports exactly this', () => {
  assert.deepEqual(Object.keys(receiver).sort(), [
    'KnownError',
    'defaultLimits',
    'jsonLogger',
    'loadProcedures',
    'localDisk',
    'openReceiver',
    'serveReceiver',
  ]);
});
