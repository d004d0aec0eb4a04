import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { JsonObject, ProcedureDefinition } from '@motcua/model';
import { root } from '../../../../test/tools/run.mjs';
import { componentChanges, formChanges, lawChanges } from './law-changes.js';

const { properties } = JSON.parse(readFileSync(path.join(root, 'schemas/procedure.schema.json'), 'utf8')) as {
  properties: JsonObject;
};
/** Members whose differences are found in another way, or that name the version. */
const ELSEWHERE = ['$schema', 'code', 'version', 'renamedFrom', 'rules', 'computed'];

const definition = (more: object) =>
  ({ channels: [], legalBasis: [], components: [], ...more }) as unknown as ProcedureDefinition;

describe('a difference in a member of procedure.json', () => {
  for (const name of Object.keys(properties).filter((one) => !ELSEWHERE.includes(one)))
    it(`is found: ${name}`, () => {
      const lists = ['channels', 'legalBasis', 'components'];
      const value = lists.includes(name) ? [{ id: 'a', type: 'a' }] : 'another';
      const [before, after] = [definition({}), definition({ [name]: value })];
      const all = [lawChanges, formChanges, componentChanges].flatMap((changes) => changes(before, after));
      assert.equal(all.length, 1);
    });

  it('is found in the facts of a component', () => {
    for (const name of ['maxPages', 'sensitive', 'templateUrl']) {
      const [before, after] = [{}, { [name]: 1 }].map((more) => definition({ components: [{ id: 'a', ...more }] }));
      assert.deepEqual(
        componentChanges(before!, after!).map(({ text }) => text),
        [`component "a" has another "${name}"`],
      );
    }
  });
});
