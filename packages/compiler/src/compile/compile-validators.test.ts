import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  normaliseSchema,
  setOwn,
  type CompiledProcedure,
  type JsonSchema,
  type ProcedureDefinition,
} from '@motcua/model';
import { importProcedure } from '../check/check-procedure.js';
import { compileValidators } from './compile-validators.js';
import { procedureModules } from './procedure-module.js';

const definition = {
  components: [],
  steps: [],
  legalBasis: [],
  verification: { status: 'unverified' },
} as unknown as ProcedureDefinition;
const compile = (schema: JsonSchema) => compileValidators(definition, schema);
const functions = (schema: JsonSchema) => compile(schema).code.match(/^function /gm)?.length ?? 0;
const modulesOf = (schema: JsonSchema) =>
  procedureModules({ definition, schema, language: 'vi', texts: {}, languages: [] });

describe('compiled validators', () => {
  it('have one function for each condition and branch, which the whole calls', () => {
    const schema = {
      if: { required: ['a'] },
      then: { required: ['b'] },
      oneOf: [{ required: ['c'] }, { required: ['d'] }],
    };
    assert.equal(functions(schema), 4);
    const { exports, code } = compile(schema);
    assert.deepEqual([...exports.keys()], ['data#', 'data#/if', 'data#/oneOf/0', 'data#/oneOf/1']);
    assert.equal(new Set(exports.values()).size, 4);
    assert.equal(code.match(/"required"/g)?.length, 4, 'each is asked for once');
  });

  it('hold no second copy of the schema, and nothing that issues never use', () => {
    const names = Array.from({ length: 30 }, (_, index) => `member${index}`);
    const schema: JsonSchema = {
      description: 'words that are no one’s business here',
      type: ['object', 'null'],
      properties: Object.fromEntries(names.map((name) => [name, { enum: [name], pattern: '^a' }])),
      required: names,
      additionalProperties: false,
    };
    const { code } = compile(schema);
    assert.doesNotMatch(code, /words|const schema\d|schemaPath|allowedValues|parentData|require\(/);
    assert.equal(code.match(/member7"/g)?.length, 6);
  });

  it('look up long lists of values instead of comparing one by one', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => `value ${index}`);
    for (const schema of [{ enum: values }, { oneOf: values.map((value) => ({ const: value, title: value })) }]) {
      const { code } = compile(schema);
      assert.match(code, /new Set\(\["value 0",/);
      assert.ok(code.length < JSON.stringify(values).length + 1_000, `${code.length} characters`);
    }
  });

  it('grow with the number of definitions, and no faster', () => {
    const size = (count: number) => {
      const $defs = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `d${index}`,
          {
            properties: { next: { $ref: `#/$defs/d${(index * 7 + 1) % count}` } },
            oneOf: [{ required: ['a'] }, { required: ['b'] }],
          },
        ]),
      );
      return compile({ items: { $ref: '#/$defs/d0' }, $defs }).code.length;
    };
    // A power of 2, so that every definition is reached.
    const [small, large] = [size(64), size(1_024)];
    assert.ok(large < small * 16 * 1.2, `${small} characters for 64, ${large} for 1024`);
  });

  it('are made of chains of thousands of definitions without running out of stack', () => {
    const $defs = {};
    for (let index = 0; index < 3_000; index += 1)
      setOwn($defs, `d${index}`, { properties: { a: { $ref: `#/$defs/d${index + 1}` } } });
    setOwn($defs, 'd3000', { type: 'string' });
    assert.equal(functions({ $ref: '#/$defs/d0', $defs }), 3_002);
  });
});

