import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ANNOTATIONS, isKeyword } from '@motcua/model';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const table = read('docs/json-schema-keywords.md');
const rows = [...table.matchAll(/^\| (?!keyword |-)(.*?) *\|(.*?)\|(.*?)\|$/gm)];
const names = rows.map(([, name]) => name!);
const sources = ['keywords', 'composition'].map((name) => read(`packages/core/src/active-schema/${name}.test.ts`));
const tests = sources.flatMap((source) =>
  [...source.matchAll(/^ {2}it\('(.*?)', async/gm)].map(([, title]) => title!.replace(/\\'/g, "'")),
);

/** The row that a test belongs to: the longest whose name the title begins with. */
const rowOf = (title: string) =>
  names
    .map((name) => name.replace(/[.,]$/, ''))
    .filter((name) => title.startsWith(name))
    .sort((one, other) => other.length - one.length)[0];

describe('the table of keywords', () => {
  it('has a test for every row, and a row for every test', () => {
    const tested = tests.map(rowOf);
    assert.deepEqual(
      tests.filter((_, index) => tested[index] === undefined),
      [],
      'tests without a row',
    );
    assert.deepEqual(
      names.filter((name) => !tested.includes(name)),
      [],
      'rows without a test',
    );
  });

  it('says for every row what a person meets', () => {
    assert.deepEqual(
      rows.filter(([, , met]) => met!.trim() === '').map(([, name]) => name),
      [],
    );
  });

  it('names every keyword of 2020-12', () => {
    const named = new Set([...table.matchAll(/`([$\w]+)`/g)].map(([, word]) => word));
    const keywords = [
      ...['$id', '$schema', '$ref', '$anchor', '$dynamicRef', '$dynamicAnchor', '$vocabulary', '$comment', '$defs'],
      ...['prefixItems', 'items', 'contains', 'additionalProperties', 'properties', 'patternProperties'],
      ...['dependentSchemas', 'propertyNames', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'not'],
      ...['unevaluatedItems', 'unevaluatedProperties', 'type', 'const', 'enum', 'multipleOf', 'maximum', 'minimum'],
      ...['exclusiveMaximum', 'exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems'],
      ...['uniqueItems', 'maxContains', 'minContains', 'maxProperties', 'minProperties', 'required'],
      ...['dependentRequired', 'format', 'contentEncoding', 'contentMediaType', 'contentSchema', ...ANNOTATIONS],
    ];
    assert.deepEqual(
      keywords.filter((keyword) => !isKeyword(keyword)),
      [],
      'no keywords',
    );
    assert.deepEqual(
      keywords.filter((keyword) => !named.has(keyword)),
      [],
    );
  });
});
