import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normaliseSchema, type JsonObject, type JsonValue } from '@motcua/model';
import { procedureOf } from '../../../../test/any-schema/any-schema.js';
import { allKinds } from '../kinds/all-kinds.js';
import { visitNodes } from './active-node.js';
import { SchemaResolver } from './resolver.js';
import { MAX_UNFOLDED, unfold } from './unfolding.js';

/** Definitions of which each refers to all of them, itself too. */
function mutual(count: number): JsonObject {
  const indexes = Array.from({ length: count }, (_, index) => index);
  const references = Object.fromEntries(indexes.map((to) => [`to${to}`, { $ref: `#/$defs/d${to}` }]));
  const $defs = Object.fromEntries(
    indexes.map((index) => [
      `d${index}`,
      { type: 'object', properties: { [`name${index}`]: { type: 'string' }, ...references } },
    ]),
  );
  return { $ref: '#/$defs/d0', $defs };
}

/** Definitions of which each refers to the next as `inner` says. */
function chain(length: number, inner: (next: JsonObject) => JsonObject): JsonObject {
  const links = Array.from({ length }, (_, index) => [`s${index}`, inner({ $ref: `#/$defs/s${index + 1}` })] as const);
  return { $ref: '#/$defs/s0', $defs: { ...Object.fromEntries(links), [`s${length}`]: { type: 'string' } } };
}

const measured = (schema: JsonObject) => unfold(normaliseSchema(schema).schema);

async function kindsOf(schema: JsonObject, answers?: JsonValue): Promise<ReadonlyMap<string, number>> {
  const resolver = new SchemaResolver(await procedureOf(schema), () => allKinds);
  const counts = new Map<string, number>();
  visitNodes(resolver.resolve(answers, { choices: new Map() }), ({ kind }) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  return counts;
}

describe('what a schema unfolds to', () => {
  for (const count of [80, 200]) {
    it(`asks for each of ${count} definitions that refer to each other when a person wants it`, async () => {
      assert.ok(measured(mutual(count)).size < 3 * count);
      assert.deepEqual(
        await kindsOf(mutual(count)),
        new Map([
          ['group', 1],
          ['text', 1],
          ['collapsed', count],
        ]),
      );
      assert.deepEqual(
        await kindsOf(mutual(count), { to3: { to5: {} } }),
        new Map([
          ['group', 3],
          ['text', 3],
          ['collapsed', 3 * count - 2],
        ]),
      );
    });
  }

  it('draws a few that refer to each other within each other, each way up to where it comes to itself', async () => {
    assert.equal(measured(mutual(3)).recursionPoints.size, 0);
    assert.deepEqual(
      await kindsOf(mutual(3)),
      new Map([
        ['group', 5],
        ['text', 5],
        ['collapsed', 11],
      ]),
    );
  });

  it('counts what definitions that refer to each other lead to besides', () => {
    const { $defs, ...rest } = mutual(80);
    const large = chain(16, (next) => ({ properties: { left: next, right: next } }));
    const size = measured({
      ...rest,
      properties: { large: { $ref: '#/$defs/s0' } },
      $defs: { ...($defs as JsonObject), ...(large['$defs'] as JsonObject) },
    }).size;
    assert.ok(size > 2 ** 16 && size < 2 ** 19, String(size));
  });

  const chains: Readonly<Record<string, (next: JsonObject) => JsonObject>> = {
    properties: (next) => ({ properties: { left: next, right: next } }),
    allOf: (next) => ({ allOf: [next, next] }),
    prefixItems: (next) => ({ type: 'array', prefixItems: [next, next] }),
    'a branch next to null': (next) => ({ properties: { left: { anyOf: [{ type: 'null' }, next] }, right: next } }),
    'required and additionalProperties': (next) => ({ required: ['left', 'right'], additionalProperties: next }),
    'required and patternProperties': (next) => ({ required: ['left', 'right'], patternProperties: { '^': next } }),
    'required and unevaluatedProperties': (next) => ({ required: ['left', 'right'], unevaluatedProperties: next }),
    else: (next) => ({ if: { required: ['x'] }, else: { properties: { left: next, right: next } } }),
    'then and else': (next) => ({ if: { required: ['x'] }, then: next, else: next }),
    oneOf: (next) => ({ oneOf: [next, next] }),
    'anyOf in different ways': (next) => ({ anyOf: [next, { allOf: [next] }] }),
    not: (next) => ({ not: { allOf: [next, next] } }),
  };

  for (const [name, inner] of Object.entries(chains)) {
    it(`refuses forty schemas of which each refers twice to the next: ${name}`, async () => {
      await assert.rejects(procedureOf(chain(40, inner)), { reason: 'tooLarge' });
      const { size, checks } = measured(chain(8, inner));
      assert.ok(Math.max(size, checks) < MAX_UNFOLDED);
      await procedureOf(chain(8, inner));
    });
  }

  it('takes forty schemas of which each refers to the next under different questions', async () => {
    const asked = (next: JsonObject) => ({
      oneOf: ['a', 'b'].map((kind) => ({ properties: { kind: { const: kind }, [kind]: next } })),
    });
    assert.ok((await kindsOf(chain(40, asked))).size > 0);
    assert.ok(
      (await kindsOf(chain(40, (next) => ({ properties: { list: { type: 'array', items: next } } })))).size > 0,
    );
  });

  it('refuses what an item, or a branch that is chosen, would unfold to', async () => {
    const pair = chain(40, (next) => ({ properties: { left: next, right: next } }));
    const { $ref, $defs } = pair as { $ref: string; $defs: JsonObject };
    const held = [
      { type: 'array', items: { $ref } },
      {
        oneOf: [
          { title: 'A', $ref },
          { title: 'B', type: 'string' },
        ],
      },
    ];
    for (const member of held)
      await assert.rejects(procedureOf({ properties: { member }, $defs }), { reason: 'tooLarge' });
  });
});
