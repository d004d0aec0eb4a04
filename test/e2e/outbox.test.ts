import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { NOW, pdfBytes, Stage, Visit } from './harness.js';
import {
  evictFiles,
  fillFromSample,
  isQuestion,
  onToDeclaration,
  readyToSend,
  refuseOutbox,
} from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
const WAITING = 'Hồ sơ đang chờ gửi, chưa nộp';
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Another page of the same person, in the same browser. */
async function openTab(context: BrowserContext): Promise<Visit> {
  const visit = new Visit(await context.newPage(), context);
  await visit.page.goto(stage.site.agencyUrl);
  await visit.form.getByRole('heading', { level: 2 }).waitFor();
  return visit;
}

/** Sends while nothing reaches the receiver; the dossier waits on the device. */
async function sendsInVain(visit: Visit): Promise<void> {
  await visit.page.route(stage.receiverPattern, (route) => route.abort());
  await visit.button('Gửi hồ sơ').click();
  await visit.form.getByText('hồ sơ tự gửi tiếp khi bạn mở lại trang này').waitFor();
}

/** Leaves the page, and opens it again when the receiver can be reached. */
async function comesBack({ page }: Visit): Promise<void> {
  await page.goto('about:blank');
  await page.unroute(stage.receiverPattern);
  await page.goto(stage.site.agencyUrl);
}

/** Sees the receipt of the dossier, which the receiver has once, with the bytes that were chosen. */
async function arrives(visit: Visit, dossiers: number): Promise<void> {
  await visit.number.waitFor();
  assert.equal(stage.dossierCount(), dossiers);
  const [row] = stage.rows('select submission_id from dossiers order by received_at desc, number desc limit 1');
  const stored = await stage.stored(String(row!['submission_id']), 'f1');
  assert.equal(sha256(stored), sha256(pdfBytes('paper', 400_000)));
}

const waiting = (visit: Visit) => visit.form.getByRole('heading', { name: WAITING });

/** The keys of what the device keeps. */
const kept = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('motcua');
      request.onsuccess = () => resolve(request.result);
    });
    const keys = database.transaction('drafts').objectStore('drafts').getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    database.close();
    return keys.result.map(String);
  });

