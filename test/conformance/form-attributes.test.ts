import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { ProcedureForm } from '@motcua/elements';
import { FORM_ATTRIBUTES } from '../../packages/compiler/src/doctor/form-attributes.js';

const sorted = (names: readonly string[]) => [...names].sort();

describe('the attributes of the form', () => {
  it('are the same in the documentation and in motcua doctor, and have those of the element', async () => {
    const docs = await readFile('docs/embedding.md', 'utf8');
    const [, table = ''] = /## Attributes\n([^]*?)\n## /.exec(docs) ?? [];
    const documented = [...table.matchAll(/^\| `([\w-]+)` /gm)].map(([, name = '']) => name);
    assert.deepEqual(sorted(Object.keys(FORM_ATTRIBUTES)), sorted(documented));
    const read = Object.entries(ProcedureForm.properties).flatMap(([name, { attribute }]) =>
      attribute === false ? [] : (attribute ?? name.toLowerCase()),
    );
    const others = documented.filter((name) => !read.includes(name));
    assert.deepEqual(others, ['status-page', 'receipt-keys', 'draft-key', 'idle-seconds', 'history', 'diagnose']);
    assert.deepEqual(
      read.filter((name) => !documented.includes(name)),
      [],
    );
  });
});