describe('the published modules', () => {
  const address = {
    properties: { same: { type: 'boolean' }, errors: { type: 'string' } },
    required: ['same'],
    if: { properties: { same: { const: true } } },
    then: { required: ['street'] },
  };

  it('are the conditions at first, which say no more than whether a value passes', async () => {
    const { procedure: source, validators } = await modulesOf(address);
    const loaded = (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as {
      readonly default: CompiledProcedure;
    };
    const { default: procedure } = loaded;
    assert.equal(procedure.validator('data#'), undefined);
    assert.equal(procedure.validator('data#/if')?.({ same: true }).length, 0);
    assert.equal(procedure.validator('data#/if')?.({ same: false }).length, 1);
    await procedure.loadValidators?.(import(`data:text/javascript,${encodeURIComponent(validators)}`));
    assert.deepEqual(procedure.validator('data#')?.({ same: true }), [
      { instancePath: '', keyword: 'required', params: { missingProperty: 'street' } },
    ]);
    assert.deepEqual(procedure.validator('data#/if')?.({ same: false }), [
      { instancePath: '/same', keyword: 'const', params: {} },
    ]);
  });

  it('carry what makes errors only with the validators, unless the schema has names that look like it', async () => {
    const { if: condition } = address;
    const plain = await modulesOf({ if: condition, then: { required: ['street'] } });
    assert.doesNotMatch(plain.procedure, /instancePath:[^"]|missingProperty/);
    assert.match(plain.validators, /missingProperty/);
    assert.match((await modulesOf(address)).procedure, /\.errors=/);
  });

  it('keeps a property named __proto__ in its schema, and checks it', async () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}},"default":{"__proto__":1}}') as JsonSchema;
    const procedure = await importProcedure(await modulesOf(schema));
    assert.deepEqual(procedure.schema, schema);
    assert.equal(JSON.stringify(procedure.schema), JSON.stringify(schema));
    const check = procedure.validator('data#');
    assert.deepEqual(check?.(JSON.parse('{"__proto__":1}')), [
      { instancePath: '/__proto__', keyword: 'type', params: { type: 'string' } },
    ]);
    assert.deepEqual(check?.({}), []);
  });

  it('asks a registry of its own for formats that it does not bring with it', async () => {
    const one = await importProcedure(await modulesOf({ format: 'so-dinh-danh' }));
    const other = await importProcedure(await modulesOf({ format: 'so-dinh-danh', minLength: 1 }));
    one.formats?.set('so-dinh-danh', (text) => text.length === 12);
    assert.equal(one.validator('data#')?.('1').length, 1);
    assert.equal(other.validator('data#')?.('1').length, 0);
    const plain = await modulesOf({ format: 'date' });
    assert.equal((await importProcedure(plain)).formats, undefined);
    assert.doesNotMatch(plain.validators, /hostname|iri|1e999/, 'only what is used is there');
  });

  it('can be nested a thousand deep', async () => {
    let schema: JsonSchema = { type: 'string' };
    let value: unknown = 1;
    for (let depth = 0; depth < 450; depth += 1) {
      schema = { properties: { a: schema } };
      value = { a: value };
    }
    const procedure = await importProcedure(await modulesOf(schema));
    assert.deepEqual(procedure.schema, schema);
    assert.equal(procedure.validator('data#')?.(value)[0]?.instancePath, '/a'.repeat(450));
  });

  it('brings with it which schemas of many that refer to each other are taken for one', async () => {
    const properties = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`to${index}`, { $ref: `#/$defs/d${index}` }]),
    );
    const $defs = Object.fromEntries(Object.keys(properties).map((_, index) => [`d${index}`, { properties }]));
    const { recursionPoints } = await importProcedure(await modulesOf({ $ref: '#/$defs/d0', $defs }));
    const names = Object.keys($defs).map((name) => recursionPoints?.get(`/$defs/${name}`));
    assert.deepEqual([names.length, new Set(names).size, typeof names[0]], [12, 1, 'string']);
    const few = await importProcedure(await modulesOf({ properties: { to: { $ref: '#' } } }));
    assert.equal(few.recursionPoints, undefined);
  });

  it('is refused of a schema that has problems', async () => {
    await assert.rejects(modulesOf({ $ref: '#/nowhere' }), /dangling-reference/);
    assert.deepEqual(normaliseSchema({}).problems, []);
  });
});
