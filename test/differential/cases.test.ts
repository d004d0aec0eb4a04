import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { normaliseSchema, type JsonValue } from '@motcua/model';
import { bothValidators, comparable } from './both-validators.js';

/** One schema and what it must say of values; the shape of the JSON Schema Test Suite. */
interface Case {
  readonly description: string;
  readonly schema: JsonValue;
  /** Other documents, by the URI under which the schema refers to them. */
  readonly documents?: Readonly<Record<string, JsonValue>>;
  readonly tests: readonly { readonly description: string; readonly data: JsonValue; readonly valid: boolean }[];
}

/** A test in which the validators depart from the standard; `reason` is a name in the table of `docs/validators.md`. */
interface Deviation {
  readonly draft: string;
  readonly keyword: string;
  readonly case: string;
  readonly test: string;
  readonly reason: string;
}

const read = <Content>(path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Content;
const names = (path: string) => readdirSync(new URL(path, import.meta.url)).sort();

const deviations = read<Deviation[]>('deviations.json');
const found = new Set<Deviation>();

for (const draft of names('cases')) {
  describe(`draft ${draft}`, () => {
    for (const file of names(`cases/${draft}`)) {
      const keyword = file.replace('.json', '');
      describe(keyword, () => {
        for (const one of read<Case[]>(`cases/${draft}/${file}`)) it(one.description, () => check(draft, keyword, one));
      });
    }
  });
}

function check(draft: string, keyword: string, { description, schema: document, documents = {}, tests }: Case): void {
  const context = { documents: new Map(Object.entries(documents)) };
  const { schema, problems } = normaliseSchema(document, context);
  assert.deepEqual(problems, []);
  const { compiled, interpreted, names: validators } = bothValidators(schema);
  for (const { description: test, data, valid } of tests) {
    const deviation = deviations.find(
      (known) =>
        known.draft === draft && known.keyword === keyword && known.case === description && known.test === test,
    );
    const errors = compiled('data#')?.(data) ?? [];
    if (deviation) found.add(deviation);
    assert.equal(errors.length === 0, deviation ? !valid : valid, `${test}: ${JSON.stringify(errors)}`);
    for (const name of validators) {
      assert.deepEqual(comparable(interpreted(name)?.(data)), comparable(compiled(name)?.(data)), `${test}, ${name}`);
    }
  }
}

describe('deviations', () => {
  it('are all there, so that one that is fixed leaves the list', () => {
    const gone = deviations.filter((deviation) => !found.has(deviation));
    assert.deepEqual(gone, []);
  });

  it('are reported in the documentation by the name of their reason', () => {
    const table = readFileSync(new URL('../../docs/validators.md', import.meta.url), 'utf8');
    for (const { reason } of deviations) assert.ok(table.includes(`| \`${reason}\``), reason);
  });
});
