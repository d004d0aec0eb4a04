import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonEqual, type JsonValue } from '@motcua/model';
import { DataMaker } from '../differential/generate-data.js';
import { openForm } from '../support/filled-form.js';
import { anySchema, procedureOf } from './any-schema.js';
import { runs } from '../support/runs.js';

const RUNS = runs(4_000);
const VALUES = 6;

describe('a form of any schema', () => {
  it('gives back every valid value that was loaded and not changed', async (test) => {
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(anySchema(), fc.integer(), async (schema, seed) => {
        const procedure = await procedureOf(schema);
        const maker = new DataMaker(procedure.schema, seed);
        for (let count = 0; count < VALUES; count += 1) {
          const value: JsonValue = maker.make();
          if (procedure.validator('data#')?.(value).length !== 0) continue;
          valid += 1;
          const store = openForm(procedure, value);
          const { data } = store.getSnapshot();
          assert.ok(jsonEqual(data, value), `${JSON.stringify(value)} became ${JSON.stringify(data)}`);
        }
      }),
      { numRuns: RUNS },
    );
    assert.ok(valid > RUNS, `only ${valid} valid values were tried`);
    test.diagnostic(`${valid} valid values of ${RUNS} schemas`);
  });
});
