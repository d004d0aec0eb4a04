import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedEnvironment } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';
import { number } from '../kinds/number.js';
import { writtenNumber } from '../kinds/written-number.js';
import { FormStore } from '../store/form-store.js';
import { createSettler } from '../store/settler.js';
import { validationPolicy } from './validation-policy.js';

describe('what was typed before all ways of writing were known', () => {
  it('is an answer as soon as they are', async () => {
    const procedure = await compiled({
      schema: {
        type: 'object',
        properties: {
          area: { type: 'number', title: 'Diện tích' },
          born: { type: 'string', format: 'date', title: 'Ngày sinh' },
          share: { type: 'number', title: 'Phần' },
          count: { type: 'integer', title: 'Số người' },
        },
      },
    });
    const store = new FormStore(procedure, fixedEnvironment(), { createSettler });
    store.enter('/area', '1.600,5');
    store.commit('/area');
    store.enter('/born', { day: '1/3/1980', month: '', year: '' });
    store.enter('/share', '50%');
    store.enter('/count', '12');
    assert.deepEqual(store.getSnapshot().answers, { count: 12 });

    store.enableValidation(validationPolicy);
    assert.equal(store.kinds.get('number'), writtenNumber);
    const other = new FormStore(procedure, fixedEnvironment(), { createSettler });
    assert.equal(other.kinds.get('number'), number, 'what one form knows is nothing to another');
    assert.deepEqual(store.getSnapshot().data, { area: 1600.5, born: '1980-03-01', count: 12 });
    assert.equal(store.field('/area')?.entry, '1600,5');
    assert.deepEqual(store.field('/born')?.entry, { day: '1/3/1980', month: '', year: '' }, 'not left yet');
    assert.deepEqual(
      store.issuesOn('step:all').map(({ pointer, params }) => [pointer, params['reason']]),
      [['/share', 'numberAmbiguous']],
    );
  });
});
