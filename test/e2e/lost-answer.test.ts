import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { pdfBytes, Stage, Visit } from './harness.js';
import {
  evictFiles,
  fillFromSample,
  isQuestion,
  losesAnswer,
  onToDeclaration,
  readyToSend,
  resume,
  stopsWaiting,
} from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** An endpoint that takes dossiers and has no address for receipts; the page cannot even read what it answers there. */
const withoutReceipts = (page: Page) =>
  page.route(stage.receiverPattern, (route) =>
    isQuestion(route) ? route.fulfill({ status: 404, body: 'Not found' }) : route.fallback(),
  );

const changePlace = (visit: Visit) =>
  visit.form.evaluate((form) => {
    const element = form as unknown as { answers: { burial: object } };
    element.answers = { ...element.answers, burial: { ...element.answers.burial, place: 'Nghĩa trang khác' } };
  });

/** Another page of the same person, in the same browser. */
async function openTab(context: BrowserContext): Promise<Visit> {
  const visit = new Visit(await context.newPage(), context);
  await visit.page.goto(stage.site.agencyUrl);
  await visit.form.getByRole('heading', { level: 2 }).waitFor();
  return visit;
}

/** Sees the receipt of the only dossier that this person has sent. */
async function seesReceipt(visit: Visit, dossiers: number): Promise<void> {
  await visit.number.waitFor();
  assert.equal(stage.dossierCount(), dossiers);
}

describe('a dossier whose answer was lost', () => {
  it('is asked for when the page is opened again: the receipt comes without files and without a press', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    const sent: string[] = [];
    visit.page.on('request', (request) => sent.push(request.method()));
    await visit.page.reload();
    await seesReceipt(visit, before + 1);
    assert.ok(!sent.includes('POST'));
    await visit.form.getByText('trich-luc.pdf').waitFor();
    assert.equal(await visit.form.getByText('chưa được gửi').count(), 0);
    await visit.accessible('a receipt that came by itself');
    // Nothing is left to send.
    await visit.page.reload();
    await visit.button('Xem lại giấy tiếp nhận').waitFor();
    assert.equal(await visit.button('Tiếp tục điền').count(), 0);
    await visit.context.close();
  });

  it('and that was changed afterwards: the receipt comes, and the change waits as another application', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await changePlace(visit);
    await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await visit.button('Quay lại').click();
    await visit.page.reload();
    await seesReceipt(visit, before + 1);
    await visit.form.getByText('phần sửa chưa được gửi').waitFor();
    await visit.button('Quay lại').click();
    await resume(visit);
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 2);
    await visit.context.close();
  });

  it('and of which only a file was replaced afterwards: the receipt comes, and the replacement is no part of it', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    for (const title of ['Xem lại hồ sơ', 'Giấy tờ kèm theo']) {
      await visit.button('Quay lại').click();
      await visit.onScreen(title);
    }
    const other = { name: 'ban-khac.pdf', mimeType: 'application/pdf', buffer: pdfBytes('other', 300_000) };
    await visit.button(/^Bỏ tệp/).click();
    await visit.form.locator('#component-trich-luc-khai-tu').setInputFiles(other);
    await visit.attached(other.name);
    await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await visit.page.reload();
    await seesReceipt(visit, before + 1);
    await visit.form.getByText('phần sửa chưa được gửi').waitFor();
    await visit.context.close();
  });

  it('is asked for where nothing sensitive is kept on the device', async () => {
    const before = stage.dossierCount();
    const visit = await stage.visit('/', {}, (context) =>
      context.route(/\/procedure\.js$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(
          'sensitive:[',
          'drafts:"withoutSensitive",sensitive:["/burial/place",',
        );
        await route.fulfill({ response, body });
      }),
    );
    await fillFromSample(visit);
    await visit.button('Bắt đầu').click();
    await onToDeclaration(visit);
    await losesAnswer(stage, visit);
    const kept = await visit.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('motcua');
        request.onsuccess = () => resolve(request.result);
      });
      const all = database.transaction('drafts').objectStore('drafts').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      return JSON.stringify(all.result);
    });
    assert.match(kept, /"secret"/);
    assert.doesNotMatch(kept, /"(?:place|causeOfDeath)":/);
    await visit.page.reload();
    await seesReceipt(visit, before + 1);
    await visit.context.close();
  });

  it('is said to have begun while the endpoint cannot be asked, and asked for when the network is back', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await stopsWaiting(visit);
    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await visit.page.reload();
    await visit.form.getByText('đã bắt đầu gửi hồ sơ này lúc').waitFor();
    await visit.form.getByText('có thể đã đến, có thể chưa').first().waitFor();
    await visit.accessible('a draft whose sending had begun');
    await visit.page.unroute(stage.receiverPattern);
    await visit.button('Hỏi lại nơi tiếp nhận').click();
    await seesReceipt(visit, before + 1);
    await visit.context.close();
  });

  it('and whose draft was deleted still has its receipt', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await stopsWaiting(visit);
    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await visit.page.reload();
    await visit.button('Xóa bản nháp này').click();
    await visit.form.getByRole('heading', { name: 'Hồ sơ chưa nhận được xác nhận' }).waitFor();
    await visit.accessible('a submission without a draft');
    // Who does not want to follow it any more can change their mind.
    await visit.button('Không theo dõi nữa').click();
    await visit.form.getByRole('heading', { name: 'Hồ sơ chưa nhận được xác nhận' }).waitFor({ state: 'detached' });
    await visit.button('Theo dõi lại').click();
    await visit.form.getByRole('heading', { name: 'Hồ sơ chưa nhận được xác nhận' }).waitFor();
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.reload();
    await seesReceipt(visit, before + 1);
    await visit.context.close();
  });

  it('that never arrived is said not to be there, and goes once it is sent again', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await visit.page.route(stage.receiverPattern, (route) => route.abort());
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
    await stopsWaiting(visit);
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.reload();
    await visit.form.getByText('chưa nhận được hồ sơ này').first().waitFor();
    await resume(visit);
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await seesReceipt(visit, before + 1);
    assert.equal(await visit.form.getByText('phần sửa chưa được gửi').count(), 0);
    await visit.context.close();
  });
});

