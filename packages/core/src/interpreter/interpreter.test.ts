import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { interpretSchema } from './interpret-schema.js';

/** The files that a module imports at once, it and all that it leads to. */
async function importsOf(start: URL): Promise<readonly string[]> {
  const found = new Set<string>();
  const queue = [start];
  for (let url = queue.pop(); url; url = queue.pop()) {
    if (found.has(url.href)) continue;
    found.add(url.href);
    const source = await readFile(url, 'utf8');
    for (const [, path = ''] of source.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']*)\.js'/gm)) {
      queue.push(new URL(`${path}.ts`, url));
    }
  }
  return [...found];
}

describe('the interpreter', () => {
  it('is not loaded with the kit, and neither is what only data needs', async () => {
    const loaded = await importsOf(new URL('../index.ts', import.meta.url));
    assert.ok(loaded.length > 10);
    assert.deepEqual(
      loaded.filter((file) => /\/interpreter\/|procedure-from-data|gather-documents/.test(file)),
      [],
    );
  });

  it('reads a schema only as far as it is asked', () => {
    const { validator } = interpretSchema({ properties: { a: { $ref: '#' } }, minProperties: 1 }, { components: [] });
    assert.deepEqual(validator('data#')?.({ a: { a: {} } }), [
      { instancePath: '/a/a', keyword: 'minProperties', params: { limit: 1 } },
    ]);
    assert.deepEqual(validator('data#')?.('text'), []);
  });

  it('sees what changed in a value since the last time', () => {
    const schema = { oneOf: [{ required: ['a'] }, { required: ['b'] }], unevaluatedProperties: false };
    const check = interpretSchema(schema, { components: [] }).validator('data#');
    const value: Record<string, number> = {};
    assert.equal(check?.(value)[0]?.schemaLocation, '/oneOf');
    value['a'] = 1;
    assert.deepEqual(
      check?.(value).map(({ keyword }) => keyword),
      ['unevaluatedProperties'],
    );
  });
});
