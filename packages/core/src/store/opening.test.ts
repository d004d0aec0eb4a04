import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonSchema } from '@motcua/model';
import { compiled } from '../../../../test/support/procedures.js';
import { fixedEnvironment } from '../../../../test/support/filled-form.js';
import { FormStore } from './form-store.js';
import { createSettler } from './settler.js';

const SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    works: { type: 'boolean' },
    note: { type: 'string', default: 'như cũ' },
    employer: { type: 'string', title: 'Nơi làm việc' },
  },
  required: ['works'],
  if: { properties: { works: { const: true } }, required: ['works'] },
  then: { required: ['employer'] },
  else: { properties: { employer: false } },
};

/** A form of the schema whose settler has not been loaded. */
async function opened(): Promise<FormStore> {
  const procedure = await compiled({ schema: SCHEMA });
  assert.ok(procedure.opening);
  return new FormStore(procedure, fixedEnvironment());
}

describe('a form before its settler is loaded', () => {
  it('keeps what is entered, and asks what follows from it once the settler is there', async () => {
    const store = await opened();
    store.continue();
    store.enter('/works', 'true');
    store.enter('/note', 'đã đổi');
    assert.equal(store.field('/employer'), undefined);
    const heard: string[] = [];
    store.subscribeFields((pointer) => heard.push(pointer));
    store.useSettler(createSettler);
    assert.ok(heard.includes('/employer'));
    assert.equal(store.field('/employer')?.node.required, true);
    assert.deepEqual(store.getSnapshot().answers, { works: true, note: 'đã đổi' });
    assert.deepEqual(store.getSnapshot().data, { works: true, note: 'đã đổi' });
    assert.equal(store.getSnapshot().screen, 'step:all');
    assert.equal(store.field('/works')?.entry, 'true');
  });

  it('opens a long step with its first fields, and has the others once the settler is there', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: name }]));
    const procedure = await compiled({ schema: { type: 'object', properties } });
    const store = new FormStore(procedure, fixedEnvironment());
    const shown = () => store.getSnapshot().root.children.map(({ name }) => name);
    assert.deepEqual(shown(), names.slice(0, 8));
    store.enter('/f7', 'sớm');
    store.useSettler(createSettler);
    assert.deepEqual(shown(), names);
    assert.equal(store.field('/f7')?.entry, 'sớm');
  });

  it('holds the same answers as before where nothing was entered', async () => {
    const store = await opened();
    const { answers, choices, screens } = store.getSnapshot();
    assert.deepEqual(answers, { note: 'như cũ' });
    store.useSettler(createSettler);
    const after = store.getSnapshot();
    assert.equal(after.answers, answers);
    assert.equal(after.choices, choices);
    assert.equal(after.screens, screens);
  });

  it('does not suggest again what was emptied', async () => {
    const store = await opened();
    store.enter('/note', '');
    store.commit('/note');
    store.useSettler(createSettler);
    assert.deepEqual(store.getSnapshot().answers, {});
  });

  it('cannot be left but from its start screen', async () => {
    const store = await opened();
    assert.equal(store.continue(), true);
    assert.equal(store.continue(), false);
  });

  it('is not made of a procedure that says nothing of its opening', async () => {
    const procedure = await compiled({ schema: { type: 'array', items: { type: 'object', properties: {} } } });
    assert.equal(procedure.opening, undefined);
    assert.throws(() => new FormStore(procedure, fixedEnvironment()), /needs a settler/);
  });
});
