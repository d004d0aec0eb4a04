import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenReceiver } from '../../testing/golden-receiver.js';
import { issuesOf } from '../../testing/requests.js';

test('refuses a dossier without any of the documents of which one is enough', async (t) => {
  const { send } = await goldenReceiver(t, 'form-unemployment/input/tro-cap-that-nghiep');
  const answer = await send('invalid-no-paper');
  assert.equal(answer.status, 422);
  assert.deepEqual(issuesOf(answer), [
    'components /hop-dong-het-han componentRequired',
    'components /giay-uy-quyen componentRequired',
  ]);
});
