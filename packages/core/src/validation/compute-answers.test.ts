import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogicProblem } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';
import { addItem } from '../actions/structure.js';
import { applyServerIssues } from '../actions/submission.js';
import { computeAnswers } from './compute-answers.js';

const NUMBER = { type: 'number' };
const at = (path: string) => ({ var: path });
const row = { type: 'object', properties: { n: NUMBER } };
const schema = {
  type: 'object',
  properties: { rows: { type: 'array', items: row, minItems: 1 }, total: NUMBER },
  required: ['rows', 'total'],
  if: { properties: { total: { minimum: 10 } }, required: ['total'] },
  then: { properties: { reason: { type: 'string' } }, required: ['reason'] },
};
const computed = { '/total': { sum: at('/rows/*/n') } };

describe('the computed values of a form', () => {
  it('follow each answer, and are part of what is sent', async () => {
    const store = openForm(await compiled({ schema, definition: { computed } }), { rows: [{}] });
    computeAnswers(store);
    store.enter('/rows/0/n', '3');
    assert.deepEqual(store.getSnapshot().data, { rows: [{ n: 3 }], total: 3 });
    addItem(store, '/rows');
    assert.deepEqual(store.getSnapshot().answers, { rows: [{ n: 3 }, {}] }, 'unknown while a row is not filled in');
    store.enter('/rows/1/n', '4');
    assert.equal(store.field('/total')?.entry, '7');
    assert.deepEqual(
      store.getSnapshot().issues.filter(({ scope }) => scope === 'data'),
      [],
    );
  });

  it('decide which fields are asked', async () => {
    const store = openForm(await compiled({ schema, definition: { computed } }), { rows: [{}] });
    computeAnswers(store);
    store.enter('/rows/0/n', '30');
    assert.ok(store.field('/reason'));
    store.enter('/rows/0/n', '3');
    assert.equal(store.field('/reason'), undefined);
  });

  it('replace what was filled in otherwise, and end what the receiver said of them', async () => {
    const store = openForm(await compiled({ schema, definition: { computed } }), { rows: [{ n: 2 }], total: 99 });
    computeAnswers(store);
    assert.deepEqual(store.getSnapshot().data, { rows: [{ n: 2 }], total: 2 });
    applyServerIssues(store, [{ scope: 'data', pointer: '/total', code: 'computed', params: {}, severity: 'error' }]);
    assert.equal(store.getSnapshot().serverIssues.length, 1);
    store.enter('/rows/0/n', '5');
    assert.deepEqual(store.getSnapshot().serverIssues, []);
  });

  it('that cannot be computed are left out, and reported once for the same answers', async () => {
    const heard: (readonly LogicProblem[])[] = [];
    const divided = { '/total': { '/': [1, at('/rows/0/n')] } };
    const store = openForm(await compiled({ schema, definition: { computed: divided } }), { rows: [{}] });
    computeAnswers(store, (problems) => heard.push(problems));
    store.enter('/rows/0/n', '0');
    store.commit('/rows/0/n');
    assert.deepEqual(heard, [[{ source: '/computed/~1total', at: '/total', fault: 'divisionByZero' }]]);
    assert.deepEqual(store.getSnapshot().data, { rows: [{ n: 0 }] });
  });

  it('of conditions that contradict each other end nowhere, and do not hang', async () => {
    const contrary = {
      ...schema,
      properties: { ...schema.properties, reason: { type: 'string' }, depth: NUMBER },
      if: { required: ['depth'] },
      then: { properties: { total: false } },
    };
    const store = openForm(
      await compiled({
        schema: contrary,
        definition: { computed: { '/depth': { '+': [at('/total'), 1] }, ...computed } },
      }),
      { rows: [{}] },
    );
    computeAnswers(store);
    store.enter('/rows/0/n', '3');
    assert.ok(store.getSnapshot().data);
  });

  it('are computed again after a page has failed to hear of a problem', async () => {
    const divided = { '/total': { '/': [1, at('/rows/0/n')] } };
    const store = openForm(await compiled({ schema, definition: { computed: divided } }), { rows: [{}] });
    computeAnswers(store, () => {
      throw new Error('of the page');
    });
    assert.throws(() => store.enter('/rows/0/n', '0'), /of the page/);
    try {
      store.enter('/rows/0/n', '4');
    } catch {
      // That there is no problem any more is one more call.
    }
    assert.deepEqual(store.getSnapshot().data, { rows: [{ n: 4 }], total: 0.25 });
  });

  it('are evaluated once for the same answers, by whoever needs them', async () => {
    const procedure = await compiled({ schema, definition: { computed } });
    const made = procedure.rules!()!;
    const outcomes = new Set<unknown>();
    let asked = 0;
    const counted = {
      ...made,
      evaluate: (request: Parameters<typeof made.evaluate>[0]) => {
        const outcome = made.evaluate(request);
        asked += 1;
        outcomes.add(outcome);
        return outcome;
      },
    };
    const store = openForm({ ...procedure, rules: () => counted }, { rows: [{}] });
    computeAnswers(store);
    store.enter('/rows/0/n', '3');
    outcomes.clear();
    store.enter('/rows/0/n', '4');
    assert.equal(outcomes.size, 2, 'of what was entered, and with the new total');
    const before = asked;
    store.commit('/rows/0/n');
    assert.ok(asked > before);
    assert.equal(outcomes.size, 2, 'nothing has changed');
  });

  it('are evaluated anew for another choice, and on another day', async () => {
    const branch = (name: string) => ({ title: name, type: 'object', properties: { [name]: NUMBER } });
    const united = { type: 'object', properties: { u: { anyOf: [branch('total'), branch('q')] } } };
    const procedure = await compiled({ schema: united, definition: { computed: { '/u/total': 5 } } });
    const made = procedure.rules!()!;
    const data = { u: {} };
    const valuesOf = (today: string, branches: readonly number[]) => [
      ...made.evaluate({ procedure, data, today, chosen: () => branches }).values,
    ];
    assert.deepEqual(valuesOf('2026-11-30', [0]), [['/u/total', 5]]);
    assert.deepEqual(valuesOf('2026-11-30', [1]), []);
    const dated = await compiled({ schema, definition: { computed: { '/total': { ageAt: '2000-12-01' } } } });
    const onDay = (today: string) => dated.rules!()!.evaluate({ procedure: dated, data, today }).values.get('/total');
    assert.deepEqual([onDay('2026-11-30'), onDay('2026-12-01')], [25, 26]);
  });
});
