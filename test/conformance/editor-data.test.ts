import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { FORM_ATTRIBUTES } from '../../packages/compiler/src/doctor/form-attributes.js';
import { editorFiles } from '../tools/editor-data.mjs';

const folder = 'packages/elements';

interface Named {
  readonly name: string;
}

describe('custom-elements.json', () => {
  it('has the attributes, events, parts and tokens of the form', async () => {
    const { modules } = JSON.parse(await readFile(path.join(folder, 'custom-elements.json'), 'utf8')) as {
      modules: readonly [
        {
          declarations: readonly [
            Readonly<Record<'attributes' | 'events' | 'cssParts' | 'cssProperties', readonly Named[]>>,
          ];
        },
      ];
    };
    const { attributes, events, cssParts, cssProperties } = modules[0].declarations[0];
    const names = (list: readonly Named[]) => list.map(({ name }) => name).sort();
    assert.deepEqual(names(attributes), Object.keys(FORM_ATTRIBUTES).sort());
    const docs = await readFile('docs/embedding.md', 'utf8');
    const [, table = ''] = /\n## Events\n([^]*?)\n#{2,3} /.exec(docs) ?? [];
    assert.deepEqual(names(events), [...table.matchAll(/^\| `(procedure-[\w-]+)`/gm)].map(([, name]) => name).sort());
    for (const name of ['form', 'field-invalid', 'hint', 'progress']) assert.ok(names(cssParts).includes(name), name);
    for (const name of ['--procedure-accent', '--procedure-width'])
      assert.ok(names(cssProperties).includes(name), name);
  });

  it('is what editors and frameworks get: `npm run manifest` writes their files', async () => {
    for (const [name, text] of Object.entries(await editorFiles()))
      assert.equal(await readFile(path.join(folder, name), 'utf8'), text, name);
  });
});
