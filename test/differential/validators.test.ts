import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkProcedure } from '@motcua/compiler';
import fc from 'fast-check';
import {
  normaliseSchema,
  type ComponentDefinition,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import { formats } from '@motcua/model/runtime';
import { bothValidators, comparable } from './both-validators.js';
import { engineOf } from './draft-engines.js';
import { DataMaker } from './generate-data.js';
import { documentArbitrary } from './generate-schema.js';
import { runs } from '../support/runs.js';

const SCHEMAS = 2_500;
const VALUES = 8;

/** Asserts that both validators of a schema find the same in a value, in every part that has a validator of its own. */
function assertSame(schema: JsonSchema, values: readonly JsonValue[]): number {
  const { names, compiled, interpreted, conditions } = bothValidators(schema);
  for (const value of values) {
    for (const name of names) {
      const errors = comparable(compiled(name)?.(value));
      const what = `${name} of ${JSON.stringify(value)}`;
      assert.deepEqual(comparable(interpreted(name)?.(value)), errors, what);
      assert.equal(conditions.get(name)?.(value), name.endsWith('/if') ? errors.length === 0 : undefined, what);
    }
  }
  return values.filter((value) => compiled('data#')?.(value).length === 0).length;
}

describe('the compiled validator and the interpreter', () => {
  it('find the same errors in generated values of generated schemas', (test) => {
    let pairs = 0;
    let valid = 0;
    const seeds = fc.array(fc.nat(), { minLength: VALUES, maxLength: VALUES });
    fc.assert(
      fc.property(documentArbitrary(), seeds, (document, list) => {
        const { schema, problems } = normaliseSchema(document, { draft: '2020-12' });
        assert.deepEqual(problems, []);
        valid += assertSame(
          schema,
          list.map((seed) => new DataMaker(schema, seed).make()),
        );
        pairs += list.length;
      }),
      { numRuns: runs(SCHEMAS) },
    );
    test.diagnostic(`${pairs} pairs of schema and value, ${valid} of them valid`);
    // Values that are all wrong, or all right, would show little.
    assert.ok(valid > pairs / 5 && valid < (pairs * 4) / 5, `${valid} of ${pairs} are valid`);
  });

  it('have the same names, and none for a list of constants or for what nothing leads to', () => {
    const branch = { properties: { m: { const: 1 } } };
    const schema: JsonSchema = {
      properties: {
        'a/b': { oneOf: [branch, true] },
        choice: { oneOf: [{ const: 1, title: 'Một' }, { const: 2 }] },
        there: { $ref: '#/$defs/d~0e' },
      },
      if: true,
      $defs: { 'd~e': { anyOf: [branch] }, unused: { anyOf: [branch] } },
    };
    const { names, interpreted } = bothValidators(schema);
    assert.deepEqual([...names].sort(), [
      'data#',
      'data#/$defs/d~0e/anyOf/0',
      'data#/if',
      'data#/properties/a~1b/oneOf/0',
      'data#/properties/a~1b/oneOf/1',
    ]);
    for (const name of names) assert.equal(typeof interpreted(name), 'function', name);
    assert.equal(interpreted('data#/properties/choice/oneOf/0'), undefined);
    assert.equal(interpreted('data#/nowhere'), undefined);
  });

  it('agree on the conditions of components', () => {
    const component = { appliesIf: { required: ['m'] }, waivedIf: { properties: { m: { minimum: 3 } } } };
    const both = bothValidators(true, [component as unknown as ComponentDefinition]);
    const { names, compiled, interpreted, conditions } = both;
    assert.deepEqual([...conditions.keys()], names.slice(1));
    assert.deepEqual(names, ['data#', 'procedure#/components/0/appliesIf', 'procedure#/components/0/waivedIf']);
    for (const name of names) {
      for (const value of [{}, { m: 1 }, { m: 4 }]) {
        assert.deepEqual(comparable(interpreted(name)?.(value)), comparable(compiled(name)?.(value)), name);
      }
    }
  });

  it('do as much work at each level of nesting as at the first, when they ask what is evaluated', () => {
    const schema: JsonSchema = {
      $ref: '#/$defs/node',
      unevaluatedProperties: false,
      $defs: {
        node: {
          oneOf: [
            { properties: { kind: { const: 'leaf' } }, required: ['kind'] },
            { properties: { kind: { const: 'node' }, next: { $ref: '#' } }, required: ['kind', 'next'] },
          ],
        },
      },
    };
    let value: JsonObject = { kind: 'leaf' };
    for (let depth = 0; depth < 60; depth += 1) value = { kind: 'node', next: value };
    // Twice the work at each of sixty levels would never end.
    assert.equal(assertSame(schema, [value, { ...value, other: 1 }]), 1);
  });

  it('take long lists of unlike objects in their stride', () => {
    const list = Array.from({ length: 20_000 }, (_, index) => ({ index }));
    assert.equal(assertSame({ uniqueItems: true }, [list, [...list, { index: 5 }]]), 1);
  });
});

describe('patterns', () => {
  it('that could take forever are matched in both, and the page goes on', () => {
    const [right, wrong] = ['a'.repeat(10_000), `${'a'.repeat(10_000)}!`];
    assert.equal(assertSame({ pattern: '^(a+)+$' }, [right, wrong, 'a']), 2);
    const named = { patternProperties: { '^(a+)+$': false }, additionalProperties: true };
    assert.equal(assertSame(named, [{ [right]: 1 }, { [wrong]: 1 }]), 1);
  });

  it('that could take forever and have no match in linear time are left to others by both', () => {
    assert.equal(assertSame({ pattern: '^(a+)+\\1$' }, ['aa', `${'a'.repeat(40)}!`]), 2);
  });

  it('that take longer the longer the text is are matched on long texts too', () => {
    assert.equal(assertSame({ pattern: 'a+$' }, ['a'.repeat(5_000), 'a'.repeat(50_000), `${'a'.repeat(50_000)}!`]), 2);
  });

  it('that are only right without the "u" flag are read without it', () => {
    assert.equal(assertSame({ pattern: '^a\\-b$' }, ['a-b', 'ab']), 1);
  });
});

describe('formats', () => {
  afterEach(() => formats.clear());

  it('that are unknown are right, until they are defined', () => {
    const schema = { format: 'so-dinh-danh' };
    assert.equal(assertSame(schema, ['x']), 1);
    formats.set('so-dinh-danh', (text) => /^\d{12}$/.test(text));
    assert.equal(assertSame(schema, ['x', '012345678901', 5]), 2);
  });
});

describe('the official meta-schemas', () => {
  const require = createRequire(new URL('../../packages/compiler/package.json', import.meta.url));
  const documents = (folder: string, names: readonly string[]) =>
    new Map(
      names.map((name) => {
        const schema = require(`ajv/dist/refs/${folder}${name}.json`) as JsonObject & { readonly $id: string };
        return [schema.$id.replace('#', ''), schema];
      }),
    );
  const parts = ['meta/core', 'meta/applicator', 'meta/validation', 'meta/meta-data', 'meta/content'];
  const DRAFTS = {
    '07': documents('', ['json-schema-draft-07']),
    '2019-09': documents('json-schema-2019-09/', ['schema', ...parts, 'meta/format']),
    '2020-12': documents('json-schema-2020-12/', ['schema', ...parts, 'meta/unevaluated', 'meta/format-annotation']),
  };

  for (const draft of Object.keys(DRAFTS) as (keyof typeof DRAFTS)[]) {
    it(`of draft ${draft} can be referred to, and judge schemas as Ajv has them judge`, () => {
      const [uri = ''] = DRAFTS[draft].keys();
      const { schema, problems } = normaliseSchema({ $ref: uri }, { documents: DRAFTS[draft] });
      assert.deepEqual(problems, []);
      const { compiled } = bothValidators(schema);
      const engine = engineOf(draft).compile({ $ref: uri });
      fc.assert(
        fc.property(documentArbitrary(), fc.nat(), (document, seed) => {
          const spoilt = new DataMaker({ properties: { type: true, allOf: true, items: true } }, seed).make();
          const mixed = typeof spoilt === 'object' && seed % 2 === 0 ? { ...document, ...spoilt } : document;
          assert.equal(compiled('data#')?.(mixed).length === 0, engine(mixed), JSON.stringify(mixed));
          assertSame(schema, [mixed]);
        }),
        { numRuns: runs(60) },
      );
    });
  }
});

describe('the procedures of this repository', () => {
  const procedures = new URL('../../schemas/procedures/', import.meta.url);

  for (const slug of readdirSync(procedures)) {
    it(`get the same verdicts from both: ${slug}`, async () => {
      const { content, folder } = await checkProcedure(fileURLToPath(new URL(slug, procedures)));
      assert.ok(content);
      const values = folder.samples.map(({ value }) => (value as { readonly data: JsonValue }).data);
      assert.ok(values.length > 5);
      const { names, compiled, interpreted } = bothValidators(content.schema, content.definition.components);
      for (const value of values) {
        for (const name of names) {
          assert.deepEqual(comparable(interpreted(name)?.(value)), comparable(compiled(name)?.(value)), name);
        }
      }
    });
  }
});
