import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '@motcua/model';
import { openForm, readSample } from '../../../../test/support/filled-form.js';
import { compiled, maiTang } from '../../../../test/support/procedures.js';
import { findWarnings } from './find-warnings.js';
import { nodeOf } from '../store/form-snapshot.js';
import type { FormStore } from '../store/form-store.js';
import { chooseBranch } from '../actions/structure.js';

const household = readSample('mai-tang', 'valid-household').data as JsonObject;

const hiding = (store: FormStore) =>
  findWarnings(store.getSnapshot(), store.kinds).filter(({ code }) => code === 'hidesAnswers');

describe('a choice that hides answers', () => {
  it('is explained at its field, with the outermost places that are no longer asked', async () => {
    const store = openForm(await maiTang(), household);
    store.enter('/buryingParty/kind', 'organisation');
    assert.deepEqual(hiding(store), [
      {
        scope: 'data',
        pointer: '/buryingParty/kind',
        code: 'hidesAnswers',
        severity: 'warning',
        params: {
          places: [
            'fullName',
            'birthDate',
            'relationship',
            'identityDocument',
            'permanentResidence',
            'livesElsewhere',
          ].map((name) => `/buryingParty/${name}`),
        },
      },
    ]);
    assert.deepEqual(
      store.getSnapshot().issues.filter(({ code }) => code === 'hidesAnswers'),
      [],
    );
  });

  it('shows at once, since the person has just chosen, and no longer once they choose as before', async () => {
    const store = openForm(await maiTang(), household);
    const shown = () => store.field('/buryingParty/kind')?.issues.map(({ code }) => code);
    const heard: string[] = [];
    store.subscribeFields((pointer) => heard.push(pointer));
    shown();
    store.enter('/buryingParty/kind', 'organisation');
    store.commit('/buryingParty/kind');
    assert.deepEqual(shown(), ['hidesAnswers']);
    assert.ok(heard.includes('/buryingParty/kind'));
    store.enter('/buryingParty/kind', 'person');
    assert.deepEqual([shown(), store.getSnapshot().data, store.getSnapshot().hidden], [[], household, undefined]);
  });

  it('is explained where another branch of a union was chosen', async () => {
    const branch = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } }, required: [name] });
    const store = openForm(
      await compiled({
        schema: { type: 'object', properties: { party: { oneOf: [branch('person'), branch('office')] } } },
      }),
    );
    const [question] = nodeOf(store.getSnapshot(), '/party')!.questions;
    chooseBranch(store, '/party', question!.id, 0);
    store.enter('/party/person', 'An');
    chooseBranch(store, '/party', question!.id, 1);
    assert.deepEqual(
      hiding(store).map(({ pointer, params }) => [pointer, params['places']]),
      [['/party', ['/party/person']]],
    );
    assert.deepEqual(
      store.field('/party')?.issues.map(({ code }) => code),
      ['hidesAnswers'],
    );
    chooseBranch(store, '/party', question!.id, 0);
    assert.deepEqual([hiding(store), store.getSnapshot().data], [[], { party: { person: 'An' } }]);
  });

  it('is explained in an item of a list, too', async () => {
    const item = {
      type: 'object',
      properties: { works: { type: 'boolean' } },
      if: { properties: { works: { const: true } }, required: ['works'] },
      then: { properties: { employer: { type: 'string' } } },
    };
    const people = { type: 'array', items: item };
    const store = openForm(await compiled({ schema: { type: 'object', properties: { people } } }), {
      people: [{ works: true, employer: 'Nhà máy' }, { works: false }],
    });
    store.enter('/people/0/works', 'false');
    assert.deepEqual(
      hiding(store).map(({ pointer, params }) => [pointer, params['places']]),
      [['/people/0/works', ['/people/0/employer']]],
    );
  });

  it('says nothing of a group whose answers were all taken back', async () => {
    const schema = {
      type: 'object',
      properties: { asks: { type: 'boolean' } },
      if: { properties: { asks: { const: true } }, required: ['asks'] },
      then: { properties: { group: { type: 'object', properties: { name: { type: 'string' } } } } },
    };
    const store = openForm(await compiled({ schema }), { asks: true });
    store.enter('/group/name', 'An');
    store.enter('/group/name', '');
    store.enter('/asks', 'false');
    assert.deepEqual(hiding(store), []);
  });

  it('says nothing of places without an answer, or of what a page replaces', async () => {
    const schema = {
      type: 'object',
      properties: { asks: { type: 'boolean' } },
      if: { properties: { asks: { const: true } }, required: ['asks'] },
      then: { properties: { name: { type: 'string' } } },
    };
    const store = openForm(await compiled({ schema }), { asks: true });
    store.enter('/asks', 'false');
    assert.deepEqual(hiding(store), []);
    store.enter('/asks', 'true');
    store.enter('/name', 'An');
    store.load({ asks: false, name: 'An' });
    assert.deepEqual(hiding(store), []);
  });
});
