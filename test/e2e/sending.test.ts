import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { Stage, type Visit } from './harness.js';
import { readSample } from '../support/filled-form.js';
import {
  fillFromSample,
  isQuestion,
  onToDeclaration,
  readyWithClock,
  refuseOutbox,
  stopsWaiting,
} from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };

/** Answers each dossier so, and counts them. */
async function answering(
  visit: Visit,
  answer: (route: Route) => Promise<unknown>,
): Promise<{ readonly count: number }> {
  const posts = { count: 0 };
  await visit.page.route(stage.receiverPattern, async (route) => {
    if (route.request().method() === 'POST') posts.count += 1;
    await answer(route);
  });
  return posts;
}

/** Waits until the next dossier has its answer. */
async function sent(visit: Visit): Promise<void> {
  await visit.page.waitForResponse((response) => response.request().method() === 'POST');
}

/** The problems that the form has reported: codes with what the endpoint did. */
async function problems(visit: Visit): Promise<() => Promise<unknown[]>> {
  await visit.page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    addEventListener('procedure-problem', (event) => {
      const { code, cause } = event as unknown as { code: string; cause: object };
      seen.push({ code, ...cause });
    });
  });
  return () => visit.page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);
}

/** Returns the announcements of a screen reader since the first call. */
async function spoken(visit: Visit): Promise<string[]> {
  return visit.form.evaluate((form) => {
    const all = globalThis as unknown as { spoken?: string[] };
    if (!all.spoken) {
      const region = [...form.shadowRoot!.children].find((element) => element.role === 'status')!;
      const heard: string[] = [];
      new MutationObserver(() => {
        if (region.textContent) heard.push(region.textContent);
      }).observe(region, { childList: true });
      all.spoken = heard;
    }
    return all.spoken;
  });
}

describe('a dossier that could not be sent for a cause that passes', () => {
  it('is sent again after a countdown, as the receiver asks', async () => {
    const before = stage.dossierCount();
    const visit = await readyWithClock(stage);
    const posts = await answering(visit, (route) =>
      route.fulfill({ status: 503, headers: { ...CORS, 'retry-after': '30' }, body: '' }),
    );
    await spoken(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Trang sẽ tự gửi lại sau 30 giây.').first().waitFor();
    await visit.accessible('countdown');
    await visit.page.clock.runFor(5000);
    await visit.form.getByText(/Trang sẽ tự gửi lại sau 2\d giây\./).waitFor();
    // Aloud it is counted once, and once more before the end.
    assert.deepEqual(
      (await spoken(visit)).filter((words) => words.includes('tự gửi lại')),
      ['Trang sẽ tự gửi lại sau 30 giây.'],
    );
    await visit.page.clock.runFor(5000);
    assert.equal(await visit.form.getByText('Trang sẽ tự gửi lại sau').count(), 1, 'it is not there twice');
    assert.equal(posts.count, 1);
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.clock.runFor(30_000);
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });

  it('is sent at once on request, and not by itself once the person has stopped that', async () => {
    const visit = await readyWithClock(stage);
    const posts = await answering(visit, (route) => route.fulfill({ status: 502, headers: CORS, body: '' }));
    await spoken(visit);
    await visit.button('Gửi hồ sơ').click();
    const again = sent(visit);
    await visit.button('Gửi lại ngay').click();
    await again;
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

  it('is sent again for as long as it takes, and no more when they go to another screen', async () => {
    const visit = await readyWithClock(stage);
    const posts = await answering(visit, (route) => route.fulfill({ status: 504, headers: CORS, body: '' }));
    // The longest random part.
    await visit.page.evaluate(() => (Math.random = () => 1));
    await visit.button('Gửi hồ sơ').click();
    for (const pause of [10, 20, 40, 80, 160, 320, 600, 600]) {
      await visit.button('Dừng').waitFor();
      const again = sent(visit);
      await visit.page.clock.runFor((pause + 1) * 1000);
      await again;
    }
    await visit.form.getByText('trục trặc').first().waitFor();
    await visit.button('Dừng').waitFor();
    const { count } = posts;
    await visit.button('Quay lại').click();
    await visit.onScreen('Xem lại hồ sơ');
    await visit.page.clock.runFor(1_200_000);
    assert.equal(posts.count, count);
    await visit.context.close();
  });

  it('is sent again without moving the focus: a press moves it, a timer does not', async () => {
    const visit = await readyWithClock(stage);
    await visit.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { id: 'elsewhere' }));
    });
    await answering(visit, (route) => route.fulfill({ status: 504, headers: CORS, body: '' }));
    const focused = () =>
      visit.page.evaluate(() => {
        const { activeElement } = document;
        return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.id;
      });
    await spoken(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Dừng').waitFor();
    assert.equal(await focused(), 'failure');
    await visit.page.locator('#elsewhere').focus();
    let again = sent(visit);
    await visit.page.clock.runFor(11_000);
    await again;
    await visit.button('Dừng').waitFor();
    assert.equal(await focused(), 'elsewhere');
    assert.ok(
      (await spoken(visit)).some((words) => words.includes('trục trặc')),
      'the failure is spoken',
    );
    // The focused element returns with the notice that contains it.
    await visit.button('Dừng').focus();
    again = sent(visit);
    await visit.page.clock.runFor(21_000);
    await again;
    await visit.button('Dừng').waitFor();
    assert.equal(await focused(), 'stop-retry');
    await visit.button('Quay lại').click();
    await visit.onScreen('Xem lại hồ sơ');
    assert.equal(await focused(), 'title');
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.button('Dừng').waitFor();
    await visit.page.locator('#elsewhere').focus();
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.clock.runFor(11_000);
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(await focused(), 'elsewhere');
    assert.ok(
      (await spoken(visit)).some((words) => words.includes('Đã nộp hồ sơ')),
      'the receipt is spoken',
    );
    await visit.context.close();
  });

  it('is sent when the network is back', async () => {
    const before = stage.dossierCount();
    const visit = await readyWithClock(stage);
    await visit.context.setOffline(true);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Trang sẽ tự gửi lại khi máy có mạng.').waitFor();
    await visit.page.clock.runFor(600_000);
    await visit.context.setOffline(false);
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });
});

