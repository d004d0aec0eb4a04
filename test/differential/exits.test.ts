import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interpretSchema } from '@motcua/core/interpreter';
import { exitOf, validateData, type CompiledProcedure } from '@motcua/model';
import { goldenProcedure } from '../support/golden-procedure.js';

describe('exits', () => {
  it('hold with compiled conditions as with interpreted ones, and for no one who has not answered', async () => {
    const compiled = await goldenProcedure('form-social-pension', 'huu-tri-xa-hoi');
    const { schema, definition } = compiled;
    const interpreted: CompiledProcedure = { ...compiled, ...interpretSchema(schema, definition) };
    const answers = [true, false, undefined].flatMap((pension) =>
      ['begin', 'change', undefined].map((request) => ({
        ...(pension !== undefined && { pension }),
        ...(request !== undefined && { request }),
      })),
    );
    const held = answers.filter((data) => {
      const [one, other] = [compiled, interpreted].map((procedure) => exitOf(procedure, data)?.id);
      assert.equal(one, other);
      const issues = validateData(compiled, data, '2026-11-30').filter(({ code }) => code === 'exit');
      assert.deepEqual(
        issues.map(({ pointer, params }) => [pointer, params['exit']]),
        one === undefined ? [] : [['', one]],
      );
      return one !== undefined;
    });
    assert.deepEqual(held, [{ pension: true, request: 'begin' }]);
  });
});
