import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compiled } from '../../../../test/support/procedures.js';
import type { JsonSchema, JsonValue } from '../json.js';
import { caseHolds, type IsOpen } from './terms.js';

const schema: JsonSchema = {
  type: 'object',
  properties: {
    kind: { enum: ['new', 'again'] },
    copies: { type: 'array', items: { type: 'object', properties: { use: { enum: ['school', 'work'] } } } },
  },
};

/** Whether the answers are of the case of a condition, while the answers at some pointers are open. */
async function holds(appliesIf: JsonSchema, data: JsonValue, ...open: readonly string[]): Promise<boolean | undefined> {
  const procedure = await compiled({ schema, definition: { cases: [{ id: 'one', appliesIf }] } });
  const isOpen: IsOpen = (pointer, isWhole) =>
    open.some((one) => one === pointer || (isWhole === true && one.startsWith(`${pointer}/`)));
  return caseHolds(procedure, 'one', data, isOpen);
}

const again: JsonSchema = { properties: { kind: { const: 'again' } } };
const atSchool: JsonSchema = {
  properties: { copies: { contains: { properties: { use: { const: 'school' } }, required: ['use'] } } },
};

test('an open answer decides neither for a case nor against it', async () => {
  assert.equal(await holds({ ...again, required: ['kind'] }, {}, '/kind'), undefined);
  assert.equal(await holds(again, {}, '/kind'), undefined);
  assert.equal(await holds({ not: { ...again, required: ['kind'] } }, {}, '/kind'), undefined);
  assert.equal(await holds(again, { kind: 'again' }, '/copies'), true);
  assert.equal(await holds(again, { kind: 'new' }, '/copies'), false);
});

test('an answer that is left out decides', async () => {
  assert.equal(await holds({ ...again, required: ['kind'] }, {}), false);
  assert.equal(await holds({ not: { ...again, required: ['kind'] } }, {}), true);
});

test('a list decides when nothing in it is open', async () => {
  assert.equal(await holds(atSchool, { copies: [{}] }, '/copies/0/use'), undefined);
  assert.equal(await holds(atSchool, { copies: [{ use: 'work' }] }), false);
  assert.equal(await holds(atSchool, { copies: [{ use: 'school' }] }), true);
});
