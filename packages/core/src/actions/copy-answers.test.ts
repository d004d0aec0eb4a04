import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { getAt } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';
import { copyAnswers } from './copy-answers.js';
import { prefill } from './prefill.js';

const person = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    address: { type: 'object', properties: { street: { type: 'string' }, ward: { type: 'string' } } },
    elsewhere: { type: 'boolean' },
    phones: { type: 'array', items: { type: 'string' } },
  },
  if: { properties: { elsewhere: { const: true } }, required: ['elsewhere'] },
  then: { properties: { now: { type: 'object', properties: { street: { type: 'string' } } } } },
};
const schema = {
  type: 'object',
  properties: {
    owner: person,
    submitter: { ...person, properties: { ...person.properties, relation: { type: 'string' }, phones: false } },
  },
};

describe('copying from another person', () => {
  it('takes every part that both have, also what is asked only then, and leaves the rest', async () => {
    const owner = {
      name: 'Bình',
      address: { street: 'Láng', ward: 'Láng' },
      elsewhere: true,
      now: { street: 'Chùa Bộc' },
      phones: ['1'],
    };
    const store = openForm(await compiled({ schema }), { owner });
    store.enter('/submitter/relation', 'Con');
    store.enter('/submitter/name', 'đang gõ');
    copyAnswers(store, '/owner', '/submitter');
    const { phones: _, ...both } = owner;
    assert.deepEqual((store.getSnapshot().data as { submitter: unknown }).submitter, { relation: 'Con', ...both });
    assert.equal(store.field('/submitter/name')?.entry, 'Bình');
  });

  it('leaves what the group has of its own though it cannot be read, and what is locked in it', async () => {
    const born = { type: 'string', format: 'partial-date' };
    const properties = { owner: person, submitter: { properties: { ...person.properties, born } } };
    const definition = { prefill: [{ pointer: '/submitter/name', claim: 'name', lock: true }] };
    const store = openForm(await compiled({ schema: { type: 'object', properties }, definition }), {
      owner: { name: 'Bình', address: { street: 'Láng' } },
    });
    prefill(store, { source: 'vneid', claims: { name: 'An' } });
    const typed = { day: '5', month: '', year: '' };
    store.enter('/submitter/born', typed);
    copyAnswers(store, '/owner', '/submitter');
    assert.deepEqual(getAt(store.getSnapshot().data, '/submitter'), { name: 'An', address: { street: 'Láng' } });
    assert.deepEqual(store.field('/submitter/born')?.entry, typed);
  });

  it('does nothing where nothing was answered', async () => {
    const store = openForm(await compiled({ schema }));
    copyAnswers(store, '/owner', '/submitter');
    assert.deepEqual(store.getSnapshot().data, {});
  });
});
