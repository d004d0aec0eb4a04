import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenReceiver } from '../../testing/golden-receiver.js';
import { issuesOf, problemOf } from '../../testing/requests.js';

test('refuses a dossier of a case for which the procedure is not meant', async (t) => {
  const { send } = await goldenReceiver(t, 'form-social-pension/input/huu-tri-xa-hoi');
  assert.equal((await send('valid-stop')).status, 201);
  const refused = await send('invalid-pension');
  assert.equal(refused.status, 422);
  assert.deepEqual(issuesOf(refused), ['data  exit']);
  assert.deepEqual(problemOf(refused).issues?.[0]?.params, { exit: 'co-luong-huu' });
});
