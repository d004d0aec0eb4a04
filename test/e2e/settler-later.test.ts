import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { Stage, type Visit } from './harness.js';

const SETTLER = '**/kit/1/chunks/settler-chunk-*.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** Opens the form at its first step; `answer` decides on each request for the settler. */
async function firstStep(answer: (route: Route) => unknown): Promise<Visit> {
  const visit = await stage.visit('/', {}, (context) => context.route(SETTLER, answer));
  await visit.button('Bắt đầu').click();
  await visit.onScreen('Người chết');
  return visit;
}

const name = (visit: Visit) => visit.form.getByLabel('Họ và tên người chết');

describe('a form whose settler has not come yet', () => {
  it('is filled in, keeps the focus and what was typed when it comes, and then goes on', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const visit = await firstStep(async (route) => {
      await released;
      await route.continue();
    });
    await name(visit).pressSequentially('Trần Văn');
    const arrived = visit.page.waitForResponse(SETTLER);
    const before = await name(visit).boundingBox();
    release();
    await arrived;
    await visit.page.waitForLoadState('networkidle');
    await visit.page.keyboard.type(' Sáu');
    assert.equal(await name(visit).inputValue(), 'Trần Văn Sáu');
    assert.deepEqual(await name(visit).boundingBox(), before);
    await visit.button('Tiếp tục').click();
    await visit.form.locator('[part~="error-summary"]').waitFor();
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('says when it cannot be loaded, and keeps what was typed', async () => {
    let isDown = true;
    const visit = await firstStep((route) => (isDown ? route.abort('internetdisconnected') : route.continue()));
    await name(visit).fill('Trần Văn Sáu');
    await visit.button('Tiếp tục').click();
    await visit.form.getByText('Mất kết nối nên chưa mở được phần tiếp theo').waitFor();
    isDown = false;
    // Some browsers remember for the life of a page that a module could not be fetched.
    await visit.button('Tải lại trang').click();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Người chết');
    assert.match(await name(visit).inputValue(), /^Trần Văn Sáu$/i);
    await visit.button('Tiếp tục').click();
    await visit.form.locator('[part~="error-summary"]').waitFor();
    await visit.context.close();
  });
});
