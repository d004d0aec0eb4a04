import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { JsonObject } from '@motcua/model';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { buildProcedure } from '../build/build-procedure.js';
import { KnownError } from '../known-error.js';
import { compareProcedures } from './compare-procedures.js';
import { readVersions } from './procedure-version.js';

const simple = fileURLToPath(new URL('../../../../test/golden/check-clean/input/gop-y', import.meta.url));

let author: AuthorFolder;
let old: string;
beforeEach(async () => {
  author = await AuthorFolder.make();
  old = path.join(author.root, 'procedures/old');
  await cp(author.procedure, old, { recursive: true });
});
afterEach(() => author.remove());

async function compare(before = old, after = author.procedure) {
  return compareProcedures(await readVersions(before), await readVersions(after));
}

async function onlyDiff(before = old, after = author.procedure) {
  const { diffs } = await compare(before, after);
  assert.equal(diffs.length, 1);
  return diffs[0]!;
}

const edit = (change: (schema: JsonObject) => void) => author.edit<JsonObject>('data.schema.json', change);

describe('two versions of a procedure', () => {
  it('have an example that the new one refuses at the limit of what changed', async () => {
    await edit((schema) =>
      Object.assign(at(schema, 'properties/deceased/properties/causeOfDeath'), { maxLength: 400 }),
    );
    await author.edit<JsonObject>('procedure.json', (procedure) => Object.assign(procedure, { version: '2.0.0' }));
    const { level, problem, dossiers } = await onlyDiff();
    assert.deepEqual([level, problem], ['major', undefined]);
    assert.deepEqual(
      dossiers.example?.issues.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/deceased/causeOfDeath maxLength'],
    );
  });

  it('differ in a condition, which a dossier shows', async () => {
    const place = { properties: { burial: { required: ['other'] } } };
    const branch = { if: { required: ['burial'] }, then: place };
    await edit((schema) => Object.assign(schema, { allOf: [...((schema['allOf'] as []) ?? []), branch] }));
    const { level, changes, dossiers } = await onlyDiff();
    assert.equal(level, 'major');
    assert.ok(
      changes.some(({ text }) => text === 'the whole has a new "if"'),
      JSON.stringify(changes),
    );
    assert.equal(dossiers.refused, dossiers.tried);
    assert.equal(dossiers.example?.issues[0]?.pointer, '/burial/other');
  });

  it('are the same where one is published from the other', async () => {
    const out = path.join(author.root, 'out');
    await buildProcedure(old, out);
    const { changes, problem } = await onlyDiff(path.join(out, '1.001731/1.0.0'));
    assert.deepEqual([changes, problem], [[], undefined]);
  });

  it('are carried over by the renames that the new one declares', async () => {
    await author.replace('data.schema.json', '"place": {', '"site": {');
    await author.replace('data.schema.json', '"required": ["date", "place"]', '"required": ["date", "site"]');
    await author.replace('procedure.json', '"/burial/place"', '"/burial/site"');
    const { dossiers } = await onlyDiff();
    assert.deepEqual([dossiers.refused, dossiers.carriedOver], [dossiers.tried, 0]);
    await author.edit<JsonObject>('procedure.json', (procedure) =>
      Object.assign(procedure, { renamedFrom: { '/burial/site': ['/burial/place'] } }),
    );
    const renamed = await onlyDiff();
    assert.equal(renamed.dossiers.carriedOver, renamed.dossiers.tried);
    const data = renamed.changes.filter(({ part }) => part === 'data').map(({ text }) => text);
    assert.deepEqual(data, ['"/burial/place" is called "/burial/site" now']);
  });
});

