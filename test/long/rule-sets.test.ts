import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../tools/run.mjs';

/** 40 times the 250 rule sets of `npm test`. */
const TIMES = 40;

test('form and receiver agree on 10,000 generated rule sets', { timeout: 1_800_000 }, async () => {
  const seed = process.env['MOTCUA_SEED'] ?? '20261130';
  const env = { MOTCUA_RUNS: String(TIMES), MOTCUA_SEED: seed, NODE_TEST_CONTEXT: undefined };
  const words = ['--import', 'tsx', '--test', '--test-name-pattern=find the same in every dossier'];
  assert.equal(await run(process.execPath, [...words, 'test/differential/rules.test.ts'], env), 0);
});
