import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isObject, setOwn, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { getAt } from '../pointer.js';
import { externalDocuments } from './external-documents.js';
import { normaliseSchema, type SchemaContext } from './normalise-schema.js';

const D07 = 'http://json-schema.org/draft-07/schema#';
const D04 = 'http://json-schema.org/draft-04/schema#';

const schemaOf = (document: JsonValue, context?: SchemaContext) => {
  const { schema, problems } = normaliseSchema(document, context);
  assert.deepEqual(problems, []);
  return schema;
};
const codes = (document: JsonValue, context?: SchemaContext) =>
  normaliseSchema(document, context).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe('the draft that a schema names', () => {
  it('is known however its address is written', () => {
    const named = (uri: string) => normaliseSchema({ $schema: uri, items: { dependentRequired: {} } });
    for (const uri of [
      'http://json-schema.org/draft-07/schema',
      'https://json-schema.org/draft-07/schema#',
      'http://json-schema.org/draft-07/schema#/',
      'http://json-schema.org/draft-07/hyper-schema#',
      '//json-schema.org/draft-07/schema',
    ]) {
      // The keyword came later, and checks nothing in this draft.
      assert.deepEqual([named(uri).problems, named(uri).schema], [[], { items: {} }], uri);
    }
    const any = normaliseSchema({ $schema: 'http://json-schema.org/schema#', items: [{ type: 'null' }] });
    assert.deepEqual([any.problems, any.schema], [[], { prefixItems: [{ type: 'null' }] }]);
    assert.equal(normaliseSchema({ $schema: 'http://json-schema.org/draft-99/schema#' }).problems.length, 1);
  });
});

describe('normalising a schema', () => {
  it('leaves a plain schema of 2020-12 as it is, in the same order', () => {
    const schema = { title: 'A', type: 'object', properties: { b: { $ref: '#/$defs/x' }, a: true }, $defs: { x: {} } };
    assert.equal(JSON.stringify(schemaOf(schema)), JSON.stringify(schema));
  });

  it('does not change the document that it is given', () => {
    const document = {
      $schema: D07,
      definitions: { a: { items: [{ $id: '#b' }] } },
      properties: { c: { $ref: '#b' } },
    };
    const before = structuredClone(document);
    schemaOf(document);
    assert.deepEqual(document, before);
  });

  it('bundles each document once, under a name that can be read', () => {
    const person = { $id: 'https://xa.gov.vn/person.schema.json', $defs: { name: { type: 'string' } }, type: 'object' };
    const schema = schemaOf(
      {
        properties: {
          a: { $ref: 'https://xa.gov.vn/person.schema.json' },
          b: { $ref: 'https://xa.gov.vn/person.schema.json#/$defs/name' },
          c: { $ref: 'https://khac.gov.vn/person.json' },
          d: { $ref: '#/$defs/person-2' },
        },
        $defs: { 'person-2': { const: 1 } },
      },
      {
        documents: new Map<string, JsonValue>([
          ['https://xa.gov.vn/person.schema.json', person],
          ['https://khac.gov.vn/person.json', { type: 'null' }],
        ]),
      },
    );
    assert.deepEqual(schema, {
      properties: {
        a: { $ref: '#/$defs/person' },
        b: { $ref: '#/$defs/person/$defs/name' },
        c: { $ref: '#/$defs/person-3' },
        d: { $ref: '#/$defs/person-2' },
      },
      $defs: {
        'person-2': { const: 1 },
        person: { $defs: { name: { type: 'string' } }, type: 'object' },
        'person-3': { type: 'null' },
      },
    });
  });

  it('follows references into what has moved', () => {
    const schema = schemaOf({
      $schema: D07,
      properties: {
        a: { $ref: '#/definitions/x' },
        b: { $ref: '#/properties/c/items/0' },
        c: { items: [{ type: 'string' }], additionalItems: { type: 'null' } },
        d: { $ref: '#/properties/c/additionalItems' },
        e: { $ref: '#/dependencies/f' },
      },
      dependencies: { f: { required: ['a'] } },
      definitions: { x: {} },
    });
    assert.deepEqual(getAt(schema, '/properties'), {
      a: { $ref: '#/$defs/x' },
      b: { $ref: '#/properties/c/prefixItems/0' },
      c: { prefixItems: [{ type: 'string' }], items: { type: 'null' } },
      d: { $ref: '#/properties/c/items' },
      e: { $ref: '#/dependentSchemas/f' },
    });
  });

  it('leaves values alone that only look like schemas', () => {
    const looks = { $ref: '#/nowhere', $id: 'x', definitions: 1 };
    const schema = { enum: [looks], const: looks, default: looks, examples: [looks], 'x-note': looks };
    assert.deepEqual(schemaOf({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }), schema);
  });

  it('keeps names that trip up whoever is careless', () => {
    const document = JSON.parse(
      '{"properties":{"__proto__":{"$ref":"#/definitions/__proto__"},"":{"$ref":"#/definitions/"},"a/b~c%":{"$ref":"#/definitions/a~1b~0c%25"}},' +
        '"definitions":{"__proto__":{"type":"string"},"":{"type":"null"},"a/b~c%":{"type":"number"},"constructor":{}}}',
    ) as JsonObject;
    const schema = schemaOf(document) as JsonObject;
    assert.deepEqual(Object.keys(schema['$defs'] as object), ['__proto__', '', 'a/b~c%']);
    assert.deepEqual(getAt(schema, '/properties/__proto__'), { $ref: '#/$defs/__proto__' });
    assert.deepEqual(getAt(schema, '/properties/a~1b~0c%'), { $ref: '#/$defs/a~1b~0c%25' });
    assert.equal(Object.getPrototypeOf(schema['properties']), Object.prototype);
  });

  it('reads a document without $schema by the forms that it uses', () => {
    const drafts = (document: JsonObject) => [...normaliseSchema(document).drafts.values()];
    assert.deepEqual(drafts({ type: 'string' }), ['2020-12']);
    assert.deepEqual(drafts({ definitions: { a: {} }, $ref: '#/definitions/a', minLength: 1 }), ['2020-12']);
    assert.deepEqual(drafts({ properties: { a: { items: [{}] } } }), ['07']);
    assert.deepEqual(drafts({ properties: { a: { items: [{}], unevaluatedItems: false } } }), ['2019-09']);
    assert.deepEqual(drafts({ properties: { a: { minimum: 1, exclusiveMinimum: true } } }), ['04']);
    assert.deepEqual(drafts({ id: 'http://xa.gov.vn/a.json' }), ['04']);
    assert.deepEqual(drafts({ id: 'http://xa.gov.vn/a.json', properties: { a: { const: 1 } } }), ['07']);
    assert.deepEqual(drafts({ default: { items: [] }, 'x-note': { items: [] } }), ['2020-12']);
  });

  it('keeps what describes next to a reference of draft-07, and leaves out what would check', () => {
    const document = {
      $schema: D07,
      properties: { a: { $ref: '#/definitions/x', title: 'A', minLength: 3 } },
      definitions: { x: {} },
    };
    assert.deepEqual(getAt(schemaOf(document), '/properties/a'), { $ref: '#/$defs/x', title: 'A' });
  });

  it('keeps old and new dependencies of one name apart', () => {
    const schema = schemaOf({
      $schema: 'https://json-schema.org/draft/2019-09/schema',
      dependencies: { a: ['b'] },
      dependentRequired: { a: ['c'] },
      allOf: [{ title: 'first' }],
    });
    assert.deepEqual(schema, {
      dependentRequired: { a: ['c'] },
      allOf: [{ title: 'first' }, { dependentRequired: { a: ['b'] } }],
    });
  });

  it('indicates where a part came from, across documents', () => {
    const documents = new Map<string, JsonValue>([['b.json', { definitions: { x: { type: 'string' } } }]]);
    const { schema, originOf } = normaliseSchema(
      { properties: { a: { $ref: 'b.json#/definitions/x' } } },
      { uri: 'a.json', documents },
    );
    const part = getAt(schema, '/$defs/b/$defs/x') as JsonObject;
    assert.deepEqual(originOf(part), { document: 'b.json', pointer: '/definitions/x' });
    assert.equal(originOf({}), undefined);
  });
});

