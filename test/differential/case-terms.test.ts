import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interpretSchema } from '@motcua/core/interpreter';
import { termsOf, type CompiledProcedure } from '@motcua/model';
import { goldenProcedure } from '../support/golden-procedure.js';

describe('terms by case', () => {
  it('are the same with compiled conditions and with interpreted ones', async () => {
    const compiled = await goldenProcedure('form-work-permit', 'giay-phep-lao-dong');
    const { schema, definition } = compiled;
    const interpreted: CompiledProcedure = { ...compiled, ...interpretSchema(schema, definition) };
    const limits = [undefined, 'new', 'again', 'extension', 'other'].map((kind) => {
      const data = kind === undefined ? {} : { kind };
      const [one, other] = [compiled, interpreted].map((procedure) =>
        termsOf(procedure, definition.channels[0]!, data, (pointer) => pointer === '/kind'),
      );
      assert.deepEqual(one, other);
      return one?.timeLimit?.value;
    });
    assert.deepEqual(limits, [undefined, 10, 3, 5, 10]);
  });
});
