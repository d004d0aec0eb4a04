import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Issue, JsonSchema, JsonValue } from '@motcua/model';
import { anySchema, procedureOf } from '../../../../test/any-schema/any-schema.js';
import { DataMaker } from '../../../../test/differential/generate-data.js';
import { TEXTS } from '../../../../test/differential/generate-schema.js';
import { openForm } from '../../../../test/support/filled-form.js';
import { leafKind } from '../active-schema/active-node.js';
import { keptAsTypedKey, visitNodes } from '../active-schema/active-node.js';
import { FieldIndex } from './field-index.js';
import { allFields } from './all-fields.js';
import { runs } from '../../../../test/support/runs.js';

const RUNS = runs(1_500);

/** Whether an issue is listed where it arose. */
function isListed(fields: FieldIndex, { pointer, code }: Issue): boolean {
  return fields.at(pointer).some(({ issues }) => issues.some((found) => found.code === code));
}

function listed(schema: JsonSchema): string[] {
  return allFields({ schema }).map(({ patternPointer, issues, repeats }) => {
    const codes = [...new Set(issues.map(({ code }) => code))].join(' ');
    return `${patternPointer}: ${codes}${repeats === undefined ? '' : ` (as ${repeats || 'the whole'})`}`;
  });
}

describe('the places that a form can have', () => {
  it('have every issue that any form of any schema raises, whatever is loaded or typed', async () => {
    await fc.assert(
      fc.asyncProperty(anySchema(), fc.integer(), async (schema, seed) => {
        const procedure = await procedureOf(schema);
        const fields = new FieldIndex(allFields(procedure));
        const data: JsonValue = new DataMaker(schema, seed).make();
        const store = openForm(procedure, data);
        const check = () => {
          const { issues, choices } = store.getSnapshot();
          // Loaded answers may be drawn as what they are, or as several branches at once: they can be unreadable anyhow.
          const isUnusual = ({ pointer, code }: Issue) =>
            code === 'unreadable' &&
            [...choices].some(
              ([key, chosen]) =>
                key === keptAsTypedKey(pointer) || (key.startsWith(`${pointer}~ `) && chosen.length > 1),
            );
          for (const found of issues) {
            if (found.scope === 'data' && !isUnusual(found))
              assert.ok(isListed(fields, found), `${found.code} at "${found.pointer}" of ${JSON.stringify(data)}`);
          }
        };
        check();
        visitNodes(store.getSnapshot().root, ({ pointer, kind }) => {
          if (!leafKind(kind)) return;
          store.enter(pointer, TEXTS[Math.abs(seed) % TEXTS.length] ?? '');
          check();
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('are listed in reading order, with the codes of every keyword that is there in some case', () => {
    const schema = {
      type: 'object',
      properties: {
        a: { type: 'string', minLength: 0, maxLength: 5 },
        list: { type: 'array', minItems: 1, items: { properties: { n: { type: 'integer', minimum: 1 } } } },
        pair: { prefixItems: [{ type: 'string' }, { format: 'date' }], items: false },
        map: { additionalProperties: { type: 'boolean' }, propertyNames: { pattern: '^x' } },
      },
      dependentRequired: { a: ['late'] },
      anyOf: [{ required: ['a'] }, { required: ['list'] }],
    };
    assert.deepEqual(listed(schema), [
      ': required type anyOf',
      '/a: required type maxLength',
      '/list: required type minItems',
      '/list/*: required',
      '/list/*/n: required unreadable type minimum',
      '/pair: required items',
      '/pair/0: required type',
      '/pair/1: required unreadable format',
      '/map: required',
      '/map/…: required propertyNames unreadable type',
      '/late: required unreadable',
      '/late/…: required unreadable (as /late)',
      '/late/*: required unreadable (as /late)',
    ]);
  });

  it('speak for the branches of unions and conditions, and only for what is reported', () => {
    const schema = {
      type: 'object',
      properties: { who: { $ref: '#/$defs/who' }, id: { anyOf: [{ type: 'integer' }, { type: 'null' }] } },
      if: { required: ['id'] },
      then: { properties: { who: false }, required: ['more'] },
      $defs: {
        who: {
          oneOf: [
            { properties: { kind: { const: 'p' }, name: { minLength: 2 } }, required: ['kind'] },
            { properties: { kind: { const: 'o' }, tax: { pattern: '^\\d$' } }, required: ['kind'] },
          ],
        },
      },
    };
    const codes = Object.fromEntries(listed(schema).map((line) => line.split(': ') as [string, string]));
    assert.equal(codes['/who'], 'required type false');
    assert.equal(codes['/who/kind'], 'required unreadable enum');
    assert.equal(codes['/who/name'], 'required minLength');
    assert.equal(codes['/who/tax'], 'required pattern');
    assert.equal(codes['/id'], 'unreadable anyOf type');
    assert.equal(codes['/more'], 'required unreadable');
  });

  it('have what other schemas of the same object say of a name that they do not declare', () => {
    const schema = {
      properties: { ab: { type: 'string' } },
      allOf: [{ additionalProperties: { maxLength: 3 } }, { patternProperties: { '^a': { minLength: 1 } } }],
    };
    assert.deepEqual(listed(schema), [
      ': required',
      '/ab: required type maxLength minLength',
      '/…: required maxLength minLength',
    ]);
  });

  it('have the items that no other schema speaks of, where the others speak in some cases only', () => {
    const schema = {
      dependentSchemas: { a: { items: { const: {} } } },
      unevaluatedItems: { type: 'integer' },
    };
    const items = listed(schema).find((line) => line.startsWith('/*: '));
    assert.equal(items, '/*: required unreadable const type');
    const always = { items: { const: {} }, unevaluatedItems: { type: 'integer' } };
    assert.equal(
      listed(always).find((line) => line.startsWith('/*: ')),
      '/*: required const type',
    );
  });

  it('end where a schema is within itself, and where there are too many', () => {
    const node = { properties: { name: { type: 'string' }, child: { $ref: '#' } } };
    assert.deepEqual(listed(node), [': required', '/name: required type', '/child: required (as the whole)']);
    const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
    const $defs = Object.fromEntries(
      names.map((name) => [
        name,
        { properties: Object.fromEntries(names.map((to) => [to, { $ref: `#/$defs/${to}` }])) },
      ]),
    );
    assert.equal(allFields({ schema: { $ref: '#/$defs/n0', $defs } }).length, 20_000);
  });
});
