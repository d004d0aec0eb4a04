import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { root } from '../tools/run.mjs';

const skip = existsSync(path.join(root, '.git')) ? false : 'a copy without its history';

it('no compiled file is committed next to its TypeScript source', { skip }, () => {
  const committed = new Set(execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n'));
  const compiled = [...committed].filter((file) => {
    const [, source] = /^(.*?)(?:\.js|\.d\.ts)(?:\.map)?$/.exec(file) ?? [];
    return source !== undefined && committed.has(`${source}.ts`);
  });
  assert.deepEqual(compiled, []);
});
