import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonSchema, ProcedureDefinition } from '@motcua/model';
import { textsByTime } from './first-texts.js';

const schema: JsonSchema = {
  properties: {
    person: { $ref: '#/$defs/person' },
    relatives: { items: { properties: { name: {} } } },
    car: {},
  },
  if: { required: ['car'] },
  then: { properties: { plate: {} } },
  $defs: { person: { properties: { name: {}, nickname: {} } } },
};

/** Keys of the first texts. */
function first(steps: readonly (readonly string[])[], ...keys: readonly string[]): string[] {
  const definition = { steps: steps.map((fields, index) => ({ id: `s${index}`, legalBasis: 'law', fields })) };
  const { first: now, later } = textsByTime(
    definition as unknown as ProcedureDefinition,
    schema,
    Object.fromEntries(keys.map((key) => [key, key])),
  );
  assert.equal(Object.keys(now).length + Object.keys(later).length, keys.length);
  return Object.keys(now);
}

describe('the texts that come first', () => {
  it('are those of the start screen and of the first step, without error messages', () => {
    const keys = [
      'title',
      'components.id.title',
      'components.id.waived',
      'privacy.notice',
      'own.key',
      'steps.s0.title',
    ];
    const later = ['legalBasis.law.title', 'components.id.hint', 'declaration.statement', 'steps.s1.title'];
    assert.deepEqual(first([['/person'], ['/car']], ...keys, ...later), keys);
    assert.deepEqual(
      first([['/person/name'], ['/car']], '/person', '/person/name#hint', '/person/name#error.required', '/car'),
      ['/person', '/person/name#hint'],
    );
  });

  it('are all that are within a field, and of each item of a list', () => {
    assert.deepEqual(first([['/person'], ['/car']], '/person/nickname', '/personal'), ['/person/nickname']);
    assert.deepEqual(first([['/relatives'], ['/car']], '/relatives/*/name', '/car'), ['/relatives/*/name']);
    assert.deepEqual(first([['']], '#hint', '/car', '#error.required'), ['#hint', '/car']);
  });

  it('are those of further steps where the first ones may have nothing to ask', () => {
    assert.deepEqual(first([['/plate'], ['/car'], ['/person']], '/plate', '/car', '/person'), ['/plate', '/car']);
    assert.deepEqual(first([['/plate']], '/plate', '/car'), ['/plate']);
  });
});
