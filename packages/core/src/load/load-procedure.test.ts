import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  validateData,
  type CompiledProcedure,
  type JsonObject,
  type JsonValue,
  type ProcedureDefinition,
} from '@motcua/model';
import * as formats from '@motcua/model/formats';
import { compiled } from '../../../../test/support/procedures.js';
import { defineFormat, KNOWN_FORMATS } from './define-format.js';
import type { FetchJson } from './fetch-json.js';
import { LoadFailure } from './load-failure.js';
import { loadProcedure } from './load-procedure.js';
import { SchemaResolver } from '../active-schema/resolver.js';
import { allKinds } from '../kinds/all-kinds.js';

const ROOT = 'https://xa.gov.vn/luoc-do/goc.json';

/** A web of JSON documents; what is fetched is noted. `moved` indicates where a document is answered from instead. */
function web(documents: Readonly<Record<string, JsonValue>>, moved: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const fetchJson: FetchJson = (url) => {
    asked.push(url);
    const value = documents[url];
    if (value === undefined) return Promise.reject(new Error('404'));
    return Promise.resolve({ value, url: moved[url] ?? url, bytes: JSON.stringify(value).length });
  };
  return { asked, fetchJson };
}
const nothing = () => Promise.reject(new Error('no module'));
const load = (documents: Readonly<Record<string, JsonValue>>, moved?: Readonly<Record<string, string>>) =>
  loadProcedure(ROOT, nothing, web(documents, moved).fetchJson);