describe('a dossier that waits to be sent', () => {
  it('is sent at the next visit, without a press, when it was sent offline and the page was closed', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    const { context } = visit;
    await context.setOffline(true);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Trang sẽ tự gửi lại khi máy có mạng.').waitFor();
    await visit.form.getByText(/Đang chờ gửi từ lúc .+, kèm 1 tệp\./).waitFor();
    await visit.accessible('a dossier that waits for the network');
    await visit.page.close();
    await context.setOffline(false);
    const next = await openTab(context);
    await arrives(next, before + 1);
    assert.deepEqual(
      (await kept(next)).filter((key) => /^(?:outbox|sent|upload)\//.test(key)),
      [],
    );
    await next.page.reload();
    await next.button('Xem lại giấy tiếp nhận').waitFor();
    assert.equal(await next.button('Tiếp tục điền').count(), 0);
    await context.close();
  });

  it('is shown as waiting while the receiver cannot be reached, and is sent when the person wants it now', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await visit.page.reload();
    await waiting(visit).waitFor();
    await visit.button('Gửi ngay').waitFor();
    assert.equal(await visit.button('Tiếp tục điền').count(), 0);
    assert.equal(await visit.form.getByText(/Đã nộp hồ sơ/).count(), 0);
    await visit.accessible('a waiting dossier');
    await visit.page.setViewportSize({ width: 360, height: 740 });
    await visit.fitsItsWidth('a waiting dossier');
    await visit.page.unroute(stage.receiverPattern);
    await visit.button('Gửi ngay').click();
    await arrives(visit, before + 1);
    await visit.context.close();
  });

  it('is asked for and sent again when the page was closed in mid-send', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    let note: () => void = () => undefined;
    const stored = new Promise<void>((resolve) => (note = resolve));
    // It arrives, and its answer never does.
    await visit.page.route(stage.receiverPattern, async (route) => {
      await route.fetch();
      note();
    });
    await visit.button('Gửi hồ sơ').click();
    await stored;
    await visit.form.getByText('Nếu trang bị đóng, hồ sơ tự gửi tiếp').waitFor();
    await visit.page.close();
    await arrives(await openTab(visit.context), before + 1);
    await visit.context.close();
  });

  it('can be taken back: the draft is offered again, and nothing is sent', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await visit.page.reload();
    await visit.button('Hủy chờ gửi').click();
    await visit.form.getByText('Bản nháp vẫn còn trên máy này').first().waitFor();
    await visit.button('Tiếp tục điền').waitFor();
    await visit.button('Chờ gửi lại').click();
    await waiting(visit).waitFor();
    await visit.button('Hủy chờ gửi').click();
    await visit.button('Tiếp tục điền').waitFor();
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.reload();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Cam đoan và gửi');
    assert.equal(stage.dossierCount(), before);
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await arrives(visit, before + 1);
    await visit.context.close();
  });

  it('is sent by one tab at a time, and by the other when that one is closed', async () => {
    const before = stage.dossierCount();
    const one = await readyToSend(stage);
    await sendsInVain(one);
    const other = await openTab(one.context);
    await other.form.getByText('Một tab hoặc cửa sổ khác đang lo việc gửi hồ sơ này.').first().waitFor();
    assert.equal(stage.dossierCount(), before);
    await one.page.close();
    await arrives(other, before + 1);
    await other.context.close();
  });

  it('is not sent any more by a tab when it was taken back in another', async () => {
    const before = stage.dossierCount();
    const one = await readyToSend(stage);
    await sendsInVain(one);
    const other = await openTab(one.context);
    await other.button('Hủy chờ gửi').click();
    await other.form.getByText('Bản nháp vẫn còn trên máy này').first().waitFor();
    await one.page.unroute(stage.receiverPattern);
    await one.page.evaluate(() => dispatchEvent(new Event('online')));
    await one.form.getByText('Trang không tự gửi lại nữa.').first().waitFor();
    assert.equal(stage.dossierCount(), before);
    await one.context.close();
  });

  it('is sent as it was sealed after a new version of the procedure was published', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await visit.page.route(/\/procedure\.js$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('1.0.0', '1.0.1');
      await route.fulfill({ response, body });
    });
    await comesBack(visit);
    await arrives(visit, before + 1);
    assert.deepEqual(
      (await kept(visit)).filter((key) => !/^(?:receipt|keys)\//.test(key)),
      [],
    );
    await visit.context.close();
  });

  it('shows why it is refused, and leads back to the draft', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    // The page that was left must not be the one that hears of it.
    await visit.page.goto('about:blank');
    await visit.page.route(stage.receiverPattern, (route) =>
      route.fulfill(
        isQuestion(route)
          ? { status: 404, headers: CORS, contentType: 'application/problem+json', body: ABSENT }
          : { status: 413, headers: CORS, body: '' },
      ),
    );
    await visit.page.goto(stage.site.agencyUrl);
    await visit.form.getByText('tổng dung lượng các tệp quá lớn').first().waitFor();
    await visit.accessible('a waiting dossier that was refused');
    // It stays said until the person has read it.
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.reload();
    await visit.form.getByText('tổng dung lượng các tệp quá lớn').first().waitFor();
    await visit.button('Mở lại bản nháp để sửa').click();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Cam đoan và gửi');
    assert.equal(stage.dossierCount(), before);
    await visit.context.close();
  });

  it('whose files the browser has dropped is not sent in part, and says so', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await evictFiles(visit);
    await comesBack(visit);
    await visit.form.getByText('Máy không còn giữ đủ các tệp của hồ sơ này').first().waitFor();
    assert.equal(stage.dossierCount(), before);
    await visit.context.close();
  });

  it('is kept away from the receiver for as long as that asked for, also at the next visit', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await visit.page.route(stage.receiverPattern, (route) =>
      route.fulfill({ status: isQuestion(route) ? 404 : 503, headers: { ...CORS, 'retry-after': '3600' }, body: '' }),
    );
    await visit.page.reload();
    await visit.button('Gửi ngay').waitFor();
    await comesBack(visit);
    await waiting(visit).waitFor();
    assert.equal(stage.dossierCount(), before);
    await visit.page.clock.setFixedTime(new Date(NOW.getTime() + 3_700_000));
    await visit.page.reload();
    await arrives(visit, before + 1);
    await visit.context.close();
  });

  it('is forgotten with its draft after the days that were named', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    // A page that is left saves its draft once more: the days pass afterwards.
    await visit.page.goto('about:blank');
    await visit.page.clock.setFixedTime(new Date(NOW.getTime() + 31 * 86_400_000));
    await comesBack(visit);
    await visit.button('Bắt đầu').waitFor();
    assert.equal(await waiting(visit).count(), 0);
    assert.equal(stage.dossierCount(), before);
    await visit.context.close();
  });

  it('goes on while its form is out of the page, and is there when it is back', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await sendsInVain(visit);
    await visit.form.evaluate((form) => {
      Object.assign(globalThis, { form, place: form.parentElement });
      form.remove();
    });
    await visit.page.unroute(stage.receiverPattern);
    const answer = visit.page.waitForResponse((response) => response.request().method() === 'POST');
    await visit.page.evaluate(() => dispatchEvent(new Event('online')));
    await answer;
    await visit.page.evaluate(() => {
      const { form, place } = globalThis as unknown as { form: Element; place: Element };
      place.append(form);
    });
    await arrives(visit, before + 1);
    await visit.context.close();
  });
});

