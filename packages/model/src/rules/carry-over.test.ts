import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carryOver } from './carry-over.js';

describe('answers of an earlier version', () => {
  it('are carried over to renamed fields and groups', () => {
    const data = { burial: { place: 'Here' }, person: { name: 'An' } };
    const renames = { '/burial/site': ['/burial/place'], '/applicant': ['/person'] };
    assert.deepEqual(carryOver(data, renames), { burial: { site: 'Here' }, applicant: { name: 'An' } });
  });

  it('are carried over in every item of a list', () => {
    const data = { relatives: [{ a: 1 }, { b: 2 }, { a: 3 }] };
    const carried = { relatives: [{ c: 1 }, { b: 2 }, { c: 3 }] };
    assert.deepEqual(carryOver(data, { '/relatives/*/c': ['/relatives/*/a'] }), carried);
  });

  it('come from the newest name that has one', () => {
    assert.deepEqual(carryOver({ old: 1, older: 2 }, { '/now': ['/old', '/older'] }), { now: 1, older: 2 });
    assert.deepEqual(carryOver({ older: 2 }, { '/now': ['/old', '/older'] }), { now: 2 });
  });

  it('replace no answer, and stay where nothing was renamed', () => {
    const data = { old: 1, now: 2 };
    assert.deepEqual(carryOver(data, { '/now': ['/old'] }), data);
    assert.equal(carryOver(data), data);
    assert.equal(carryOver('x', { '/now': ['/old'] }), 'x');
  });
});
