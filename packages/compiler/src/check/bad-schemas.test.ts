import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { JsonValue } from '@motcua/model';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import type { Finding } from '../finding.js';
import { checkProcedure, checkSchemaAlone } from './check-procedure.js';

let author: AuthorFolder;
beforeEach(async () => {
  author = await AuthorFolder.make();
});
afterEach(() => author.remove());

/** Returns the findings for another data schema; missing and superfluous texts are left out. */
async function findings(schema: JsonValue | string): Promise<readonly Finding[]> {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema, null, 2);
  await writeFile(path.join(author.procedure, 'data.schema.json'), text);
  const { findings: found } = await checkProcedure(author.procedure);
  return found.filter(({ file }) => !/(?:texts\.\w+|procedure)\.json$/.test(file));
}

async function reported(schema: JsonValue | string): Promise<readonly string[]> {
  const found = await findings(schema);
  for (const { line, column, fix } of found) assert.ok(line >= 1 && column >= 1 && fix.length > 3);
  return found.map(({ severity, pointer, message }) => `${severity} ${pointer} ${message}`);
}
const object = (properties: JsonValue, rest: Readonly<Record<string, JsonValue>> = {}) => ({
  type: 'object',
  properties,
  ...rest,
});

describe('motcua check of a data schema', () => {
  it('says what is where a schema must', async () => {
    assert.deepEqual(await reported([1]), ['error  A schema must be here, and it is an array.']);
    assert.deepEqual(await reported(5), ['error  A schema must be here, and it is a number.']);
    assert.deepEqual(await reported(object({ a: null })), [
      'error /properties/a A schema must be here, and it is null.',
    ]);
  });

  it('reports references to nothing, and in a circle, where they are', async () => {
    assert.deepEqual(await reported(object({ a: { $ref: '#/$defs/b' } })), [
      'error /properties/a/$ref "#/$defs/b" refers to nothing.',
    ]);
    const $defs = { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } };
    const [circle, ...rest] = await findings(object({ x: { $ref: '#/$defs/a' } }, { $defs }));
    assert.match(circle?.message ?? '', /leads back to this place without entering/);
    assert.deepEqual([circle?.pointer, circle?.line, rest], ['/$defs/a/$ref', 10, []]);
  });

  it('reports a draft that is not read, and an identifier that is used twice', async () => {
    const draft3 = 'http://json-schema.org/draft-03/schema#';
    assert.match((await reported({ $schema: draft3, type: 'object' })).join(), /^error \/\$schema .*names no draft/);
    const twice = { a: { $id: 'x', type: 'string' }, b: { $id: 'x', type: 'string' } };
    assert.match(
      (await reported(object(twice))).join(),
      /error \/properties\/b\/\$id The identifier "x" is used twice/,
    );
  });

  it('warns of a meta-schema that is not known', async () => {
    const schema = object({ a: { type: 'string' } }, { $schema: 'https://xa.gov.vn/khong-co' });
    const [warning = '', ...others] = await reported(schema);
    assert.match(warning, /^warning \/\$schema .*meta-schema that is not known/);
    assert.deepEqual(others, []);
  });

  it('reports what is required and nowhere described, conditions and open objects aside', async () => {
    const a = { type: 'string' };
    assert.deepEqual(await reported(object({ name: a }, { required: ['nmae'] })), [
      'error /required/0 "nmae" is required, but no "properties" has it: the form does not know what to ask.',
    ]);
    const branch = { if: { required: ['name'] }, then: { required: ['other'] } };
    assert.deepEqual(await reported(object({ name: a, other: a }, branch)), []);
    assert.deepEqual(await reported(object({}, { additionalProperties: a, required: ['b'] })), []);
  });

  it('indicates what no answer can satisfy', async () => {
    const cases: readonly (readonly [JsonValue, RegExp])[] = [
      [object({ a: false }, { required: ['a'] }), /^error \/required "a" is required, and forbidden by "false"/],
      [object({ a: { type: 'string', allOf: [{ type: 'number' }] } }), /^error \/properties\/a\/type No type is left/],
      [object({ a: { $ref: '#/$defs/s', type: 'number' } }, { $defs: { s: { type: 'string' } } }), /No type is left/],
      [object({ a: { enum: ['x'], const: 'y' } }), /No value is left/],
      [object({ a: { type: 'string', enum: [1, 2] } }), /None of the allowed values has the type/],
      [object({ a: { minimum: 5, maximum: 3 } }), /"minimum" is 5 and "maximum" 3/],
      [object({ a: { exclusiveMinimum: 5, maximum: 5 } }), /"exclusiveMinimum" is 5 and "maximum" 5/],
      [object({ a: { minLength: 5, maxLength: 3 } }), /"minLength" is 5/],
      [object({ a: { type: 'array', minItems: 2, maxItems: 1 } }, { required: ['a'] }), /"minItems" is 2/],
      [object({ a: { type: 'array', minItems: 1, items: { $ref: '#' } } }, { required: ['a'] }), /Items are asked for/],
      [object({ b: {} }, { required: ['a'], additionalProperties: false }), /"additionalProperties": false forbids it/],
      [object({ a: {} }, { required: ['a'], propertyNames: { enum: ['b'] } }), /"propertyNames" forbids the name/],
      [object({ a: { $ref: '#' } }, { required: ['a'] }), /requires it again, without end/],
    ];
    for (const [schema, expected] of cases) {
      const found = await reported(schema);
      assert.equal(found.length, 1, JSON.stringify([schema, found]));
      assert.match(found[0] ?? '', expected);
    }
  });

  it('says nothing of what may be meant so', async () => {
    const fine = [
      object(
        { kind: { const: 'a' }, a: { type: 'string' } },
        { if: { required: ['kind'] }, then: { required: ['a'] }, else: { properties: { a: false } } },
      ),
      object({ a: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }, { required: ['a'] }),
      object({ a: { type: 'array', items: { $ref: '#' } } }, { required: ['a'] }),
      object({ a: { not: { type: 'string', allOf: [{ type: 'number' }] } } }),
      object({}, { required: ['a'], patternProperties: { '^a': {} }, additionalProperties: false }),
    ];
    for (const schema of fine) assert.deepEqual(await reported(schema), []);
    const branch = object({ a: { oneOf: [{ type: 'string' }, object({ b: false }, { required: ['b'] })] } });
    assert.match((await reported(branch)).join(), /^warning .*forbidden by "false"/);
  });

  it('warns once of each keyword that a plain schema has of its own, and guesses what a misspelt one means', async () => {
    const file = path.join(author.procedure, 'plain.schema.json');
    const note = { type: 'string', markdownDescription: '*a*', enumNames: ['b'], id: 'c' };
    const schema = object({ a: note, b: note, c: { type: 'string', maxLenght: 3, dependentRequired: {} } });
    const $schema = 'http://json-schema.org/draft-07/schema#';
    await writeFile(file, JSON.stringify({ $schema, ...schema, name: 'x', javaType: 'Y' }));
    const found = await checkSchemaAlone(file);
    assert.deepEqual(
      found.map(({ severity, message, fix }) => [severity, /^"(\w+)"/.exec(message)?.[1], /^Did.*/.exec(fix)?.[0]]),
      [
        ['warning', 'name', undefined],
        ['warning', 'javaType', undefined],
        ['warning', 'markdownDescription', undefined],
        ['warning', 'enumNames', undefined],
        ['warning', 'id', 'Did you mean "$id"?'],
        ['warning', 'maxLenght', 'Did you mean "maxLength"?'],
        ['warning', 'dependentRequired', undefined],
      ],
    );
  });

  it('finds an error behind any number of warnings', async () => {
    const file = path.join(author.procedure, 'plain.schema.json');
    const odd = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `m${index}`,
        { type: 'string', format: `f${index}`, [`k-${index}`]: 1 },
      ]),
    );
    await writeFile(file, JSON.stringify(object({ ...odd, last: { pattern: '(' } })));
    const found = await checkSchemaAlone(file);
    assert.equal(found.filter(({ severity }) => severity === 'warning').length, 100);
    assert.deepEqual(
      found.flatMap(({ severity, pointer }) => (severity === 'error' ? [pointer] : [])),
      ['/properties/last/pattern'],
    );
  });

  it('warns of patterns that can take forever, and of slow ones', async () => {
    for (const pattern of ['^(a|a)*$', '^(a*b*)*$', '(\\w+\\s?)*$']) {
      assert.match(
        (await reported(object({ a: { pattern } }))).join(),
        /^warning \/properties\/a\/pattern .*other validators/,
        pattern,
      );
    }
    assert.match(
      (await reported(object({ a: { pattern: '^(a+)+\\1$' } }))).join(),
      /^warning .*neither the form nor the receiver checks it/,
    );
    assert.match((await reported(object({ a: { pattern: '\\d+\\d+$' } }))).join(), /^warning .*the power of 3/);
    assert.match(
      (await reported(object({ a: { pattern: '^a\\-b$' } }))).join(),
      /^warning .*cannot be compiled with the "u" flag/,
    );
    assert.deepEqual(await reported(object({ a: { pattern: '^(?:a|ab)*$' } })), []);
  });

  it('reads older drafts as they are meant, and reports what they do not know', async () => {
    const old = { $schema: 'http://json-schema.org/draft-04/schema#', id: 'http://xa.gov.vn/a.json', type: 'object' };
    assert.deepEqual(await reported({ ...old, properties: { a: { minimum: 1, exclusiveMinimum: true } } }), []);
    assert.match(
      (await reported({ ...old, properties: { a: { const: 1 } } })).join(),
      /"const" is not a keyword of JSON Schema draft-04/,
    );
    const seven = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', definitions: { s: {} } };
    const siblings = { ...seven, properties: { a: { $ref: '#/definitions/s', minLength: 1, title: 'A' } } };
    assert.match((await reported(siblings)).join(), /^warning \/properties\/a\/minLength Next to "\$ref"/);
    assert.match((await reported({ ...seven, required: 'a' })).join(), /^error \/required/);
  });

  it('finds the neighbours of a file that calls itself by another address', async () => {
    await author.edit<Record<string, unknown>>('data.schema.json', (schema) => {
      schema['$id'] = 'https://xa.gov.vn/luoc-do/procedures/mai-tang/data.schema.json';
    });
    assert.deepEqual((await checkProcedure(author.procedure)).findings, []);
  });

  it('reports conditions of components in the procedure', async () => {
    await author.edit<{ components: Record<string, unknown>[] }>('procedure.json', ({ components }) => {
      components[1]!['appliesIf'] = { $ref: '#/nowhere', pattern: '^(a+)+$' };
    });
    const found = (await checkProcedure(author.procedure)).findings.map(({ pointer }) => pointer);
    assert.deepEqual(found, ['/components/1/appliesIf/$ref', '/components/1/appliesIf/pattern']);
  });

  it('takes names that trip up whoever is careless', async () => {
    const names =
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{},"a/b":{},"c~d":{},"":{}},"required":["__proto__"]}';
    assert.deepEqual(await reported(names), []);
  });

  it('reports a schema whose references unfold to more than a page can hold, and takes one that is within itself', async () => {
    const $defs = (inner: (next: JsonValue) => JsonValue): JsonValue => ({
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`d${index}`, inner({ $ref: `#/$defs/d${index + 1}` })]),
      ),
      d40: { type: 'string' },
    });
    const twice = { a: { $ref: '#/$defs/d0' } };
    const fields = $defs((next) => object({ left: next, right: next }));
    assert.match((await reported(object(twice, { $defs: fields }))).join(), /^error {2}The form would have more than/);
    const branches = $defs((next) => ({ oneOf: [next, next] }));
    assert.match((await reported(object(twice, { $defs: branches }))).join(), /^error {2}A value would be checked/);
    const references = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`to${index}`, { $ref: `#/$defs/d${index}` }]),
    );
    const mutual = Object.fromEntries(Object.keys(references).map((_, index) => [`d${index}`, object(references)]));
    assert.deepEqual(await reported(object(twice, { $defs: mutual })), []);
  });

  it('answers in time, however large the file', async () => {
    const $defs = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [
        `d${index}`,
        {
          type: 'object',
          title: `D${index}`,
          properties: { a: { $ref: `#/$defs/d${(index * 7 + 1) % 20_000}` }, b: { description: 'x'.repeat(100) } },
        },
      ]),
    );
    const large = JSON.stringify(object({ a: { type: 'string' } }, { $defs }), null, 1);
    assert.ok(large.length > 5_000_000);
    assert.deepEqual(await reported(large), []);
    const deep = `{"type":"object","properties":{"a":${'{"items":'.repeat(5_000)}true${'}'.repeat(5_000)}}}`;
    assert.match((await reported(deep)).join(), /more than 1000 lists and objects in each other/);
  });
});
