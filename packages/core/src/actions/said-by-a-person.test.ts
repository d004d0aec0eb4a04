import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { dataIssues } from '../../../../test/support/outline.js';
import { compiled } from '../../../../test/support/procedures.js';
import { addItem, removeItem, restoreRemoved, sayNone } from './structure.js';

const TEXT: JsonObject = { type: 'string' };
const form = async (schema: JsonSchema, answers?: JsonValue) => openForm(await compiled({ schema }), answers);

const DECLARATION = 'I confirm that everything above is true.';

describe('a value that is the only one', () => {
  const only: readonly (readonly [string, JsonObject])[] = [
    ['const', { title: 'Declaration', const: 'i-agree' }],
    ['const with its words only', { description: DECLARATION, const: 'i-agree' }],
    ['enum of one', { title: 'Declaration', type: 'string', enum: ['i-agree'] }],
    ['oneOf of one', { oneOf: [{ const: 'i-agree', title: DECLARATION }] }],
    [
      'what several schemas leave',
      { title: 'Declaration', allOf: [{ enum: ['x', 'i-agree'] }, { enum: ['i-agree'] }] },
    ],
    ['a reference', { $ref: '#/$defs/declaration' }],
    ['one that is suggested', { title: 'Declaration', const: 'i-agree', default: 'i-agree' }],
  ];
  for (const [name, declaration] of only) {
    it(`is said by a person where it has words: ${name}`, async () => {
      const store = await form({
        type: 'object',
        required: ['declaration'],
        properties: { declaration },
        $defs: { declaration: { title: 'Declaration', const: 'i-agree' } },
      });
      assert.deepEqual(store.getSnapshot().data, {});
      assert.deepEqual(dataIssues(store), ['/declaration required']);
      store.enter('/declaration', 'i-agree');
      assert.deepEqual(store.getSnapshot().data, { declaration: 'i-agree' });
      assert.deepEqual(dataIssues(store), []);
    });
  }

  it('is said by a person in a case that was chosen, and in an item', async () => {
    const statement = {
      type: 'object',
      required: ['yes'],
      properties: { kind: TEXT, yes: { title: 'Yes', const: 'y' } },
    };
    const store = await form(
      {
        type: 'object',
        properties: {
          u: {
            oneOf: [
              { title: 'A', ...statement },
              { title: 'B', type: 'string' },
            ],
          },
          l: { items: statement },
        },
      },
      { u: { kind: 'x' }, l: [{ kind: 'x' }] },
    );
    assert.deepEqual(dataIssues(store), ['/u/yes required', '/l/0/yes required']);
  });

  it('is filled in where no one would read it, or where only its owner may change it', async () => {
    const store = await form({
      type: 'object',
      required: ['version', 'kind', 'given'],
      properties: {
        version: { const: '1.0' },
        kind: { enum: ['form'] },
        given: { title: 'Given', const: 'x', readOnly: true },
      },
    });
    assert.deepEqual(store.getSnapshot().data, { version: '1.0', kind: 'form', given: 'x' });
  });

  it('never replaces another one that was loaded: it is shown, reported, and can be released', async () => {
    const store = await form(
      {
        type: 'object',
        required: ['version', 'declaration'],
        properties: { version: { const: '1.0' }, declaration: { title: 'Declaration', const: 'i-agree' } },
      },
      { version: '0.9', declaration: 'no' },
    );
    assert.deepEqual(store.getSnapshot().data, { version: '0.9', declaration: 'no' });
    assert.deepEqual(dataIssues(store), ['/version const', '/declaration const']);
    assert.equal(store.field('/version')?.mismatchedAnswer, '0.9');
    const reported = store.field('/declaration')?.issues.map(({ code, severity }) => `${severity} ${code}`);
    assert.deepEqual(reported, ['warning notOffered']);
  });

  it('follows the case that a person chooses among loaded ones', async () => {
    const kind = (value: string) => ({
      properties: { kind: { const: value }, code: { const: value } },
      required: ['code'],
    });
    const store = await form({ oneOf: [kind('p'), kind('q')] }, { kind: 'p', code: 'p' });
    store.enter('/kind', 'q');
    assert.deepEqual(store.getSnapshot().data, { kind: 'q', code: 'q' });
  });
});

describe('a list that must be there', () => {
  const kinds = { items: { enum: ['assault', 'theft'] } };
  for (const [name, list] of Object.entries<JsonObject>({
    boxes: kinds,
    items: { items: TEXT },
    tuple: { prefixItems: [TEXT] },
  })) {
    it(`is asked for, and empty only by a person's word: ${name}`, async () => {
      const store = await form({ type: 'object', required: ['l'], properties: { l: { type: 'array', ...list } } });
      assert.deepEqual(store.getSnapshot().data, {});
      assert.deepEqual(dataIssues(store), ['/l required']);
      sayNone(store, '/l', true);
      assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ l: [] }, []]);
      sayNone(store, '/l', false);
      assert.deepEqual(dataIssues(store), ['/l required']);
    });
  }

  it('is asked for at the root, in a group, in an item, and in a list', async () => {
    const whole = await form({ type: 'array', items: TEXT });
    assert.deepEqual(dataIssues(whole), [' required']);
    const list = { type: 'array', items: TEXT };
    const group = { type: 'object', required: ['l'], properties: { l: list } };
    const store = await form({
      type: 'object',
      required: ['g'],
      properties: { g: group, i: { type: 'array', items: group }, ll: { type: 'array', items: list } },
    });
    addItem(store, '/i');
    addItem(store, '/ll');
    assert.deepEqual(dataIssues(store), ['/g/l required', '/i/0/l required', '/ll/0 required']);
  });

  it('is asked for again when its last item is taken away, which can be brought back', async () => {
    const store = await form({ type: 'object', required: ['l'], properties: { l: { type: 'array', items: TEXT } } });
    store.enter(addItem(store, '/l'), 'x');
    removeItem(store, '/l/0');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{}, ['/l required']]);
    restoreRemoved(store);
    assert.deepEqual(store.getSnapshot().data, { l: ['x'] });
  });

  it('reports how many are missing where it may not be empty, and keeps an empty one that was loaded', async () => {
    const list = (more: JsonObject) => ({
      type: 'object',
      required: ['l'],
      properties: { l: { type: 'array', items: TEXT, ...more } },
    });
    assert.deepEqual(dataIssues(await form(list({ minItems: 2 }))), ['/l minItems']);
    const store = await form(list({}), { l: [] });
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ l: [] }, []]);
  });
});

describe('the last item of a list', () => {
  it('comes back as an item where anything could be there', async () => {
    for (const answers of [[{ a: 1 }], [1], [[null]]]) {
      const store = await form({}, answers);
      removeItem(store, '/0');
      restoreRemoved(store);
      assert.deepEqual(store.getSnapshot().answers, answers);
    }
  });
});
