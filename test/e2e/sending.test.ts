import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Route } from 'playwright-core';
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

const receiver = () => `${stage.site.receiverUrl}/**`;
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

/** Answers each dossier so, and counts them. */
async function answering(
  visit: Visit,
  answer: (route: Route) => Promise<unknown>,
): Promise<{ readonly count: number }> {
  const posts = { count: 0 };
  await visit.page.route(receiver(), async (route) => {
    if (route.request().method() === 'POST') posts.count += 1;
    await answer(route);
  });
  return posts;
}

/** What a screen reader would say of changes. */
const spoken = (visit: Visit) => visit.form.getByRole('status').allTextContents();

describe('a dossier that could not be sent for a cause that passes', () => {
  it('is sent again after a countdown, as the receiver asks', async () => {
    const before = count();
    const visit = await readyToSend();
    const posts = await answering(visit, (route) =>
      route.fulfill({ status: 503, headers: { ...CORS, 'retry-after': '30' }, body: '' }),
    );
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Trang sẽ tự gửi lại sau 30 giây.').first().waitFor();
    await visit.accessible('countdown');
    await visit.page.clock.runFor(5000);
    await visit.form.getByText(/Trang sẽ tự gửi lại sau 2\d giây\./).waitFor();
    // Aloud it is counted once, and once more before the end.
    assert.ok((await spoken(visit)).includes('Trang sẽ tự gửi lại sau 30 giây.'));
    assert.equal(posts.count, 1);
    await visit.page.unroute(receiver());
    await visit.page.clock.runFor(30_000);
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(count(), before + 1);
    await visit.context.close();
  });

  it('is sent at once on request, and not by itself once the person has stopped that', async () => {
    const visit = await readyToSend();
    const posts = await answering(visit, (route) => route.fulfill({ status: 502, headers: CORS, body: '' }));
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Gửi lại ngay').click();
    await visit.button('Gửi lại ngay').waitFor();
    assert.equal(posts.count, 2);
    await visit.button('Dừng').click();
    await visit.button('Gửi lại ngay').waitFor({ state: 'detached' });
    assert.ok((await spoken(visit)).includes('Trang không tự gửi lại nữa.'));
    await visit.page.clock.runFor(600_000);
    assert.equal(posts.count, 2);
    await visit.button('Gửi hồ sơ').waitFor();
    await visit.context.close();
  });

  it('is left to the person after some attempts, and when they go to another screen', async () => {
    const visit = await readyToSend();
    const posts = await answering(visit, (route) => route.fulfill({ status: 504, headers: CORS, body: '' }));
    await visit.button('Gửi hồ sơ').click();
    for (let sent = 1; sent <= 5; sent += 1) {
      await visit.button('Dừng').waitFor();
      assert.equal(posts.count, sent);
      await visit.page.clock.runFor(170_000);
    }
    await visit.form.getByText('trục trặc').waitFor();
    await visit.page.clock.runFor(600_000);
    assert.equal(posts.count, 6);
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Dừng').waitFor();
    await visit.button('Quay lại').click();
    await visit.onScreen('Xem lại hồ sơ');
    await visit.page.clock.runFor(600_000);
    assert.equal(posts.count, 7);
    await visit.context.close();
  });

  it('is sent when the network is back', async () => {
    const before = count();
    const visit = await readyToSend();
    await visit.context.setOffline(true);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Trang sẽ tự gửi lại khi máy có mạng.').waitFor();
    await visit.page.clock.runFor(600_000);
    await visit.context.setOffline(false);
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(count(), before + 1);
    await visit.context.close();
  });
});

describe('a receiver that is silent', () => {
  it('is spoken of after ten seconds, and the person may stop waiting', async () => {
    const before = count();
    const visit = await readyToSend();
    await visit.page.route(receiver(), async (route) => {
      // The dossier arrives; the answer hangs.
      if (route.request().method() === 'POST') await route.fetch();
      else await route.continue();
    });
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đang gửi hồ sơ');
    assert.equal(await visit.button('Thôi chờ').count(), 0);
    await visit.page.clock.runFor(11_000);
    await visit.button('Thôi chờ').waitFor();
    assert.ok((await spoken(visit)).some((words) => words.startsWith('Nơi tiếp nhận chưa trả lời.')));
    await visit.accessible('silence');
    await visit.button('Thôi chờ').click();
    await visit.onScreen('Cam đoan và gửi');
    await visit.form.getByText('Chưa nhận được xác nhận').waitFor();
    // It may have arrived, and who stopped is not overruled.
    assert.doesNotMatch(await visit.form.locator('.form').innerText(), /Chưa gửi được|tự gửi lại/);
    await visit.page.unroute(receiver());
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(count(), before + 1);
    await visit.context.close();
  });

  it('does not keep the person when it is the page that never gets ready', async () => {
    const visit = await readyToSend((ready) =>
      ready.form.evaluate((form) => {
        const never = (event: Event) =>
          (event as unknown as { waitUntil(promise: Promise<void>): void }).waitUntil(new Promise(() => undefined));
        form.addEventListener('procedure-before-submit', never, { once: true });
      }),
    );
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đang gửi hồ sơ');
    await visit.page.clock.runFor(11_000);
    await visit.form.getByText('chưa chuẩn bị xong việc gửi').waitFor();
    await visit.button('Thôi chờ').click();
    await visit.onScreen('Cam đoan và gửi');
    await visit.form.getByText('trang này chưa chuẩn bị xong việc gửi').waitFor();
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    await visit.context.close();
  });
});

describe('leaving the page', () => {
  it('is warned of while a dossier is on its way or about to be sent again, and not afterwards', async () => {
    const visit = await readyToSend();
    await answering(visit, (route) => route.fulfill({ status: 503, headers: CORS, body: '' }));
    const isWarned = () => visit.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.equal(await isWarned(), false);
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Dừng').waitFor();
    assert.equal(await isWarned(), true);
    await visit.button('Dừng').click();
    await visit.button('Dừng').waitFor({ state: 'detached' });
    assert.equal(await isWarned(), false);
    await visit.context.close();
  });
});
