import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

describe('the package on a server', () => {
  for (const entry of ['@motcua/elements', '@motcua/elements/define', '@motcua/elements/extend'])
    it(`${entry} can be imported where there is no document`, async () => {
      const program = `import(${JSON.stringify(entry)}).then(() => console.log('imported'))`;
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--eval', program]);
      assert.deepEqual({ stdout, stderr }, { stdout: 'imported\n', stderr: '' });
    });
});
