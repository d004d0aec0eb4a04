import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isObject, normaliseSchema, subschemas, type JsonObject, type JsonValue } from '@motcua/model';
import { bothValidators, comparable } from './both-validators.js';
import { engineOf, type EngineDraft } from './draft-engines.js';
import { DataMaker } from './generate-data.js';
import { documentArbitrary, NAMES, PATTERNS } from './generate-schema.js';
import { inOldForms, type OldForms } from './older-drafts.js';
import { runs } from '../support/runs.js';

const RUNS = runs(250);
const seeds = fc.array(fc.nat(), { minLength: 6, maxLength: 6 });

const FORMS: Readonly<Record<EngineDraft, OldForms>> = {
  '06': forms('http://json-schema.org/draft-06/schema#', true),
  '07': forms('http://json-schema.org/draft-07/schema#', true),
  '2019-09': forms('https://json-schema.org/draft/2019-09/schema', false),
  '2020-12': { ...forms('https://json-schema.org/draft/2020-12/schema', false), tuples: false },
};

function forms(schemaUri: string, old: boolean): OldForms {
  return {
    schemaUri,
    tuples: true,
    dependencies: old,
    definitions: old ? 'definitions' : '$defs',
    anchor: old ? '$id' : '$anchor',
  };
}

/** Keywords that a draft does not know. */
const UNKNOWN: Readonly<Record<EngineDraft, readonly string[]>> = {
  '06': ['if', 'then', 'else', 'minContains', 'maxContains'],
  '07': ['minContains', 'maxContains'],
  '2019-09': [],
  '2020-12': [],
};

/** Errors of Ajv itself, which cannot indicate whether normalising changed a verdict. */
const NOT_FOR_AJV = {
  // Reckons with binary fractions (ajv#84), and loses what branches evaluated (ajv#2559).
  // Of an empty list, `contains` says what it said of the list before.
  keywords: ['multipleOf', 'unevaluatedProperties', 'unevaluatedItems', 'contains'],
  // Leaves out properties of the one name, and takes the other for present inside `not`.
  names: NAMES.filter((name) => name !== '__proto__' && name !== ''),
  // Is checked, where ours leaves it to others.
  patterns: PATTERNS.filter((pattern) => pattern !== '^(a+)+\\1$' && pattern !== '__proto__'),
};

for (const draft of Object.keys(FORMS) as EngineDraft[]) {
  describe(`normalising draft ${draft}`, () => {
    // Inside `not` and `if`, Ajv stops checking a list that is shorter than its tuple.
    for (const apart of [['not', 'if'], ['prefixItems']]) {
      it(`keeps every verdict that Ajv gives by itself, with schemas without ${apart.join(' and ')}`, () => {
        const without = [...UNKNOWN[draft], ...NOT_FOR_AJV.keywords, ...apart];
        const { names, patterns } = NOT_FOR_AJV;
        fc.assert(
          fc.property(documentArbitrary({ without, names, patterns }), seeds, (document, list) => {
            fc.pre(!JSON.stringify(document).includes('"enum":[]'));
            const old = inOldForms(document, FORMS[draft]);
            const engine = engineOf(draft).compile(old);
            const { schema, problems } = normaliseSchema(old);
            assert.deepEqual(problems, []);
            const { compiled } = bothValidators(schema);
            for (const seed of list) {
              const data = new DataMaker(schema, seed).make();
              assert.equal(compiled('data#')?.(data).length === 0, engine(data), JSON.stringify(data));
            }
          }),
          { numRuns: RUNS },
        );
      });
    }

    it('leaves nothing of how the document was to be read, and changes nothing when done again', () => {
      fc.assert(
        fc.property(documentArbitrary({ without: UNKNOWN[draft] }), (document) => {
          const { schema, problems } = normaliseSchema(inOldForms(document, FORMS[draft]));
          assert.deepEqual(problems, []);
          for (const inner of allSchemas(schema)) {
            const reading = [
              '$schema',
              '$id',
              'id',
              '$anchor',
              '$dynamicRef',
              '$dynamicAnchor',
              '$recursiveRef',
              'definitions',
            ];
            assert.deepEqual(
              Object.keys(inner).filter((keyword) => reading.includes(keyword)),
              [],
            );
            assert.match((inner['$ref'] ?? '#') as string, /^#(?:\/|$)/);
          }
          const again = normaliseSchema(schema, { draft: '2020-12' });
          assert.deepEqual([again.schema, again.problems], [schema, []]);
        }),
        { numRuns: RUNS },
      );
    });
  });
}

describe('normalising anything at all', () => {
  const keyword = fc.constantFrom(
    ...[
      '$schema',
      '$id',
      'id',
      '$ref',
      '$dynamicRef',
      '$recursiveRef',
      '$anchor',
      '$dynamicAnchor',
      '$recursiveAnchor',
    ],
    ...['$defs', 'definitions', 'properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'],
    ...['dependencies', 'dependentRequired', 'dependentSchemas', 'items', 'prefixItems', 'additionalItems', 'contains'],
    ...['minContains', 'unevaluatedItems', 'allOf', 'oneOf', 'not', 'if', 'then', 'type', 'enum', 'const', 'pattern'],
    ...[
      'required',
      'minimum',
      'exclusiveMinimum',
      'multipleOf',
      'uniqueItems',
      'format',
      '$vocabulary',
      '__proto__',
      'a',
    ],
  );
  const text = fc.constantFrom(
    ...[
      '#',
      '#/$defs/a',
      '#/properties/a',
      '#a',
      'a',
      'a.json',
      'urn:a:b',
      '%',
      '#/%',
      '(',
      'string',
      'any',
      '',
      '^(a+)+$',
    ],
    ...['https://json-schema.org/draft/2020-12/schema', 'http://json-schema.org/draft-04/schema#', 'x:y'],
  );
  const anything = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(text, fc.integer({ min: -1, max: 3 }), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keyword, tie('value'), { maxKeys: 4 }),
      fc.dictionary(keyword, tie('value'), { maxKeys: 4 }),
    ),
  })).value;

  it('never throws, and what it writes can be checked by both, whatever the problems were', () => {
    fc.assert(
      fc.property(anything, anything, anything, (document, other, value) => {
        const { schema } = normaliseSchema(document, { uri: 'b.json', documents: new Map([['a.json', other]]) });
        const { compiled, interpreted } = bothValidators(schema);
        assert.deepEqual(comparable(interpreted('data#')?.(value)), comparable(compiled('data#')?.(value)));
      }),
      { numRuns: runs(1_500) },
    );
  });
});

function allSchemas(root: JsonValue): JsonObject[] {
  const found: JsonObject[] = [];
  const stack = [root];
  for (let schema = stack.pop(); schema !== undefined; schema = stack.pop()) {
    if (!isObject(schema)) continue;
    found.push(schema);
    for (const inner of subschemas(schema)) stack.push(inner.schema);
  }
  return found;
}