describe('a receiver that is silent', () => {
  it('is spoken of after ten seconds, and the person may stop waiting', async () => {
    const before = stage.dossierCount();
    const visit = await readyWithClock(stage);
    await visit.page.route(stage.receiverPattern, async (route) => {
      // The dossier arrives; the answer hangs.
      if (route.request().method() === 'POST') await route.fetch();
      else await route.continue();
    });
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đang gửi hồ sơ');
    await spoken(visit);
    assert.equal(await visit.button('Ngừng chờ').count(), 0);
    await visit.page.clock.runFor(11_000);
    await visit.button('Ngừng chờ').waitFor();
    assert.ok((await spoken(visit)).some((words) => words.startsWith('Nơi tiếp nhận chưa trả lời.')));
    await visit.accessible('silence');
    await visit.button('Ngừng chờ').click();
    await visit.onScreen('Cam đoan và gửi');
    await visit.form.getByText('Chưa nhận được xác nhận').waitFor();
    // It may have arrived, and who stopped is not overruled.
    assert.doesNotMatch(await visit.form.locator('[part~="form"]').innerText(), /Chưa gửi được|tự gửi lại/);
    await visit.page.unroute(stage.receiverPattern);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });

  it('does not keep the person when it is the page that never gets ready', async () => {
    const visit = await readyWithClock(stage, (ready) =>
      ready.form.evaluate((form) =>
        form.addEventListener(
          'procedure-before-submit',
          (event) =>
            (event as unknown as { waitUntil(promise: Promise<void>): void }).waitUntil(new Promise(() => undefined)),
          { once: true },
        ),
      ),
    );
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đang gửi hồ sơ');
    await visit.page.clock.runFor(11_000);
    await visit.form.getByText('chưa sẵn sàng để gửi').first().waitFor();
    await visit.button('Ngừng chờ').click();
    await visit.onScreen('Cam đoan và gửi');
    await visit.form.getByText('trang này chưa sẵn sàng để gửi').waitFor();
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    await visit.context.close();
  });
});

