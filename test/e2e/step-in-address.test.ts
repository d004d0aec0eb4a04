import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage, type Visit } from './harness.js';
import { fillFromSample, onToDeclaration } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** A page that asks for the step in its address, on the first step. */
async function onFirstStep(
  attributes: Readonly<Record<string, string>> = { 'step-param': 'buoc' },
  page = '/?trang=1#don',
): Promise<Visit> {
  const visit = await stage.visit(page, {}, (context) =>
    context.addInitScript((all) => {
      document.addEventListener('DOMContentLoaded', () => {
        const form = document.querySelector('procedure-form');
        for (const [name, value] of Object.entries(all)) form?.setAttribute(name, value);
      });
    }, attributes),
  );
  await fillFromSample(visit);
  await visit.button('Bắt đầu').click();
  await visit.onScreen('Người chết');
  return visit;
}

const address = (visit: Visit) => visit.page.evaluate(() => location.search + location.hash);
const entries = (visit: Visit) => visit.page.evaluate(() => history.length);

/** Waits until the address says so: the part that follows the person loads while they read. */
async function addressBecomes(visit: Visit, wanted: string): Promise<void> {
  await visit.page.waitForFunction((text) => location.search + location.hash === text, wanted);
}

describe('the step in the address of a page that asks for it', () => {
  it('follows the person, and the browser goes back and forth between steps without losing a word', async () => {
    const visit = await onFirstStep();
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    await visit.form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Nơi thường trú của người chết');
    await visit.page.goBack();
    await visit.onScreen('Người chết');
    assert.match(await visit.form.getByLabel('Họ và tên người chết').inputValue(), /trần văn sáu/i);
    assert.equal(
      await visit.title.evaluate((title) => (title.getRootNode() as ShadowRoot).activeElement === title),
      true,
    );
    await visit.page.goForward();
    await visit.onScreen('Nơi thường trú của người chết');
    await visit.page.goBack();
    await visit.page.goBack();
    await visit.onScreen('Hỗ trợ chi phí mai táng');
    assert.equal(await address(visit), '?trang=1#don');
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('passes over nothing that has to be answered first', async () => {
    const visit = await onFirstStep();
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Nơi thường trú của người chết');
    await visit.page.goBack();
    await visit.onScreen('Người chết');
    await visit.form.getByLabel('Họ và tên người chết').fill('');
    await visit.page.goForward();
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    assert.equal(await visit.title.innerText(), 'Người chết');
    await visit.context.close();
  });

  it('begins where the form begins for one who comes by a bookmark', async () => {
    const visit = await onFirstStep();
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    await visit.form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
    await visit.page.reload();
    await visit.onScreen('Hỗ trợ chi phí mai táng');
    await addressBecomes(visit, '?trang=1#don');
    await visit.button('Tiếp tục điền').click();
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    await visit.context.close();
  });

  it('does not pass over the draft that is offered: nothing of it is lost', async () => {
    const visit = await onFirstStep();
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    await visit.form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Nơi thường trú của người chết');
    await addressBecomes(visit, '?trang=1&buoc=residence#don');
    await visit.page.reload();
    await visit.button('Tiếp tục điền').waitFor();
    await visit.page.goBack();
    await addressBecomes(visit, '?trang=1#don');
    await visit.page.reload();
    await visit.button('Tiếp tục điền').click();
    await visit.leaves('Hỗ trợ chi phí mai táng');
    const answers = await visit.form.evaluate((form) =>
      JSON.stringify((form as unknown as { answers: object }).answers),
    );
    assert.match(answers, /TRẦN VĂN SÁU/);
    await visit.context.close();
  });

  it('leaves the page’s own parameters as they are written, and a link within the page goes nowhere else', async () => {
    const visit = await onFirstStep({ 'step-param': 'buoc' }, '/?dau&ten=a%20b+c');
    await addressBecomes(visit, '?dau&ten=a%20b+c&buoc=deceased');
    await visit.page.evaluate(() => (location.hash = 'giup-do'));
    await addressBecomes(visit, '?dau&ten=a%20b+c&buoc=deceased#giup-do');
    assert.equal(await visit.title.innerText(), 'Người chết');
    await visit.context.close();
  });

  it('does not take the receipt away', async () => {
    const visit = await onFirstStep();
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(await address(visit), '?trang=1&buoc=receipt#don');
    await visit.page.goBack();
    assert.equal(await visit.title.innerText(), 'Đã nộp hồ sơ');
    await visit.context.close();
  });

  it('leaves no trail on a shared computer', async () => {
    const visit = await onFirstStep({ 'step-param': 'buoc', mode: 'kiosk' });
    const before = await entries(visit);
    await addressBecomes(visit, '?trang=1&buoc=deceased#don');
    await visit.button('Kết thúc và xóa').click();
    await addressBecomes(visit, '?trang=1#don');
    assert.equal(await entries(visit), before);
    await visit.context.close();
  });

  it('is left alone where the page does not ask', async () => {
    const visit = await onFirstStep({});
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Nơi thường trú của người chết');
    assert.equal(await address(visit), '?trang=1#don');
    await visit.context.close();
  });
});
