import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readSample } from '../support/filled-form.js';
import { engines } from './engines.mjs';
import { serveHost } from './host-server.mjs';

const answers = {
  procedure: readSample('mai-tang', 'valid-household').data,
  schema: { name: 'Trần Văn Sáu', age: 70 },
};

let host: Awaited<ReturnType<typeof serveHost>>;
before(async () => {
  host = await serveHost({ scripts: '<script type="module" src="/kit/1/motcua.js"></script>' });
});
after(() => host.close());

describe('the whole journey', () => {
  for (const { name, run } of engines.filter((engine) => engine.installed))
    for (const [form, given] of Object.entries(answers))
      it(`reaches the receipt in ${name}: ${form}`, { timeout: 120_000 }, async () => {
        const shown: string = await run(`${host.url}/?form=${form}`, given);
        assert.match(shown, /H26\.16-261120-0001/);
      });
});
