import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openForm } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';

const person = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'vn-personal-id' },
    sex: { enum: ['male', 'female'] },
    birthDate: { type: 'string', format: 'partial-date' },
  },
};

describe('what is odd', () => {
  it('shows at its field once that was left, follows the answers next to it, and stops nothing', async () => {
    const store = openForm(await compiled({ schema: { type: 'object', properties: { person } } }));
    const shown = () => store.field('/person/id')?.issues.map(({ code, severity }) => [code, severity]);
    const heard: string[] = [];
    store.subscribeFields((pointer) => heard.push(pointer));
    store.field('/person/id');
    store.enter('/person/sex', 'male');
    store.enter('/person/id', '001178012345');
    assert.deepEqual(shown(), []);
    store.commit('/person/id');
    assert.deepEqual(shown(), [['personalIdSex', 'warning']]);
    assert.deepEqual(
      store.field('/person/id')?.issues.map(({ params }) => params),
      [{ other: '/person/sex' }],
    );
    assert.deepEqual(
      store.getSnapshot().issues.filter(({ scope }) => scope === 'data'),
      [],
    );
    heard.length = 0;
    store.enter('/person/sex', 'female');
    assert.deepEqual([shown(), heard.includes('/person/id')], [[], true]);
    store.enter('/person/id', '00117801234');
    assert.deepEqual(shown(), [['format', 'error']]);
  });
});
