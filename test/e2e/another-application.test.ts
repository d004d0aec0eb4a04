import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { NOW, Stage, type Visit } from './harness.js';
import { fillFromSample, onToDeclaration } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const count = () => Number(stage.rows('select count(*) as dossiers from dossiers')[0]!['dossiers']);

/** A visit that is ready to send, in a page whose time passes as the test says. */
async function readyToSend(prepare?: (visit: Visit) => Promise<unknown>): Promise<Visit> {
  const visit = await stage.visit('/', {}, (context) => context.clock.install({ time: NOW }));
  await fillFromSample(visit);
  await prepare?.(visit);
  await visit.button('Bắt đầu').click();
  await onToDeclaration(visit);
  return visit;
}

describe('another application after a receipt', () => {
  it('begins in the same element with nothing of the first, and is checked and sent as one of its own', async () => {
    const before = count();
    const visit = await readyToSend((ready) => ready.form.evaluate((form) => form.setAttribute('page-title', '')));
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    const first = await visit.number.innerText();
    await visit.accessible('receipt with a way on');
    await visit.button('Nộp hồ sơ khác').click();
    await visit.onScreen('Hỗ trợ chi phí mai táng');
    await visit.page.waitForFunction(
      () => document.querySelector('procedure-form')?.shadowRoot?.activeElement?.id === 'title',
    );
    assert.match(await visit.page.title(), /^Hỗ trợ chi phí mai táng/);
    // The receipt of the first is still to be had.
    await visit.form.getByText(first).waitFor();
    const answers = await visit.form.evaluate((form) =>
      JSON.stringify((form as unknown as { answers: object }).answers),
    );
    assert.doesNotMatch(answers, /fullName|place/);
    await visit.button('Bắt đầu').click();
    await visit.button('Tiếp tục').click();
    await visit.form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
    await fillFromSample(visit);
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.notEqual(await visit.number.innerText(), first);
    assert.equal(count(), before + 2);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});
