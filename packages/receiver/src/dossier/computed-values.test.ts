import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenReceiver } from '../../testing/golden-receiver.js';
import { issuesOf, problemOf } from '../../testing/requests.js';

test('refuses a dossier that breaks rules, or has other computed values than follow from its answers', async (t) => {
  const { send } = await goldenReceiver(t, 'check-rules/input/huu-tri-xa-hoi');
  assert.equal((await send('valid')).status, 201);
  const broken = await send('invalid-rules');
  assert.equal(broken.status, 422);
  assert.deepEqual(issuesOf(broken), [
    'data /person/birthDate rule',
    'data /confirmation/issuedOn rule',
    'data /household/size rule',
    'data /confirmation/to rule',
    'data /household/members/1/birthDate rule',
  ]);
  assert.deepEqual(problemOf(broken).issues?.[0]?.params, { text: 'rules.age' });
  assert.deepEqual(issuesOf(await send('invalid-computed')), [
    'data /person/age computed',
    'data /household/members/0/yearly computed',
    'data /household/income computed',
    'data /household/perPerson computed',
  ]);
});
