import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CompiledProcedure, JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import { anySchema, procedureOf } from '../../../../test/any-schema/any-schema.js';
import { DataMaker } from '../../../../test/differential/generate-data.js';
import { maiTang } from '../../../../test/support/procedures.js';
import { questionKey, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import { SchemaResolver } from '../active-schema/resolver.js';
import { blankForm, type BlankForm } from './blank-form.js';
import type { BlankField } from './blank-field.js';
import { offeredOptions } from './probes.js';
import { runs } from '../../../../test/support/runs.js';
import { allKinds } from '../kinds/all-kinds.js';

const RUNS = runs(800);
const LIBRARIES = new URL('../../../../test/any-schema/libraries/', import.meta.url);

/** A line for each place, indented; what brings it in brackets, `?` when no one knows. */
function written({ fields }: Pick<BlankForm, 'fields'>, depth = ''): string[] {
  return fields.flatMap((field) => {
    const { node, when, unexplained, children } = field;
    const conditions = when.map(({ asked, question, chosen }) => {
      const keys = question
        ? question.branches.map(({ title, type }, index) => title ?? type ?? String(index))
        : offeredOptions(asked).map(({ key }) => key);
      return `${asked.name || 'all'}=${chosen.map((index) => keys[index]).join('|') || '…'}`;
    });
    const brought = conditions.length > 0 ? ` [${conditions.join(', ')}]` : '';
    const line = `${depth}${node.name || '·'} ${node.kind}${brought}${unexplained ? ' ?' : ''}`;
    return [line, ...written({ fields: children }, `${depth}  `)];
  });
}

async function blankOf(schema: JsonSchema): Promise<string[]> {
  return written(blankForm(await procedureOf(schema), allKinds));
}

function fieldNames(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}f${index}`);
}

/** A choice each option of which brings fields of its own. */
function broughtByKind(kinds: readonly string[], count: number) {
  const text = { type: 'string' };
  return {
    type: 'object',
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { properties: Object.fromEntries(fieldNames(kind, count).map((name) => [name, text])) },
    })),
  };
}

/** Whether a blank form has a place that is asked for, or a line in its stead. */
function has(fields: readonly BlankField[], node: ActiveNode): boolean {
  const open = fields.filter((field) => isSameField(field.node, node));
  // Below what may be repeated without end there are lines to write on.
  const isEnough = ({ node: { kind, recursive }, unexplained }: BlankField) =>
    unexplained || recursive || kind === 'collapsed' || kind === 'unchosen' || kind === 'statement';
  if (open.some(isEnough)) return true;
  return (
    open.length > 0 && node.children.every((child) => isFree(child) || open.some((one) => has(one.children, child)))
  );
}

/** True for a field that the schema does not describe, or a member that a person added. */
function isFree({ removable, schema, patternPointer }: ActiveNode): boolean {
  return (removable && !patternPointer.endsWith('/*')) || Object.keys(schema).length === 0;
}

/** Returns the form for these answers, with a branch of each union chosen by the seed. */
function askedFor(procedure: CompiledProcedure, answers: JsonValue, seed: number): ActiveNode {
  const resolver = new SchemaResolver(procedure, () => allKinds);
  const choices = new Map<string, readonly number[]>();
  let root = resolver.resolve(answers, { choices });
  for (let round = 0; round < 3; round += 1) {
    visitNodes(root, ({ pointer, questions }) => {
      for (const { id, branches } of questions) choices.set(questionKey(pointer, id), [seed % branches.length]);
    });
    root = resolver.resolve(answers, { choices, changed: '' });
  }
  return root;
}

function isSameField(blank: ActiveNode, { name, patternPointer }: ActiveNode): boolean {
  return patternPointer.endsWith('/*') ? blank.patternPointer.endsWith('/*') : blank.name === name;
}

describe('a blank form', () => {
  it('has both parties of the funeral procedure, and says which choice brings what', async () => {
    const lines = written(blankForm(await maiTang(), allKinds)).filter((line) => /^ {2}\S|\[/.test(line));
    assert.deepEqual(lines, [
      '  deceased group',
      '  burial group',
      '  deathRegistration group',
      '    number text [inDatabase=true]',
      '    registeredOn partialDate [inDatabase=true]',
      '    authority text [inDatabase=true]',
      '  buryingParty group',
      '    name text [kind=organisation]',
      '    address group [kind=organisation]',
      '    representativeName text [kind=organisation]',
      '    representativePosition text [kind=organisation]',
      '    fullName text [kind=person]',
      '    birthDate partialDate [kind=person]',
      '    relationship text [kind=person]',
      '    identityDocument group [kind=person]',
      '    permanentResidence group [kind=person]',
      '    livesElsewhere boolean [kind=person]',
      '    currentResidence group [livesElsewhere=true]',
    ]);
  });

  it('has each branch of a union, of the whole form too', async () => {
    const branch = (title: string, name: string) => ({
      title,
      type: 'object',
      properties: { [name]: { type: 'string' } },
    });
    assert.deepEqual(await blankOf({ anyOf: [branch('One', 'a'), { title: 'Two', type: 'string' }] }), [
      '· unchosen',
      '· group [all=One]',
      '  a text',
      '· text [all=Two]',
    ]);
  });

  it('has an item of each list, with what depends on answers in it', async () => {
    const item = {
      type: 'object',
      properties: { works: { type: 'boolean' }, employer: { type: 'string' } },
      if: { properties: { works: { const: true } }, required: ['works'] },
      else: { properties: { employer: false } },
    };
    assert.deepEqual(await blankOf({ type: 'object', properties: { people: { type: 'array', items: item } } }), [
      '· group',
      '  people list',
      '    0 group',
      '      works boolean',
      '      employer text [works=true]',
    ]);
  });

  it('has what a number, a text or the presence of an answer brings', async () => {
    const text = { type: 'string' };
    const schema = {
      type: 'object',
      properties: { age: { type: 'integer' }, card: text, issuedOn: text, guardian: text },
      dependentSchemas: { card: { required: ['issuedBy'], properties: { issuedBy: text } } },
      if: { properties: { age: { maximum: 17 } }, required: ['age'] },
      else: { properties: { guardian: false } },
    };
    assert.deepEqual(await blankOf(schema), [
      '· group',
      '  age number',
      '  card text',
      '  issuedOn text',
      '  guardian text [age=…]',
      '  issuedBy text [card=…]',
    ]);
  });

  it('has a line for what only several answers together bring', async () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'boolean' }, b: { type: 'boolean' } },
      if: { properties: { a: { const: true }, b: { const: true } }, required: ['a', 'b'] },
      then: { properties: { c: { title: 'C', type: 'number' } } },
      else: { properties: { never: false } },
    };
    assert.deepEqual(await blankOf(schema), ['· group', '  a boolean', '  b boolean', '  c text ?']);
  });

  it('ends with schemas that lie within themselves, and with thousands of fields', async () => {
    const tree = {
      type: 'object',
      properties: { name: { type: 'string' }, parts: { type: 'array', items: { $ref: '#' } } },
    };
    assert.deepEqual(await blankOf(tree), [
      '· group',
      '  name text',
      '  parts list',
      '    0 group',
      '      name text',
      '      parts list',
    ]);
    const names = Array.from({ length: 5000 }, (_, index) => [`f${index}`, { type: 'boolean' }]);
    const wide = await procedureOf({ type: 'object', properties: Object.fromEntries(names) as never });
    const { fields, cut } = blankForm(wide, allKinds);
    assert.deepEqual([fields[0]?.children.length, cut], [2999, true]);
  });

  it('has thousands of places that choices bring, in the order of the schema, each under its choice', async () => {
    const kinds = Array.from({ length: 10 }, (_, index) => `k${index}`);
    const { fields, cut } = blankForm(await procedureOf(broughtByKind(kinds, 299)), allKinds);
    const [, ...lines] = written({ fields });
    const brought = kinds.flatMap((kind) => fieldNames(kind, 299).map((name) => `  ${name} text [kind=${kind}]`));
    assert.deepEqual([lines, cut], [['  kind choice', ...brought], false]);
  });

  it('puts what a choice brings between what was there already', async () => {
    const text = { type: 'string' };
    const names = ['a', 'x', 'b', 'y', 'z'];
    const schema = {
      type: 'object',
      properties: { more: { type: 'boolean' }, ...Object.fromEntries(names.map((name) => [name, text])) },
      if: { properties: { more: { const: true } }, required: ['more'] },
      else: { properties: { x: false, y: false, z: false } },
    };
    assert.deepEqual((await blankOf(schema)).slice(2), [
      '  a text',
      '  x text [more=true]',
      '  b text',
      '  y text [more=true]',
      '  z text [more=true]',
    ]);
  });

  it('says of a form that is cut which answers bring what is there, and counts lines that no one explains', async () => {
    const schema = broughtByKind(['k0', 'k1', 'k2'], 2500);
    const shared = { then: { properties: { shared: { type: 'string' } } } };
    const some = { if: { properties: { kind: { enum: ['k0', 'k2'] } }, required: ['kind'] }, ...shared };
    const { fields, cut } = blankForm(await procedureOf({ ...schema, allOf: [some, ...schema.allOf] }), allKinds);
    const lines = written({ fields });
    assert.deepEqual([lines[2], lines.length, cut], ['  shared text [kind=k0|k2]', 3000, true]);

    const properties = Object.fromEntries(fieldNames('c', 5000).map((name) => [name, { type: 'string' }]));
    const unexplained = blankForm(
      await procedureOf({
        type: 'object',
        properties: { a: { type: 'boolean' }, b: { type: 'boolean' } },
        if: { properties: { a: { const: true }, b: { const: true } }, required: ['a', 'b'] },
        then: { properties },
      }),
      allKinds,
    );
    assert.deepEqual([written(unexplained).length, unexplained.cut], [3000, true]);
  });

  it('has everything that a form asks for, whatever is answered, and says when', async () => {
    for (const name of readdirSync(LIBRARIES)) {
      const schema = JSON.parse(readFileSync(new URL(name, LIBRARIES), 'utf8')) as JsonObject;
      const procedure = await procedureOf(schema);
      const { fields } = blankForm(procedure, allKinds);
      assert.deepEqual(
        written({ fields }).filter((line) => line.endsWith('?')),
        [],
        name,
      );
      for (let seed = 0; seed < 60; seed += 1) {
        const root = askedFor(procedure, new DataMaker(procedure.schema, seed).make(), seed);
        assert.ok(has(fields, root), `${name} ${seed}\n${written({ fields }).join('\n')}`);
      }
    }
  });

  it('comes to an end with any schema', async () => {
    await fc.assert(
      fc.asyncProperty(anySchema(), async (schema) => {
        assert.ok(blankForm(await procedureOf(schema), allKinds).fields.length > 0);
      }),
      { numRuns: RUNS },
    );
  });
});
