import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonValue, ProcedureDefinition } from '@motcua/model';
import { ruleChanges } from './rule-changes.js';

const withRules = (...asserts: JsonValue[]) =>
  ({ rules: asserts.map((assert) => ({ assert, at: '/age', text: 'rules.age' })) }) as unknown as ProcedureDefinition;
const texts = (before: ProcedureDefinition, after: ProcedureDefinition) =>
  ruleChanges(before, after).map(({ level, text }) => [level, text.replace(/^.* /, '')]);

describe('rules of one field with one text', () => {
  it('are compared one by one', () => {
    const both = withRules({ '<=': [{ var: '/age' }, 10] }, { '<=': [{ var: '/age' }, 20] });
    const lower = withRules({ '<=': [{ var: '/age' }, 5] }, { '<=': [{ var: '/age' }, 20] });
    assert.deepEqual(texts(both, both), []);
    assert.deepEqual(texts(both, lower), [['major', 'else']]);
    assert.deepEqual(texts(both, withRules(...[10].map((most) => ({ '<=': [{ var: '/age' }, most] })))), [
      ['minor', 'gone'],
    ]);
    assert.deepEqual(texts(withRules(...[10].map((most) => ({ '<=': [{ var: '/age' }, most] }))), both), [
      ['major', 'new'],
    ]);
  });
});
