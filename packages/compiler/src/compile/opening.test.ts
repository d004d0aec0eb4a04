import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FormStore, createSettler } from '@motcua/core';
import type { JsonObject, JsonSchema } from '@motcua/model';
import { fixedEnvironment } from '../../../../test/support/filled-form.js';
import { compiled, maiTang } from '../../../../test/support/procedures.js';

const text = (title: string) => ({ type: 'string', title, maxLength: 60, pattern: '^\\p{L}' });
const person = { type: 'object', title: 'Người nộp', properties: { name: text('Tên'), age: { type: 'integer' } } };

async function openingOf(properties: JsonObject, ...fields: string[]) {
  const schema: JsonSchema = { type: 'object', properties, additionalProperties: false };
  const steps = fields.map((field, index) => ({ id: `s${index}`, legalBasis: 'law', fields: [field] }));
  return (await compiled({ schema, ...(fields.length > 0 && { steps }) })).opening;
}

describe('the opening of a compiled procedure', () => {
  it('has the fields of the first step as resolving the schema finds them', async () => {
    const procedure = await maiTang();
    const opened = new FormStore(procedure, fixedEnvironment());
    const settled = new FormStore(procedure, fixedEnvironment(), { createSettler });
    assert.deepEqual(opened.getSnapshot().screens, settled.getSnapshot().screens);
    for (const name of ['fullName', 'birthDate', 'sex', 'ethnicity']) {
      const [own, whole] = [opened, settled].map((store) => store.field(`/deceased/${name}`));
      assert.ok(own && whole, name);
      const { declares, schema, ...node } = own.node;
      const { declares: _, schema: wholeSchema, ...wholeNode } = whole.node;
      assert.equal(declares.size, 0);
      assert.deepEqual({ ...node, section: undefined, listTitle: undefined }, wholeNode);
      for (const [keyword, value] of Object.entries(schema)) assert.deepEqual(value, wholeSchema[keyword]);
      assert.deepEqual(own.entry, whole.entry);
    }
    assert.equal(opened.field('/burial/date'), undefined);
  });

  it('has no more than the first step, and no keyword that nothing draws', async () => {
    const opening = await openingOf({ person, car: text('Xe') }, '/person', '/car');
    assert.deepEqual(opening?.root.children, [
      {
        name: 'person',
        kind: 'group',
        schema: { type: 'object', title: 'Người nộp' },
        required: false,
        children: [
          { name: 'name', kind: 'text', schema: { type: 'string', title: 'Tên', maxLength: 60 }, required: false },
          { name: 'age', kind: 'number', schema: { type: 'integer' }, required: false },
        ],
      },
    ]);
    const whole = await openingOf({ person, car: text('Xe') });
    assert.deepEqual(
      whole?.root.children?.map(({ name }) => name),
      ['person', 'car'],
    );
  });

  it('is absent where the first step begins with more than fields in groups', async () => {
    const list = { type: 'array', items: person };
    const union = { oneOf: [person, { type: 'object', title: 'Tổ chức', properties: { name: text('Tên') } }] };
    const free = { type: 'object', additionalProperties: { type: 'string' } };
    for (const other of [list, union, free]) assert.equal(await openingOf({ person, other }), undefined);
    assert.notEqual(await openingOf({ person, list }, '/person', '/list'), undefined);
  });

  it('has the first fields only of a long step, and of one that goes on with something else', async () => {
    const numbered = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, text(`${index}`)]));
    const names = async (properties: JsonObject) =>
      (await openingOf(properties))?.root.children?.map(({ name }) => name).join(' ');
    const list = { type: 'array', items: person };
    const eight = 'f0 f1 f2 f3 f4 f5 f6 f7';
    assert.equal(await names(numbered(61)), eight);
    assert.equal(await names({ ...numbered(10), list }), eight);
    assert.equal(await names({ ...numbered(60) }), Object.keys(numbered(60)).join(' '));
    assert.equal(await names({ ...numbered(7), list }), undefined);
    const inGroup = await openingOf({ ...numbered(7), person, list });
    assert.deepEqual(
      inGroup?.root.children?.at(-1)?.children?.map(({ name }) => name),
      ['name'],
    );
  });

  it('holds the answers that the schema suggests', async () => {
    const opening = await openingOf({ country: { ...text('Nước'), default: 'Việt Nam' } });
    assert.deepEqual(opening?.answers, { country: 'Việt Nam' });
  });
});
