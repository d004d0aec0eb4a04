import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { procedureFromData } from '../load/procedure-from-data.js';
import { stepPointers } from './screens.js';

/** The steps of the form of a schema with those members. */
async function stepsOf(properties: JsonObject): Promise<readonly string[]> {
  const value = { type: 'object', properties, required: Object.keys(properties) };
  const procedure = await procedureFromData({ source: 'a.json', value, url: 'a.json', fetchJson: undefined });
  const { screens } = openForm(procedure).getSnapshot();
  return procedure.definition.steps
    .filter(({ id }) => screens.includes(`step:${id}`))
    .map((step) => stepPointers(step).join());
}

const group = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...more,
});

describe('the steps of a form', () => {
  it('leave out those with nothing to answer', async () => {
    const name = { type: 'string' };
    const steps = await stepsOf({
      person: group({ name }),
      kind: group({ apiVersion: { const: 'v1' }, deep: group({ b: { const: 2 } }) }),
      empty: group({}, { additionalProperties: false }),
      none: group({ a: { type: 'null' } }),
      words: group({ a: { description: 'Read this.' } }),
      mixed: group({ a: { const: 1 }, name }),
      list: group({ items: { type: 'array', items: name } }),
      open: group({ a: { const: 1 } }, { additionalProperties: name }),
    });
    assert.deepEqual(steps, ['/person', '/words', '/mixed', '/list', '/open']);
  });

  it('come and go with their answers', async () => {
    const steps = await stepsOf({
      a: group({ kind: { enum: ['x', 'y'] } }),
      b: group({ fixed: { const: 1 } }),
      c: group({
        union: {
          title: 'U',
          oneOf: [
            { title: 'A', const: 1 },
            { title: 'B', type: 'string' },
          ],
        },
      }),
    });
    assert.deepEqual(steps, ['/a', '/c']);
  });

  it('stay where there is nothing to answer in any', async () => {
    assert.deepEqual(await stepsOf({ a: group({ b: { const: 1 } }), c: group({ d: { const: 1 } }) }), ['/a', '/c']);
  });
});