describe('what is wrong with a schema', () => {
  it('is reported with its place, and left out of what is written', () => {
    assert.deepEqual(codes([1]), ['not-a-schema ']);
    assert.deepEqual(codes({ properties: { a: 5 }, items: 'x' }), [
      'not-a-schema /properties/a',
      'not-a-schema /items',
    ]);
    assert.deepEqual(codes({ type: 'any', required: true, minimum: '1', allOf: [] }), [
      'malformed-keyword /type',
      'malformed-keyword /required',
      'malformed-keyword /minimum',
      'malformed-keyword /allOf',
    ]);
    assert.deepEqual(codes({ pattern: '(', patternProperties: { '[': {} } }), [
      'invalid-pattern /pattern',
      'invalid-pattern /patternProperties/[',
    ]);
    assert.deepEqual(codes({ $schema: 'http://xa.gov.vn/khong-co' }), ['unknown-dialect /$schema']);
    assert.deepEqual(codes({ $schema: 'http://json-schema.org/draft-03/schema#' }), ['unknown-draft /$schema']);
    assert.deepEqual(codes({ allOf: [{ $ref: '#/nowhere' }, { $ref: '#name' }, { $ref: '#/%' }] }), [
      'dangling-reference /allOf/0/$ref',
      'dangling-reference /allOf/1/$ref',
      'dangling-reference /allOf/2/$ref',
    ]);
    assert.deepEqual(codes({ $ref: 'b.json' }), ['missing-document /$ref']);
    assert.deepEqual(codes({ items: { $id: 'x' }, not: { $id: 'x' } }), ['duplicate-id /not/$id']);
    assert.deepEqual(codes({ items: { $anchor: 'x' }, not: { $anchor: 'x' } }), ['duplicate-anchor /not']);
    assert.deepEqual(normaliseSchema({ type: 'any', title: 'A' }).schema, { title: 'A' });
    assert.deepEqual(normaliseSchema([1]).schema, true);
  });

  it('is reported for the document where it is, and of none that nothing refers to', () => {
    const documents = new Map<string, JsonValue>([
      ['b.json', { type: 'any' }],
      ['c.json', { type: 'any' }],
    ]);
    const { problems } = normaliseSchema({ $ref: 'b.json' }, { documents });
    assert.deepEqual(
      problems.map(({ document, pointer }) => [document, pointer]),
      [['b.json', '/type']],
    );
  });

  it('includes references in a circle, but no recursion through members and items', () => {
    assert.deepEqual(codes({ $ref: '#' }), ['reference-loop /$ref']);
    const circle = { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/c' }, c: { $ref: '#/$defs/a' } } };
    assert.equal(codes({ ...circle, items: { $ref: '#/$defs/a' } }).length, 1);
    assert.deepEqual(codes({ anyOf: [{ type: 'null' }, { allOf: [{ $ref: '#' }] }] }), [
      'reference-loop /anyOf/1/allOf/0/$ref',
    ]);
    assert.deepEqual(codes({ dependentSchemas: { a: { $ref: '#' } } }), ['reference-loop /dependentSchemas/a/$ref']);
    assert.deepEqual(codes({ properties: { a: { $ref: '#' } }, items: { allOf: [{ $ref: '#' }] } }), []);
    const { schema } = normaliseSchema({ ...circle, $ref: '#/$defs/a' });
    assert.deepEqual(getAt(schema, '/$defs/c'), {});
  });

  it('is listed only so far', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}`, { type: 'any' }]));
    assert.equal(normaliseSchema({ properties: many }).problems.length, 200);
  });
});

describe('the documents that a schema refers to', () => {
  it('are asked for round by round, each once, until none is missing', () => {
    const library: Readonly<Record<string, JsonValue>> = {
      'http://xa.gov.vn/b/c.json': { $ref: '../d.json#/x', properties: { e: { $ref: 'f.json' } } },
      'http://xa.gov.vn/d.json': { x: { $ref: 'http://xa.gov.vn/b/c.json' } },
      'http://xa.gov.vn/b/f.json': true,
    };
    const root = { items: { $ref: 'b/c.json' }, contains: { $ref: 'b/c.json#/properties/e' } };
    const documents = new Map<string, JsonValue>();
    const rounds: (readonly string[])[] = [];
    for (;;) {
      const missing = externalDocuments(root, { uri: 'http://xa.gov.vn/a.json', documents });
      if (missing.length === 0) break;
      rounds.push(missing);
      for (const uri of missing) documents.set(uri, library[uri] ?? null);
    }
    assert.deepEqual(rounds, [['http://xa.gov.vn/b/c.json'], ['http://xa.gov.vn/d.json', 'http://xa.gov.vn/b/f.json']]);
  });

  it('do not include one that is embedded under its identifier', () => {
    assert.deepEqual(
      externalDocuments({ $ref: 'http://xa.gov.vn/x', $defs: { x: { $id: 'http://xa.gov.vn/x' } } }),
      [],
    );
  });
});

describe('a schema of any size', () => {
  it('may be nested ten thousand deep', () => {
    let deep: JsonSchema = { type: 'string' };
    for (let depth = 0; depth < 10_000; depth += 1)
      deep = depth % 2 === 0 ? { properties: { a: deep } } : { allOf: [deep] };
    let schema = schemaOf(deep);
    let depth = 0;
    for (; isObject(schema); depth += 1)
      schema = (getAt(schema, '/properties/a') ?? getAt(schema, '/allOf/0') ?? true) as JsonSchema;
    assert.equal(depth, 10_001);
  });

  it('may have thirty thousand definitions that refer to each other', () => {
    const $defs = {};
    const count = 30_000;
    for (let index = 0; index < count; index += 1) {
      setOwn($defs, `d${index}`, {
        properties: { next: { $ref: `#/$defs/d${(index + 1) % count}` } },
        description: 'x'.repeat(100),
      });
    }
    const schema = schemaOf({ $ref: '#/$defs/d0', $defs }) as JsonObject;
    assert.equal(Object.keys(schema['$defs'] as object).length, count);
  });

  it('is refused when it contains itself', () => {
    const endless: Record<string, JsonValue> = { type: 'object' };
    endless['items'] = endless;
    assert.deepEqual(
      normaliseSchema(endless, { draft: '2020-12' }).problems.map(({ code }) => code),
      ['too-large'],
    );
  });
});

describe('draft-04', () => {
  it('has exclusive limits of its own, and identifiers of its own', () => {
    const schema = schemaOf({
      $schema: D04,
      id: 'http://xa.gov.vn/a.json',
      minimum: 1,
      exclusiveMinimum: true,
      maximum: 9,
      exclusiveMaximum: false,
      properties: { id: { $ref: 'http://xa.gov.vn/a.json#/definitions/x' } },
      definitions: { x: { id: '#x', const: 1 } },
    });
    assert.deepEqual(schema, {
      exclusiveMinimum: 1,
      maximum: 9,
      properties: { id: { $ref: '#/$defs/x' } },
      $defs: { x: {} },
    });
  });
});
