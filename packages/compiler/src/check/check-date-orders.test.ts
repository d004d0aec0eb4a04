import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { checkSchemaAlone } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

const date = { type: 'string' };
const period = (dateOrder: unknown) => ({ type: 'object', properties: { from: date, to: date }, dateOrder });

/** Returns the findings for a schema that refers to another file. */
async function reported(schema: object, shared: object = {}): Promise<string[]> {
  const file = path.join(author.procedure, 'form.schema.json');
  await writeFile(file, JSON.stringify({ title: 'Mẫu thử', ...schema }, undefined, 2));
  await writeFile(path.join(author.procedure, 'shared.schema.json'), JSON.stringify(shared, undefined, 2));
  const findings = await checkSchemaAlone(file);
  return findings.map(({ file: name, pointer, line, message, fix }) => {
    assert.ok(line > 1);
    return `${path.basename(name)}#${pointer} ${message} ${fix}`;
  });
}

describe('motcua check of the order of dates', () => {
  it('takes pointers from the schema that has the rule, in every round of a recursion', async () => {
    const order = [
      { earlier: '/from', later: '/to' },
      { earlier: '/inner/inner/from', later: 'today' },
    ];
    const properties = { from: date, to: date, inner: { $ref: '#/$defs/period' } };
    const $defs = { period: { type: 'object', properties, dateOrder: order } };
    assert.deepEqual(await reported({ type: 'object', properties: { stay: { $ref: '#/$defs/period' } }, $defs }), []);
  });

  it('reports a pointer to nothing in the file where it is written, once', async () => {
    const stay = { $ref: 'shared.schema.json' };
    const schema = { type: 'object', properties: { stay, stays: { type: 'array', items: stay } } };
    assert.deepEqual(await reported(schema, period([{ earlier: '/frm', later: '/to' }])), [
      'shared.schema.json#/dateOrder/0/earlier The data schema has nothing at "/stay/frm". Did you mean "/from"?',
    ]);
  });

  it('guesses the pointer that was written from the top', async () => {
    const schema = { type: 'object', properties: { stay: period([{ earlier: '/stay/from', later: '/to' }]) } };
    assert.match(
      (await reported(schema)).join(),
      /earlier The data schema has nothing at "\/stay\/stay\/from"\. Did you mean "\/from"\?$/,
    );
  });

  it('reports what is no rule', async () => {
    const found = await reported(period([{ earlier: 'from', later: '/to' }, { earlier: '/from' }, 'today']));
    assert.deepEqual(
      found.map((line) => line.split(' ')[0]),
      [0, 1, 2].map((index) => `form.schema.json#/dateOrder/${index}`),
    );
    assert.match(found[0] ?? '', /JSON Pointers from here/);
  });

  it('knows every place of a large schema', async () => {
    const many = new Map(Array.from({ length: 30_000 }, (_, index) => [`field${index}`, date]));
    const dateOrder = [{ earlier: '/field1', later: '/field29999' }];
    assert.deepEqual(await reported({ type: 'object', properties: Object.fromEntries(many), dateOrder }), []);
  });
});