const ABSENT = JSON.stringify({ type: 'urn:motcua:problem:receipt-not-found', title: 'Not here', status: 404 });

/** Without Web Locks, as pages over plain HTTP are. */
const withoutLocks = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));

it('two tabs without Web Locks send a waiting dossier once', async () => {
  const before = stage.dossierCount();
  const visit = await readyToSend(stage);
  await sendsInVain(visit);
  await visit.page.close();
  const tabs = [
    new Visit(await visit.context.newPage(), visit.context),
    new Visit(await visit.context.newPage(), visit.context),
  ];
  const posts: string[] = [];
  for (const { page } of tabs) {
    await withoutLocks(page);
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
  }
  await Promise.all(tabs.map(({ page }) => page.goto(stage.site.agencyUrl)));
  await Promise.race(tabs.map(({ number }) => number.waitFor()));
  assert.equal(stage.dossierCount(), before + 1);
  // The first page may have sent it while it closed.
  assert.ok(posts.length <= 1, posts.join());
  await visit.context.close();
});

describe('a dossier that the device does not keep', () => {
  it('is sent directly where there is no space, and the page has to stay open', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await visit.page.evaluate(refuseOutbox);
    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Máy không còn chỗ để giữ hồ sơ chờ gửi').waitFor();
    await visit.page.unroute(stage.receiverPattern);
    await visit.button('Gửi lại ngay').click();
    await arrives(visit, before + 1);
    await visit.context.close();
  });

  it('waits in the page where nothing is kept, and the page says so', async () => {
    const before = stage.dossierCount();
    const visit = await stage.visit('/kiosk.html');
    await fillFromSample(visit);
    await visit.button('Bắt đầu').click();
    await onToDeclaration(visit);
    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('không được giữ trên máy này').waitFor();
    assert.deepEqual(await visit.page.evaluate(() => indexedDB.databases().then((all) => all.length)), 0);
    await visit.page.unroute(stage.receiverPattern);
    await visit.button('Gửi lại ngay').click();
    await arrives(visit, before + 1);
    await visit.context.close();
  });
});
