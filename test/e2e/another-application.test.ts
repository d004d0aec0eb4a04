import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage } from './harness.js';
import { fillFromSample, onToDeclaration, readyWithClock } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

describe('another application after a receipt', () => {
  it('begins in the same element with nothing of the first, and is checked and sent as one of its own', async () => {
    const before = stage.dossierCount();
    const visit = await readyWithClock(stage, (ready) =>
      ready.form.evaluate((form) => form.setAttribute('page-title', '')),
    );
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
    assert.equal(stage.dossierCount(), before + 2);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});
