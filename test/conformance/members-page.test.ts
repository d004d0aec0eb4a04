import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { membersPage } from '../support/members-page.js';
import { assertWritten } from '../support/written.js';

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));

test('docs/procedure-members.md names every member of procedure.json, each with its meaning and an example', async () => {
  const page = await membersPage(at('schemas/procedure.schema.json'), at('schemas/procedures/mai-tang/procedure.json'));
  const file = at('docs/procedure-members.md');
  await assertWritten(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
  const lacking = page.split('\n').filter((line) => /^\| `.*\|\s*\|$/.test(line));
  assert.deepEqual(lacking, []);
});
