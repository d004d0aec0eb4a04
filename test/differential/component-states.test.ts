import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interpretSchema } from '@motcua/core/interpreter';
import { checkComponents, componentStates, type CompiledProcedure } from '@motcua/model';
import { goldenProcedure } from '../support/golden-procedure.js';

const attached = (...ids: string[]) =>
  ids.map((id) => ({
    id,
    state: 'attached' as const,
    files: [{ name: 'a.pdf', type: 'application/pdf', size: 100 }],
  }));

describe('documents by case', () => {
  it('are the same with compiled conditions and with interpreted ones', async () => {
    const compiled = await goldenProcedure('form-unemployment', 'tro-cap-that-nghiep');
    const { schema, definition } = compiled;
    const interpreted: CompiledProcedure = { ...compiled, ...interpretSchema(schema, definition) };
    const outcome = (data: object, ...ids: string[]) => {
      const [one, other] = [compiled, interpreted].map((procedure) => ({
        states: componentStates(procedure, data as never).map(({ state }) => state),
        issues: checkComponents(procedure, data as never, attached(...ids)).map(({ pointer }) => pointer),
      }));
      assert.deepEqual(one, other);
      return one;
    };
    const self = { submittedBy: 'self', ended: { reason: 'expired' } };
    const other = { submittedBy: 'authorised', ended: { reason: 'dismissed' } };
    const required = ['required', 'required'];
    assert.deepEqual(outcome({}), { states: ['form', ...required, 'optional'], issues: ['/hop-dong-het-han'] });
    assert.deepEqual(outcome(self, 'quyet-dinh-thoi-viec'), { states: ['form', ...required, 'optional'], issues: [] });
    assert.deepEqual(outcome(other, 'quyet-dinh-sa-thai'), {
      states: ['form', ...required, 'required', 'required'],
      issues: ['/giay-uy-quyen'],
    });
  });
});
