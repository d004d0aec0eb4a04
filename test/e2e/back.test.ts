import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage, type Visit } from './harness.js';
import { fillFromSample, onToDeclaration } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const START = 'Hỗ trợ chi phí mai táng';
const STEPS = ['Người chết', 'Nơi thường trú của người chết'] as const;
const NAME = 'Họ và tên người chết';

const entries = (visit: Visit) => visit.page.evaluate(() => history.length);
const address = (visit: Visit) => visit.page.evaluate(() => location.href);

/** A person who came from another page of the agency, and has gone on to the second step. */
async function onSecondStep(prepare?: (visit: Visit) => Promise<unknown>): Promise<Visit> {
  const visit = await stage.visit('/?truoc');
  await visit.page.goto(new URL('/?don', stage.site.agencyUrl).href);
  await visit.onScreen(START);
  await prepare?.(visit);
  await fillFromSample(visit);
  await visit.button('Bắt đầu').click();
  await visit.onScreen(STEPS[0]);
  await visit.button('Tiếp tục').click();
  await visit.onScreen(STEPS[1]);
  return visit;
}

describe('the browser’s Back, where the page asks for nothing', () => {
  it('goes from step to step, keeps every word, and leaves the page from the first screen', async () => {
    const visit = await onSecondStep();
    const before = await address(visit);
    await visit.page.goBack();
    await visit.onScreen(STEPS[0]);
    await visit.form.getByLabel(NAME).fill('Trần Văn Sáu');
    assert.equal(
      await visit.title.evaluate((title) => (title.getRootNode() as ShadowRoot).activeElement === null),
      false,
    );
    await visit.page.goForward();
    await visit.onScreen(STEPS[1]);
    await visit.page.goBack();
    await visit.onScreen(STEPS[0]);
    assert.match(await visit.form.getByLabel(NAME).inputValue(), /trần văn sáu/i);
    await visit.page.goBack();
    await visit.onScreen(START);
    assert.equal(await address(visit), before);
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('goes the way of the form’s own Back, which adds no entry', async () => {
    const visit = await onSecondStep();
    const before = await entries(visit);
    await visit.button('Quay lại').click();
    await visit.onScreen(STEPS[0]);
    await visit.button('Quay lại').click();
    await visit.onScreen(START);
    assert.equal(await entries(visit), before);
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('leaves the page after a reload, and Forward passes over nothing', async () => {
    const visit = await onSecondStep();
    await visit.form.getByText('đã lưu trên máy này').last().waitFor();
    await visit.page.reload();
    await visit.button('Tiếp tục điền').waitFor();
    await visit.page.waitForFunction(() => (history.state as { motcua: { depth: number } }).motcua.depth === 0);
    await visit.page.goForward();
    await visit.button('Tiếp tục điền').waitFor();
    await visit.page.goBack();
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('goes on from a draft to the first screen, and then leaves', async () => {
    const visit = await onSecondStep();
    await visit.form.getByText('đã lưu trên máy này').last().waitFor();
    await visit.page.reload();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen(STEPS[1]);
    await visit.page.goBack();
    await visit.onScreen(START);
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('leaves the page after the receipt', async () => {
    const visit = await onSecondStep();
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    await visit.page.waitForFunction(() => (history.state as { motcua: { depth: number } }).motcua.depth === 0);
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('is left to a page that has written into the history itself', async () => {
    const visit = await onSecondStep((own) => own.page.evaluate(() => history.replaceState({ key: 'router' }, '')));
    assert.deepEqual(await visit.page.evaluate(() => history.state as unknown), { key: 'router' });
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('stays with the page where a router begins after the form has', async () => {
    const visit = await onSecondStep();
    await visit.page.evaluate(() => {
      history.pushState({ key: 'router' }, '', '?trang=2');
    });
    const before = await entries(visit);
    await visit.button('Tiếp tục').click();
    await visit.leaves(STEPS[1]);
    assert.equal(await entries(visit), before);
    await visit.page.goBack();
    await visit.page.waitForURL(/don/);
    await visit.onScreen(STEPS[1]);
    await visit.context.close();
  });

  it('is left alone where the page says so, and at a kiosk', async () => {
    for (const [name, value] of [
      ['history', 'Off'],
      ['mode', 'kiosk'],
    ] as const) {
      const visit = await stage.visit('/?truoc');
      await visit.page.goto(new URL('/?don', stage.site.agencyUrl).href);
      await visit.onScreen(START);
      await visit.form.evaluate((form, [attribute, word]) => form.setAttribute(attribute, word), [
        name,
        value,
      ] as const);
      const before = await entries(visit);
      await visit.button('Bắt đầu').click();
      await visit.onScreen(STEPS[0]);
      assert.equal(await entries(visit), before, name);
      assert.equal(await visit.page.evaluate(() => history.state as unknown), null);
      await visit.context.close();
    }
  });

  it('moves the form of two that moved last', async () => {
    const visit = await stage.visit('/?truoc');
    await visit.page.goto(new URL('/?don', stage.site.agencyUrl).href);
    await visit.onScreen(START);
    await visit.form.evaluate((form) => {
      const other = form.cloneNode() as Element;
      other.setAttribute('draft', 'off');
      form.after(other);
    });
    const [first, second] = [visit.form.nth(0), visit.form.nth(1)];
    const heading = (form: typeof first, name: string) => form.getByRole('heading', { level: 2, name, exact: true });
    await first.getByRole('button', { name: 'Bắt đầu' }).click();
    await heading(first, STEPS[0]).waitFor();
    await second.getByRole('button', { name: 'Bắt đầu' }).click();
    await heading(second, STEPS[0]).waitFor();
    await visit.page.goBack();
    await heading(second, START).waitFor();
    assert.equal(await heading(first, STEPS[0]).count(), 1);
    await visit.page.goBack();
    await heading(first, START).waitFor();
    await visit.page.goBack();
    await visit.page.waitForURL(/truoc/);
    await visit.context.close();
  });

  it('goes from step to step in a frame too', async () => {
    const visit = await stage.visit('/?truoc');
    await visit.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = '/?khung';
      frame.style.cssText = 'inline-size: 600px; block-size: 600px';
      document.body.append(frame);
    });
    const form = visit.page.frameLocator('iframe').locator('procedure-form');
    await form.getByRole('button', { name: 'Bắt đầu' }).click();
    await form.getByRole('heading', { level: 2, name: STEPS[0] }).waitFor();
    // Playwright's own waits for the page around the frame, which stays as it is.
    await visit.page.evaluate(() => history.back());
    await form.getByRole('heading', { level: 2, name: START }).waitFor();
    await visit.context.close();
  });
});
