import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CompiledProcedure, JsonObject, JsonValue } from '@motcua/model';
import { visitNodes, type ActiveNode } from './active-node.js';
import { SchemaResolver } from './resolver.js';
import { allKinds } from '../kinds/all-kinds.js';

const GROUPS = 80;

/** A group with many members that are each like itself, and how often it was asked which members it has. */
function recursiveGroups(): { readonly resolver: SchemaResolver; readonly reads: () => number } {
  let reads = 0;
  const members = Object.fromEntries(
    Array.from({ length: GROUPS }, (_, index) => [`g${index}`, { $ref: '#/$defs/g' }]),
  );
  const properties = new Proxy<JsonObject>(members, {
    ownKeys: (target) => {
      reads += 1;
      return Reflect.ownKeys(target);
    },
  });
  const schema: JsonObject = { $ref: '#/$defs/g', $defs: { g: { type: 'object', properties } } };
  const procedure = { schema, validator: () => undefined } as unknown as CompiledProcedure;
  return { resolver: new SchemaResolver(procedure, () => allKinds), reads: () => reads };
}

function nested(depth: number): JsonValue {
  let data: JsonValue = {};
  for (let level = 0; level < depth; level += 1) data = { [`g${level % GROUPS}`]: data };
  return data;
}

describe('recursive groups', () => {
  it('are looked at once, however many the data opens', () => {
    const readsOf = (depth: number) => {
      const { resolver, reads } = recursiveGroups();
      resolver.resolve(nested(depth), { choices: new Map() });
      return reads();
    };
    assert.equal(readsOf(100), readsOf(2));
  });

  it('are open where the data has them, and closed elsewhere', () => {
    const { resolver } = recursiveGroups();
    const kinds = (root: ActiveNode) => {
      const counts: Record<string, number> = {};
      visitNodes(root, ({ kind, recursive }) => {
        const key = `${kind}${recursive ? ', recursive' : ''}`;
        counts[key] = (counts[key] ?? 0) + 1;
      });
      return counts;
    };
    const open = (data: JsonValue) => kinds(resolver.resolve(data, { choices: new Map() }));
    assert.deepEqual(open({}), { group: 1, 'collapsed, recursive': GROUPS });
    assert.deepEqual(open({ g0: { g1: {} }, g2: {} }), {
      group: 1,
      'group, recursive': 3,
      'collapsed, recursive': 4 * GROUPS - 3,
    });
    assert.deepEqual(open({ g0: {} }), { group: 1, 'group, recursive': 1, 'collapsed, recursive': 2 * GROUPS - 1 });
  });
});