describe('old valid dossiers, of a procedure without samples', () => {
  const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: 'object',
    properties,
    ...more,
  });
  const text = { type: 'string' };
  const list = (items: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'array', items, ...more });
  const named = object({ name: text }, { required: ['name'] });
  const whenTrue = { if: { properties: { a: { const: true } }, required: ['a'] }, then: { required: ['b'] } };
  const party = (kind: string, more: JsonObject = {}): JsonObject =>
    object({ kind: { const: kind }, [kind]: text }, { required: ['kind'], ...more });
  const cases: readonly (readonly [name: string, old: JsonObject, now: JsonObject, issue: string])[] = [
    ['a choice', object({ a: { enum: ['x', 'y'] } }), object({ a: { enum: ['x'] } }), '/a enum'],
    ['a format', object({ a: text }), object({ a: { ...text, format: 'date' } }), '/a format'],
    [
      'a pattern',
      object({ a: { ...text, pattern: '^\\d{3}$' } }),
      object({ a: { ...text, pattern: '^1' } }),
      '/a pattern',
    ],
    ['a type', object({ a: { type: ['string', 'integer'] } }), object({ a: { type: 'integer' } }), '/a type'],
    [
      'a condition',
      object({ a: { type: 'boolean' }, b: text }),
      object({ a: { type: 'boolean' }, b: text }, whenTrue),
      '/b required',
    ],
    ['names', object({ a: text }), object({ a: text }, { additionalProperties: false }), '/other additionalProperties'],
    [
      'a dependency',
      object({ a: text, b: text }),
      object({ a: text, b: text }, { dependentRequired: { a: ['b'] } }),
      '/b required',
    ],
    ['a negation', object({ a: text }), object({ a: { ...text, not: { const: 'x' } } }), '/a not'],
    ['equal items', object({ l: list(text) }), object({ l: list(text, { uniqueItems: true }) }), '/l uniqueItems'],
    ['an item', object({ l: list(object({ name: text })) }), object({ l: list(named) }), '/l/0/name required'],
    [
      'a branch',
      object({ u: { oneOf: [party('p'), party('o')] } }),
      object({ u: { oneOf: [party('p', { required: ['kind', 'p'] }), party('o')] } }),
      '/u/p required',
    ],
  ];
  for (const [name, before, after, issue] of cases)
    it(`may be refused for ${name}, with an example`, async () => {
      const [one, other] = await Promise.all([before, after].map((schema) => versionWith(schema)));
      const { level, dossiers } = await onlyDiff(one, other);
      assert.equal(level, 'major');
      const [first] = dossiers.example?.issues ?? [];
      assert.equal(first && `${first.pointer} ${first.code}`, issue, JSON.stringify(dossiers.example));
    });

  it('stay valid where more is allowed, or only words and order are others', async () => {
    const one = await versionWith(object({ a: { ...text, maxLength: 3, title: 'A' }, b: text }, whenTrue));
    const same = { if: { required: ['a'], properties: { a: { const: true } } }, then: { required: ['b'], title: 'T' } };
    const other = await versionWith(object({ b: text, a: { ...text, maxLength: 5, title: 'B' } }, same));
    const { level, dossiers } = await onlyDiff(one, other);
    assert.deepEqual([level, dossiers.example], ['minor', undefined]);
  });
});

let versions = 0;
/** A version that asks for other answers; returns its folder. */
async function versionWith(schema: JsonObject): Promise<string> {
  const folder = path.join(author.root, `version-${(versions += 1)}`);
  await cp(simple, folder, { recursive: true });
  await writeFile(path.join(folder, 'data.schema.json'), JSON.stringify(schema));
  return folder;
}

describe('two folders of procedures', () => {
  it('are compared by code, the newest published version with that of the author', async () => {
    const out = path.join(author.root, 'out');
    await buildProcedure(old, out);
    await author.edit<JsonObject>('procedure.json', (procedure) => Object.assign(procedure, { version: '1.0.1' }));
    await buildProcedure(author.procedure, out, { force: true });
    const many = path.join(author.root, 'schemas/many');
    await mkdir(many, { recursive: true });
    await cp(path.join(author.root, 'common'), path.join(author.root, 'schemas/common'), { recursive: true });
    await cp(old, path.join(many, 'mai-tang'), { recursive: true });
    const { diffs, added, removed } = await compare(many, out);
    assert.deepEqual(
      diffs.map(({ code, now, changes }) => [code, now.definition.version, changes.length]),
      [['1.001731', '1.0.1', 0]],
    );
    assert.deepEqual([added, removed], [[], []]);
  });

  it('are refused when two have the same code, or one is a procedure', async () => {
    const both = path.join(author.root, 'procedures');
    await assert.rejects(
      compare(both, both),
      (error) => error instanceof KnownError && /both have the code/.test(error.message),
    );
    await author.edit<JsonObject>('procedure.json', (procedure) => Object.assign(procedure, { code: '1.000001' }));
    await assert.rejects(compare(old, both), /One path is a procedure, the other a folder of procedures/);
    await assert.rejects(compare(), /different procedures: 1\.001731 and 1\.000001/);
    await assert.rejects(compare(path.join(author.root, 'nowhere')), /There is no folder/);
  });
});

function at(schema: JsonObject, names: string): object {
  return names.split('/').reduce<JsonObject>((value, name) => value[name] as JsonObject, schema);
}