describe('an endpoint that answers what the page cannot use', () => {
  const address = () => `${stage.site.receiverUrl}/dossiers`;

  /** Puts another server in the receiver's place: what a browser thinks of CORS headers cannot be seen with an answer from a test. */
  async function withServer(answer: RequestListener, act: () => Promise<void>): Promise<void> {
    await stage.site.stopReceiver();
    const server = createServer(answer);
    await new Promise<void>((listening) => server.listen(Number(new URL(address()).port), '127.0.0.1', listening));
    try {
      await act();
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await stage.site.restartReceiver();
    }
  }

  const answers: Readonly<Record<string, RequestListener>> = {
    'an error of a proxy without CORS headers': (_, response) => response.writeHead(502).end('Bad gateway'),
    'a redirect to another origin': ({ method }, response) => {
      const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
      if (method === 'OPTIONS') response.writeHead(204, headers).end();
      else response.writeHead(302, { location: `${stage.site.agencyUrl}/login` }).end();
    },
  };
  for (const [answer, respond] of Object.entries(answers))
    it(`is not taken for a lost connection: ${answer}`, async () => {
      const visit = await readyWithClock(stage);
      const seen = await problems(visit);
      await withServer(respond, async () => {
        await visit.button('Gửi hồ sơ').click();
        await visit.form.getByText('Máy có mạng, nhưng').waitFor();
        await visit.form.getByText('Chưa nhận được xác nhận').waitFor();
        await visit.accessible(answer);
        assert.deepEqual(await seen(), [{ code: 'unreadable', address: address() }]);
      });
      await visit.context.close();
    });

  it('is understood where it allows what docs/embedding.md says, and no more', async () => {
    const visit = await readyWithClock(stage);
    const number = 'X-1';
    const asked: string[] = [];
    const respond: RequestListener = (request, response) => {
      asked.push(`${request.method} ${request.headers['access-control-request-headers'] ?? ''}`.trim());
      response.setHeader('Access-Control-Allow-Origin', new URL(stage.site.agencyUrl).origin);
      if (request.method === 'OPTIONS') {
        response.setHeader('Access-Control-Allow-Methods', 'POST');
        response.setHeader('Access-Control-Allow-Headers', 'content-type, idempotency-key');
        response.writeHead(204).end();
        return;
      }
      request.resume();
      request.on('end', () =>
        response.writeHead(201).end(JSON.stringify({ number, receivedAt: '2026-11-20T03:00:00Z' })),
      );
    };
    await withServer(respond, async () => {
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Đã nộp hồ sơ');
      await visit.form.getByText(number).waitFor();
    });
    assert.deepEqual(asked, ['OPTIONS idempotency-key', 'POST']);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('is named where the policy of the page keeps everything from it', async () => {
    const visit = await readyWithClock(stage);
    const seen = await problems(visit);
    await visit.form.evaluate((form) => form.setAttribute('endpoint', 'https://other.example/dossiers?key=1'));
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa gửi được: trang này không được phép gửi đến nơi tiếp nhận').waitFor();
    assert.deepEqual(await seen(), [{ code: 'blocked', address: 'https://other.example/dossiers' }]);
    await visit.context.close();
  });

  it('asks to sign in where a page to sign in on comes instead', async () => {
    const visit = await readyWithClock(stage);
    const seen = await problems(visit);
    const posts = await answering(visit, (route) =>
      route.fulfill({
        headers: { ...CORS, 'content-type': 'text/html' },
        body: '<!doctype html><form><input type="password"></form>',
      }),
    );
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('nơi tiếp nhận yêu cầu đăng nhập').waitFor();
    await visit.page.clock.runFor(600_000);
    assert.equal(posts.count, 1);
    assert.deepEqual(await seen(), [{ code: 'signIn', address: address(), status: 200 }]);
    await visit.context.close();
  });

  it('names the member that its receipt lacks', async () => {
    const visit = await readyWithClock(stage);
    const seen = await problems(visit);
    await answering(visit, (route) => route.fulfill({ status: 201, headers: CORS, body: '{"number":"X-1"}' }));
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('không gửi lại giấy tiếp nhận').waitFor();
    assert.deepEqual(await seen(), [
      { code: 'unexpectedAnswer', address: address(), status: 201, receiptFault: 'receivedAt' },
    ]);
    await visit.context.close();
  });

  it('may leave out of a receipt all but its number and time', async () => {
    const visit = await readyWithClock(stage);
    const body = JSON.stringify({ number: 'X-1', receivedAt: '2026-11-20T03:00:00Z' });
    await answering(visit, (route) => route.fulfill({ status: 201, headers: CORS, body }));
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    await visit.form.getByText('10:00 ngày 20/11/2026').first().waitFor();
    const shown = await visit.form.locator('[part~="form"]').innerText();
    assert.doesNotMatch(shown, /undefined|^(?:Nơi tiếp nhận|Hẹn trả.*|Tệp đã nhận|Mã tra cứu.*)$/m);
    await visit.accessible('a short receipt');
    await visit.page.reload();
    await visit.button('Xem lại giấy tiếp nhận').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('has its own words for mistakes on the fields, and for those of no field', async () => {
    const visit = await readyWithClock(stage);
    const body = JSON.stringify({
      errors: { 'burial.place': ['Không có <b>nghĩa trang</b> này'], quota: ['Hết lượt'] },
    });
    await answering(visit, (route) => route.fulfill({ status: 422, headers: CORS, body }));
    await visit.button('Gửi hồ sơ').click();
    const words = 'Nơi tiếp nhận cho biết: Không có <b>nghĩa trang</b> này';
    await visit.button(words).waitFor();
    await visit.accessible('words of the endpoint');
    await visit.context.close();
    const other = await readyWithClock(stage);
    await answering(other, (route) =>
      route.fulfill({ status: 422, headers: CORS, body: '{"message":"Ngoài địa bàn"}' }),
    );
    await other.button('Gửi hồ sơ').click();
    await other.form.getByText('Ngoài địa bàn').waitFor();
    assert.doesNotMatch(await other.form.locator('[part~="form"]').innerText(), /được đánh dấu/);
    await other.accessible('words of no field');
    await other.context.close();
  });
});

describe('leaving the page', () => {
  it('is warned of while a dossier is on its way that the device could not keep, and not otherwise', async () => {
    const visit = await readyWithClock(stage);
    // A file that is attached would be lost in any case.
    await visit.answer(readSample('mai-tang', 'valid-waived').data);
    await visit.form.getByLabel('Tôi đã đọc').waitFor();
    let respond: () => void = () => assert.fail('Nothing was sent');
    await answering(visit, async (route) => {
      if (!isQuestion(route)) await new Promise<void>((resolve) => (respond = resolve));
      await route.fulfill({ status: 503, headers: CORS, body: '' });
    });
    const isWarned = () => visit.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    const sends = async () => {
      const request = visit.page.waitForRequest((one) => one.method() === 'POST');
      await visit.button('Gửi hồ sơ').click();
      await request;
    };
    assert.equal(await isWarned(), false);
    await sends();
    assert.equal(await isWarned(), false);
    respond();
    await visit.form.getByText('hồ sơ tự gửi tiếp khi bạn mở lại trang này').waitFor();
    assert.equal(await isWarned(), false);
    await stopsWaiting(visit);
    await visit.page.evaluate(refuseOutbox);
    await sends();
    assert.equal(await isWarned(), true);
    respond();
    await visit.button('Dừng').waitFor();
    assert.equal(await isWarned(), true);
    await stopsWaiting(visit);
    assert.equal(await isWarned(), false);
    await visit.context.close();
  });
});

describe('a device with a wrong date', () => {
  const WRONG = new Date('2020-01-01T03:00:00Z');

  it('is spoken of, and the person is not said to be wrong', async () => {
    const visit = await stage.visit('/', {}, async (context) => {
      await context.clock.setFixedTime(WRONG);
      await context.addInitScript(() => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        addEventListener('procedure-clock', (event) => {
          const { deviceTime, knownTime } = event as unknown as { deviceTime: string; knownTime: string };
          heard.push([deviceTime, knownTime]);
        });
      });
    });
    await fillFromSample(visit);
    await visit.form.getByText('Máy này đang ghi ngày 01/01/2020. Nếu không đúng').waitFor();
    const heard = () => visit.page.evaluate(() => (globalThis as unknown as { heard: string[][] }).heard);
    assert.equal((await heard())[0]![0], WRONG.toISOString());
    assert.match((await heard())[0]![1]!, /^202\d-\d\d-\d\dT00:00:00\+07:00$/);
    await visit.accessible('a wrong date');
    await visit.button('Bắt đầu').click();
    const words = visit.button(/không được sau hôm nay\. Máy này đang ghi ngày 01\/01\/2020/).first();
    for (const title of ['Người chết', 'Nơi thường trú của người chết']) {
      await visit.onScreen(title);
      await visit.button('Tiếp tục').click();
    }
    await visit.onScreen('Ngày và nguyên nhân chết');
    await visit.button('Tiếp tục').click();
    await words.waitFor();
    assert.equal((await heard()).length, 1, 'the page hears it once');
    await visit.context.close();
  });

  it('that is ahead is spoken of where only the receiver finds a day in the future', async () => {
    const visit = await readyWithClock(stage);
    const issues = [{ pointer: '/burial/date', code: 'dateInFuture' }];
    const body = JSON.stringify({ title: 'Invalid', status: 422, issues });
    await answering(visit, (route) => route.fulfill({ status: 422, headers: CORS, body }));
    await visit.button('Gửi hồ sơ').click();
    await visit.button(/Máy này đang ghi ngày 20\/11\/2026/).waitFor();
    await visit.context.close();
  });

  it('is not doubted where it is right', async () => {
    const visit = await stage.visit();
    await visit.button('Bắt đầu').click();
    await visit.button('Tiếp tục').click();
    await visit.form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
    assert.doesNotMatch(await visit.form.locator('[part~="form"]').innerText(), /Máy này đang ghi/);
    await visit.context.close();
  });
});