/** Why loading failed, and where. */
async function failure(loading: Promise<CompiledProcedure>): Promise<readonly [string, string | undefined]> {
  const error: unknown = await loading.then(
    () => assert.fail('it was loaded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof LoadFailure, String(error));
  return [error.reason, error.detail];
}

describe('loading a compiled procedure', () => {
  it('asks for members whose names a pattern that could take forever matches', async () => {
    const patternProperties = { '^(x+)+$': { type: 'boolean' } };
    const schema: JsonObject = { type: 'object', patternProperties, additionalProperties: { type: 'number' } };
    const names = ['x'.repeat(99), `${'x'.repeat(99)}!`];
    const data = Object.fromEntries(names.map((name) => [name, null]));
    const { children } = new SchemaResolver(await compiled({ schema }), () => allKinds).resolve(data, {
      choices: new Map(),
    });
    assert.deepEqual(
      children.map(({ kind }) => kind),
      ['boolean', 'number'],
    );
  });

  it('knows from it which patterns nothing checks', async () => {
    const places = async (pattern: string) =>
      (await compiled({ schema: { type: 'object', properties: { a: { type: 'string', pattern } } } }))
        .uncheckedPatterns;
    assert.deepEqual(await places('^(a+)+\\1$'), ['#/properties/a']);
    assert.equal(await places('^(a+)+$'), undefined);
  });

  it('takes the module as it is', async () => {
    const procedure = await compiled({ schema: { type: 'object' } });
    assert.equal(await loadProcedure('procedure.js', () => Promise.resolve({ default: procedure })), procedure);
  });

  it('indicates why it cannot', async () => {
    const of = (exported: unknown) => failure(loadProcedure('procedure.js', () => Promise.resolve(exported)));
    assert.deepEqual(await failure(loadProcedure('', nothing)), ['noSource', undefined]);
    assert.deepEqual(await failure(loadProcedure('procedure.js', nothing)), ['unreachable', undefined]);
    assert.deepEqual(await of({}), ['notAProcedure', undefined]);
    assert.deepEqual(await of({ default: 5 }), ['notAProcedure', undefined]);
    assert.deepEqual(await of({ default: { hello: 1 } }), ['notAProcedure', undefined]);
    assert.deepEqual(await of({ default: { format: 2, validator: () => undefined } }), ['wrongVersion', undefined]);
    assert.deepEqual(await of({ default: { format: 1, validator: () => undefined } }), ['notAProcedure', undefined]);
  });
});

describe('loading a published procedure as data', () => {
  const published = async () => {
    const { validator: _, ...content } = await compiled({
      schema: { properties: { a: { type: 'string', maxLength: 2 } }, if: { required: ['a'] } },
      definition: {
        components: [{ id: 'c', appliesIf: { required: ['a'] } }] as unknown as ProcedureDefinition['components'],
      },
    });
    return JSON.parse(JSON.stringify(content)) as JsonValue;
  };

  it('gives it validators under the names that a compiled one has', async () => {
    const procedure = await load({ [ROOT]: await published() });
    assert.equal(procedure.definition.code, '1.000001');
    assert.deepEqual(procedure.validator('data#')?.({ a: 'abc' }), [
      { instancePath: '/a', keyword: 'maxLength', params: { limit: 2 } },
    ]);
    assert.equal(procedure.validator('data#/if')?.({}).length, 1);
    assert.equal(procedure.validator('procedure#/components/0/appliesIf')?.({ a: 1 }).length, 0);
  });

  it('takes it from a module of data as well', async () => {
    const data = await published();
    const procedure = await loadProcedure('procedure.data.js', () => Promise.resolve({ default: data }));
    assert.equal(procedure.validator('data#')?.({ a: 'ab' }).length, 0);
  });

  it('refuses what is of another format, or not whole', async () => {
    const data = (await published()) as Record<string, JsonValue>;
    assert.deepEqual(await failure(load({ [ROOT]: { ...data, format: 2 } })), ['wrongVersion', undefined]);
    for (const missing of ['schema', 'texts', 'language', 'languages']) {
      assert.deepEqual(
        await failure(load({ [ROOT]: { ...data, [missing]: 1 } })),
        ['notAProcedure', undefined],
        missing,
      );
    }
    assert.deepEqual(await failure(load({ [ROOT]: { ...data, definition: { code: 'x' } } })), [
      'notAProcedure',
      undefined,
    ]);
  });

  it('refuses rules and computed values that are none', async () => {
    const data = (await published()) as Record<string, JsonValue>;
    const definition = data['definition'] as Record<string, JsonValue>;
    const rule = { assert: true, at: '/a', text: 'rules.a' };
    const wrong: readonly Record<string, JsonValue>[] = [
      ...[null, {}, 'x', [null], [{}], [{ ...rule, at: 'a' }], [{ ...rule, at: '/a~2' }], [{ ...rule, at: 1 }]].map(
        (rules) => ({ rules }),
      ),
      ...[
        { at: '/a', text: 'rules.a' },
        { assert: true, at: '/a' },
      ].map((one) => ({ rules: [rule, one] })),
      ...[null, [], 'x', { a: 1 }, { '/a': 1, 'b/c': 2 }, { '/~': 1 }].map((computed) => ({ computed })),
    ];
    for (const members of wrong)
      assert.deepEqual(
        await failure(load({ [ROOT]: { ...data, definition: { ...definition, ...members } } })),
        ['notAProcedure', undefined],
        JSON.stringify(members),
      );
    const right = { rules: [{ ...rule, assert: false }], computed: { '/b/~1~0': 1 } };
    const procedure = await load({ [ROOT]: { ...data, definition: { ...definition, ...right } } });
    assert.deepEqual(
      validateData(procedure, { a: 'x' }, '2026-11-30').map(({ code }) => code),
      ['rule'],
    );
  });
});

describe('loading a JSON Schema', () => {
  it('makes a procedure of it that asks for everything in one step', async () => {
    const procedure = await load({
      [ROOT]: { title: 'Đăng ký', type: 'object', properties: { a: { type: 'integer' } } },
    });
    const { definition, texts, schema } = procedure;
    assert.deepEqual(
      [texts['title'], definition.code, definition.steps.map(({ fields }) => fields)],
      ['Đăng ký', ROOT, [['']]],
    );
    assert.deepEqual(
      [definition.verification.status, definition.components, definition.declaration],
      ['verified', [], undefined],
    );
    assert.deepEqual(schema, { title: 'Đăng ký', type: 'object', properties: { a: { type: 'integer' } } });
    assert.equal(procedure.validator('data#')?.({ a: 1.5 }).length, 1);
  });

  /** The steps of a schema: what each asks for, and its title. */
  const steps = async (schema: JsonValue) => {
    const { definition, texts } = await load({ [ROOT]: schema });
    return definition.steps.map(({ id, fields }) => [fields, texts[`steps.${id}.title`]]);
  };

  it('makes a step of each object, and of what is between them', async () => {
    const object = (title?: string) => ({ properties: { x: {} }, ...(title && { title }) });
    assert.deepEqual(
      await steps({
        properties: { a: {}, b: {}, workHistory: object(), c: {}, d: { $ref: '#/$defs/d' } },
        $defs: { d: object('Người thân') },
      }),
      [
        [['/a', '/b'], undefined],
        [['/workHistory'], 'Work history'],
        [['/c'], 'C'],
        [['/d'], 'Người thân'],
      ],
    );
  });

  it('makes a step of each titled member of allOf', async () => {
    assert.deepEqual(
      await steps({
        allOf: [
          { title: 'Một', properties: { a: {}, o: { properties: { x: {} } } } },
          { $ref: '#/$defs/two' },
          { properties: { c: {} } },
        ],
        $defs: { two: { title: 'Hai', properties: { b: {} } } },
      }),
      [
        [['/a', '/o'], 'Một'],
        [['/b'], 'Hai'],
        [['/c'], 'C'],
      ],
    );
  });

  it('asks in some step for what only a condition asks for, or no one declares', async () => {
    const schema: JsonValue = {
      properties: { a: {}, o: { properties: {} }, p: { properties: {} } },
      required: ['undeclared'],
      if: { required: ['a'] },
      then: { properties: { q: { properties: {} }, b: {} } },
      dependentSchemas: { a: { properties: { c: {} }, if: true, then: { properties: { d: {} } } } },
      dependentRequired: { a: ['e'] },
    };
    const asked = (await steps(schema)).flatMap(([fields]) => fields);
    // Fields that depend on a condition over one step's answers are in that step.
    assert.deepEqual(asked, ['/a', '/b', '/c', '/d', '/e', '/o', '/p', '/q', '/undeclared']);
  });

  it('asks on its own step for what hangs on the answers of several steps, or of an object', async () => {
    const object = { properties: { x: {} } };
    assert.deepEqual(
      await steps({
        properties: { a: {}, o: object, b: {} },
        allOf: [
          { if: { required: ['a', 'b'] }, then: { properties: { c: { title: 'Xin' } } } },
          { if: { properties: { o: { required: ['x'] } } }, then: { properties: { d: {}, e: {} } } },
        ],
      }),
      [
        [['/a'], undefined],
        [['/o'], 'O'],
        [['/b'], 'B'],
        [['/c', '/d', '/e'], 'Xin, D…'],
      ],
    );
  });

  it('names a step of nothing but a list by that list, and keeps what is within itself next to the rest', async () => {
    const list = { type: 'array', title: 'Người làm', items: {} };
    const own = { properties: { x: {} } };
    assert.deepEqual(await steps({ properties: { list, own } }), [
      [['/list'], 'Người làm'],
      [['/own'], 'Own'],
    ]);
    assert.deepEqual(await steps({ properties: { a: {}, again: { $ref: '#' } } }), [[[''], undefined]]);
  });

  it('says on the first of several steps what the schema describes', async () => {
    const { texts } = await load({
      [ROOT]: { description: 'Điền hai phút.', properties: { a: {}, o: { properties: { x: {} } } } },
    });
    assert.equal(texts['steps.1.description'], 'Điền hai phút.');
  });

  it('makes one step of what is more than its properties, or has no more than one section', async () => {
    const properties = { o: { properties: { x: {} } }, p: { properties: { x: {} } } };
    for (const schema of [
      { properties: { a: {}, b: {} } },
      { properties, oneOf: [{ required: ['o'] }, { required: ['p'] }] },
      { properties, patternProperties: { '^x-': {} } },
      { properties, additionalProperties: { type: 'string' } },
      { type: 'array', items: {} },
      true,
    ]) {
      const [only, ...others] = await steps(schema);
      assert.deepEqual([only?.[0], others], [[''], []], JSON.stringify(schema));
    }
    assert.equal((await steps({ properties, additionalProperties: false, unevaluatedProperties: false })).length, 2);
  });

  it('takes a title from the name of the file where the schema has none', async () => {
    const { texts } = await loadProcedure('https://xa.gov.vn/dang-ky-tam-tru.schema.json?v=1', nothing, () =>
      Promise.resolve({ value: {}, url: 'https://xa.gov.vn/dang-ky-tam-tru.schema.json', bytes: 2 }),
    );
    assert.equal(texts['title'], 'Dang ky tam tru');
  });

  it('reads any draft, and fetches what it refers to round by round, each once', async () => {
    const { asked, fetchJson } = web({
      [ROOT]: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        items: [{ $ref: '../chung/a.json' }],
        additionalItems: { $ref: '../chung/a.json#/b' },
      },
      'https://xa.gov.vn/chung/a.json': { b: { $ref: 'c.json' }, type: 'string' },
      'https://xa.gov.vn/chung/c.json': { type: 'null' },
    });
    const procedure = await loadProcedure(ROOT, nothing, fetchJson);
    assert.deepEqual(asked, [ROOT, 'https://xa.gov.vn/chung/a.json', 'https://xa.gov.vn/chung/c.json']);
    assert.deepEqual(procedure.validator('data#')?.(['x', null]), []);
    assert.equal(procedure.validator('data#')?.([1, 2]).length, 2);
  });

  it('resolves references against the address that answered in the end', async () => {
    const there = 'https://xa.gov.vn/v2/goc.json';
    const procedure = await load(
      { [ROOT]: { $ref: 'a.json' }, 'https://xa.gov.vn/v2/a.json': { type: 'null' } },
      { [ROOT]: there },
    );
    assert.deepEqual(procedure.validator('data#')?.(null), []);
  });

  it('takes relative addresses as the page gives them', async () => {
    const documents: Readonly<Record<string, JsonValue>> = {
      'luoc-do/goc.json': { $ref: 'a.json' },
      'luoc-do/a.json': { type: 'null' },
    };
    const { fetchJson } = web(documents);
    const procedure = await loadProcedure('luoc-do/goc.json?v=1', nothing, (url) => fetchJson(url.replace('?v=1', '')));
    assert.equal(procedure.validator('data#')?.(1).length, 1);
  });

  it('names what is wrong, and where', async () => {
    const cases: readonly (readonly [JsonValue, string, string | undefined])[] = [
      [[1], 'notASchema', '#'],
      ['text', 'notASchema', '#'],
      [{ properties: { a: 5 } }, 'notASchema', '#/properties/a'],
      [{ items: { type: 'any' } }, 'notASchema', '#/items/type'],
      [{ pattern: '(' }, 'notASchema', '#/pattern'],
      [{ $schema: 'http://json-schema.org/draft-03/schema#' }, 'unknownDraft', '#/$schema'],
      [{ $ref: '#/nowhere' }, 'danglingReference', '#/$ref'],
      [{ $ref: 'urn:example:a' }, 'danglingReference', '#/$ref'],
      [{ $ref: '#' }, 'referenceLoop', '#/$ref'],
      [{ items: { $id: 'x' }, contains: { $id: 'x' } }, 'duplicateId', '#/contains/$id'],
      [{ properties: { a: false }, required: ['a'] }, 'unsatisfiable', '#'],
      [
        { properties: { a: { required: ['b'], additionalProperties: false } }, required: ['a'] },
        'unsatisfiable',
        '#/properties/a',
      ],
      [false, 'unsatisfiable', '#'],
      [{ $ref: 'a.json' }, 'unreachableDocument', '#/$ref'],
      [{ items: { $ref: 'https://khac.gov.vn/a.json' } }, 'foreignDocument', '#/items/$ref'],
    ];
    for (const [schema, reason, detail] of cases) {
      assert.deepEqual(await failure(load({ [ROOT]: schema })), [reason, detail], JSON.stringify(schema));
    }
    assert.deepEqual(await failure(load({})), ['unreachable', undefined]);
    const other = 'https://xa.gov.vn/luoc-do/a.json';
    assert.deepEqual(await failure(load({ [ROOT]: { $ref: 'a.json' }, [other]: { type: 1 } })), [
      'notASchema',
      `${other}#/type`,
    ]);
  });

  it('takes a schema with patterns that could take forever, and names those that nothing can check', async () => {
    const properties = { a: { pattern: '^(a+)+$' }, b: { pattern: '^(a+)+\\1$' } };
    const procedure = await load({ [ROOT]: { properties, patternProperties: { '^(x+)+$': { type: 'null' } } } });
    const errors = (value: JsonValue) =>
      procedure
        .validator('data#')?.(value)
        .map(({ instancePath }) => instancePath);
    assert.deepEqual(errors({ a: `${'a'.repeat(99)}!`, b: `${'a'.repeat(99)}!` }), ['/a']);
    assert.deepEqual(errors({ a: 'a'.repeat(99), ['x'.repeat(99)]: null }), []);
    assert.deepEqual(procedure.uncheckedPatterns, ['#/properties/b']);
    const resolver = new SchemaResolver(procedure, () => allKinds);
    const names = ['x'.repeat(99), `${'x'.repeat(99)}!`];
    const { children } = resolver.resolve(Object.fromEntries(names.map((name) => [name, null])), {
      choices: new Map(),
    });
    assert.deepEqual(
      children.map(({ name }) => name),
      ['a', 'b', names[0], names[1]],
    );
  });

  it('knows the official meta-schemas by their addresses, and asks nothing for them', async () => {
    const addresses = [
      ...['04', '06', '07'].flatMap((draft) =>
        ['', '#'].map((end) => [`http://json-schema.org/draft-${draft}/schema${end}`, 'minLength', -1] as const),
      ),
      ['https://json-schema.org/draft-07/schema#', 'type', 'text'],
      ['http://json-schema.org/draft-04/schema#/definitions/positiveInteger', '', undefined],
      ...['2019-09', '2020-12'].flatMap((draft) =>
        ['', '#'].map((end) => [`https://json-schema.org/draft/${draft}/schema${end}`, 'items', 5] as const),
      ),
      ['https://json-schema.org/draft/2020-12/meta/validation', 'required', 'a'],
    ] as const;
    for (const [$ref, keyword, wrong] of addresses) {
      const { asked, fetchJson } = web({ [ROOT]: { properties: { a: { $ref } } } });
      const procedure = await loadProcedure(ROOT, nothing, fetchJson);
      const isWrong = (a: JsonValue) => procedure.validator('data#')?.({ a }).length !== 0;
      if (wrong === undefined) assert.deepEqual([isWrong(3), isWrong(-3)], [false, true], $ref);
      else assert.deepEqual([isWrong({ title: 'A' }), isWrong({ [keyword]: wrong })], [false, true], $ref);
      assert.deepEqual(asked, [ROOT]);
    }
    assert.equal((await failure(load({ [ROOT]: { $ref: 'http://json-schema.org/geo' } })))[0], 'foreignDocument');
  });

  it('asks no other origin, not even one that a document was moved to', async () => {
    const { asked, fetchJson } = web({ [ROOT]: { anyOf: [{ $ref: 'http://xa.gov.vn/a.json' }] } });
    assert.equal((await failure(loadProcedure(ROOT, nothing, fetchJson)))[0], 'foreignDocument');
    assert.deepEqual(asked, [ROOT]);
    const moved = { 'https://xa.gov.vn/luoc-do/a.json': 'https://khac.gov.vn/a.json' };
    const documents = { [ROOT]: { $ref: 'a.json' }, 'https://xa.gov.vn/luoc-do/a.json': { type: 'null' } };
    assert.equal((await failure(load(documents, moved)))[0], 'foreignDocument');
  });

  it('stops at fifty documents, and at ten megabytes', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `https://xa.gov.vn/luoc-do/${index}.json`,
        { items: { $ref: `${index + 1}.json` } },
      ]),
    );
    assert.deepEqual(await failure(load({ ...chain, [ROOT]: { $ref: '0.json' } })), ['tooLarge', undefined]);
    const large = { description: 'x'.repeat(6_000_000), items: { $ref: 'b.json' } };
    const documents = {
      [ROOT]: { $ref: 'a.json' },
      'https://xa.gov.vn/luoc-do/a.json': large,
      'https://xa.gov.vn/luoc-do/b.json': large,
    };
    assert.deepEqual(await failure(load(documents)), ['tooLarge', undefined]);
  });

  it('refuses a small schema that unfolds without measure, and takes one that lies within itself', async () => {
    const unfolding = (inner: (next: JsonValue) => JsonValue) => ({
      $ref: '#/$defs/s0',
      $defs: {
        ...Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [`s${index}`, inner({ $ref: `#/$defs/s${index + 1}` })]),
        ),
        s40: { type: 'string' },
      },
    });
    const twice = unfolding((next) => ({ allOf: [next, next] }));
    const pair = unfolding((next) => ({ properties: { left: next, right: next } }));
    for (const schema of [twice, pair])
      assert.deepEqual(await failure(load({ [ROOT]: schema })), ['tooLarge', undefined]);
    const tree = { properties: { left: { $ref: '#' }, right: { $ref: '#' } } };
    assert.equal((await load({ [ROOT]: tree })).definition.steps.length, 1);
  });

  it('keeps names that trip up whoever is careless', async () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}},"required":["constructor"]}') as JsonValue;
    const procedure = await load({ [ROOT]: schema });
    const data = JSON.parse('{"__proto__":1}') as unknown;
    assert.deepEqual(
      procedure
        .validator('data#')?.(data)
        .map(({ instancePath, keyword }) => [instancePath, keyword]),
      [
        ['/__proto__', 'type'],
        ['', 'required'],
      ],
    );
  });
});

describe('a format of the page', () => {
  it('is checked in every procedure that is loaded after it was defined, compiled or not', async () => {
    const schema = { properties: { a: { format: 'so-dinh-danh' } } };
    defineFormat('so-dinh-danh', (text) => /^\d{12}$/.test(text));
    const module = await compiled({ schema });
    const procedures = [
      await loadProcedure('procedure.js', () => Promise.resolve({ default: module })),
      await load({ [ROOT]: schema }),
    ];
    for (const procedure of procedures) {
      assert.equal(procedure.validator('data#')?.({ a: '1' }).length, 1);
      assert.equal(procedure.validator('data#')?.({ a: '012345678901' }).length, 0);
    }
  });

  it('cannot take the name of one that has a meaning', () => {
    for (const name of ['date', 'vn-phone', 'vn-not-yet'])
      assert.throws(() => defineFormat(name, () => true), /has a meaning already/);
    assert.deepEqual(
      [...KNOWN_FORMATS].sort(),
      Object.keys(formats)
        .map((name) => name.replace(/_/g, '-'))
        .filter((name) => !name.startsWith('vn-'))
        .sort(),
    );
  });
});