describe('an endpoint without an address for receipts', () => {
  it('gets the first document again while its files are there', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await withoutReceipts(visit.page);
    await changePlace(visit);
    await visit.button('Gửi hồ sơ').click();
    await seesReceipt(visit, before + 1);
    await visit.form.getByText('phần sửa chưa được gửi').waitFor();
    await visit.context.close();
  });

  it('is distinguished from one that has not received it, and a conflict leads on to a new application', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await stopsWaiting(visit);
    await withoutReceipts(visit.page);
    await evictFiles(visit);
    await visit.page.reload();
    await visit.form.getByText('có thể đã đến, có thể chưa').first().waitFor();
    await resume(visit);
    await changePlace(visit);
    // Another file than the one that was sent.
    await onToDeclaration(visit, 'another paper');
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('đã được gửi trước đó với nội dung khác').waitFor();
    await visit.accessible('a conflict');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.button('Nộp thành một hồ sơ mới').click();
    await visit.onScreen('Xem lại hồ sơ');
    await visit.form.getByText('Nghĩa trang khác').first().waitFor();
    await onToDeclaration(visit);
    await visit.button('Gửi hồ sơ').click();
    await seesReceipt(visit, before + 2);
    await visit.context.close();
  });
});

describe('two tabs with one dossier', () => {
  it('make one, and both get its receipt', async () => {
    const before = stage.dossierCount();
    const one = await readyToSend(stage);
    await one.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const other = await openTab(one.context);
    await resume(other);
    await onToDeclaration(other);
    await other.button('Gửi hồ sơ').click();
    await seesReceipt(other, before + 1);
    await one.button('Gửi hồ sơ').click();
    await seesReceipt(one, before + 1);
    assert.equal(await one.number.innerText(), await other.number.innerText());
    await one.context.close();
  });
});

describe('a computer that keeps nothing', () => {
  it('asks within the page, and forgets with the person', async () => {
    const before = stage.dossierCount();
    const visit = await stage.visit('/kiosk.html');
    await fillFromSample(visit);
    await visit.button('Bắt đầu').click();
    await onToDeclaration(visit);
    await losesAnswer(stage, visit);
    await changePlace(visit);
    await visit.button('Gửi hồ sơ').click();
    await seesReceipt(visit, before + 1);
    assert.deepEqual(await visit.page.evaluate(() => indexedDB.databases().then((all) => all.length)), 0);
    await visit.context.close();
  });
});

it('a page that cannot prepare, or is signed out, never says that what had left was not sent', async () => {
  const before = stage.dossierCount();
  const visit = await readyToSend(stage);
  await losesAnswer(stage, visit);
  const headers = { 'access-control-allow-origin': '*' };
  await visit.page.route(stage.receiverPattern, (route) => route.fulfill({ status: 401, headers, body: '' }));
  await visit.button('Gửi hồ sơ').click();
  await visit.form.getByText('cần đăng nhập').waitFor();
  assert.equal(await visit.form.getByText('Chưa gửi được').count(), 0);
  await visit.page.unroute(stage.receiverPattern);
  await visit.context.setOffline(true);
  await visit.button('Gửi hồ sơ').click();
  await visit.form.getByText('không có mạng').first().waitFor();
  assert.equal(await visit.form.getByText('Chưa gửi được').count(), 0);
  // It asks again by itself.
  await visit.context.setOffline(false);
  await seesReceipt(visit, before + 1);
  await visit.context.close();
});
