import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesEnding } from '../tools/files.mjs';
import { run } from '../tools/run.mjs';

/** The factor by which each property is tried more often than in `npm test`. */
const TIMES = 4;

/** The same cases in every run, so that a failure belongs to the change. `MOTCUA_SEED=7 npm run test:long` tries others. */
const SEED = process.env['MOTCUA_SEED'] ?? '20261130';

const files = [
  'packages/model/src',
  'packages/core/src',
  'packages/receiver/src',
  'test/any-schema',
  'test/differential',
]
  .flatMap((folder): string[] => filesEnding(folder, '.test.ts'))
  .filter((file) => readFileSync(file, 'utf8').includes('support/runs.js'));

/** Runs test files as a process of their own does, not as a part of this one. */
const runTests = (env: Record<string, string>, ...args: readonly string[]) =>
  run(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...args], {
    ...env,
    NODE_TEST_CONTEXT: undefined,
  });

test(`every property holds ${TIMES} times as often as usual`, { timeout: 900_000 }, async () => {
  assert.ok(files.length > 10, files.join());
  const code = await runTests({ MOTCUA_RUNS: String(TIMES), MOTCUA_SEED: SEED }, '--test-concurrency=2', ...files);
  assert.equal(code, 0, 'the output above has the seed and the path to repeat it');
});
