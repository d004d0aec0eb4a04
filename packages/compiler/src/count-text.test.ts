import assert from 'node:assert/strict';
import { it } from 'node:test';
import { countText } from './count-text.js';

it('a number has the noun that fits it', () => {
  assert.deepEqual(
    [0, 1, 1.5, 2].map((count) => countText(count, 'working hour')),
    ['0 working hours', '1 working hour', '1.5 working hours', '2 working hours'],
  );
  assert.deepEqual(
    [countText(1, 'branch', 'branches'), countText(2, 'branch', 'branches')],
    ['1 branch', '2 branches'],
  );
});
