import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { holds, Stage, Visit } from './harness.js';
import { fillFromSample, losesAnswer, readyToSend, readyWithClock } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

describe('a person who was away for a day', () => {
  it('goes on where they were: outside a kiosk nothing ends by itself', async () => {
    const visit = await readyWithClock(stage);
    await visit.page.clock.fastForward('24:00:00');
    await visit.onScreen('Cam đoan và gửi');
    assert.equal(await visit.form.getByLabel('Tôi đã đọc').isChecked(), true);
    await visit.button('Quay lại').click();
    await visit.onScreen('Xem lại hồ sơ');
    await visit.form.getByText('trich-luc.pdf').waitFor();
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});

describe('a reload half-way', () => {
  it('loses nothing that was typed, not even what cannot be read', async () => {
    const visit = await stage.visit();
    await visit.button('Bắt đầu').click();
    await visit.onScreen('Người chết');
    await visit.form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
    await visit.form.getByLabel('Năm', { exact: true }).fill('50');
    await visit.page.reload();
    await visit.form.getByText('Bạn có hồ sơ đang điền dở').waitFor();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Người chết');
    assert.match(await visit.form.getByLabel('Họ và tên người chết').inputValue(), /trần văn sáu/i);
    assert.equal(await visit.form.getByLabel('Năm', { exact: true }).inputValue(), '50');
    await visit.context.close();
  });
});

/** Gives the form another answer than the one that was sent. */
const changePlace = (visit: Visit) =>
  visit.form.evaluate((form) => {
    const element = form as unknown as { answers: { burial: object } };
    element.answers = { ...element.answers, burial: { ...element.answers.burial, place: 'Nghĩa trang khác' } };
  });

describe('a network that drops', () => {
  it('while sending costs nothing: sent again, it is one dossier', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    assert.equal(stage.dossierCount(), before + 1);
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });

  it('while sending, then another answer: the receipt of what was sent comes, and a new dossier can follow', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await changePlace(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.number.waitFor();
    assert.equal(stage.dossierCount(), before + 1);
    await visit.button('Nộp thành một hồ sơ mới').click();
    await visit.onScreen('Xem lại hồ sơ');
    await visit.context.close();
  });

  it('while sending, then another language: the receipt comes, and nothing is said to be left to send', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await visit.form.evaluate((form) => void ((form as HTMLElement).lang = 'en'));
    await visit.button('Send application').click();
    await visit.number.waitFor();
    assert.equal(stage.dossierCount(), before + 1);
    assert.equal(await visit.button('Make a new application').count(), 0);
    await visit.context.close();
  });

  it('while sending, then a changed answer and an expired login: the receipt comes after the login', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await losesAnswer(stage, visit);
    await changePlace(visit);
    const address = `${stage.site.receiverUrl}/**`;
    const headers = { 'access-control-allow-origin': '*' };
    await visit.page.route(address, (route) => route.fulfill({ status: 401, headers, body: '' }));
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('cần đăng nhập').waitFor();
    await visit.page.unroute(address);
    await visit.button('Gửi hồ sơ').click();
    await visit.number.waitFor();
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });

  const REST = {
    'its later screens have': /\/chunks\/(screens-chunk|messages)-/,
    'the choices that are searched have': /\/chunks\/searched-choice-/,
  };
  for (const [rest, chunks] of Object.entries(REST))
    it(`before ${rest} come does not take the form away`, async () => {
      const context = await stage.browser.newContext({ locale: 'vi-VN' });
      const page = await context.newPage();
      await page.route(chunks, (route) => route.abort());
      await page.addInitScript(() => {
        addEventListener('procedure-prefill', () => (document.documentElement.dataset['asked'] = 'yes'));
      });
      await page.goto(stage.site.agencyUrl);
      const form = page.locator('procedure-form');
      await form.getByRole('button', { name: 'Bắt đầu' }).click();
      await form.getByLabel('Họ và tên người chết').fill('Trần Văn Sáu');
      await form.getByRole('button', { name: 'Tiếp tục' }).click();
      await form.getByText('Mất kết nối nên chưa mở được phần tiếp theo').waitFor();
      assert.match(await form.getByLabel('Họ và tên người chết').inputValue(), /trần văn sáu/i);
      await page.unroute(chunks);
      // Some browsers remember for the life of a page that a module could not be fetched.
      await form.getByRole('button', { name: 'Tải lại trang' }).click();
      await form.getByRole('button', { name: 'Tiếp tục điền' }).click();
      assert.match(await form.getByLabel('Họ và tên người chết').inputValue(), /trần văn sáu/i);
      await form.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
      await form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
      // The page is asked for its claims at that moment.
      assert.equal(await page.locator('html').getAttribute('data-asked'), 'yes');
      await context.close();
    });
});

describe('lists that cannot be fetched', () => {
  const LISTS = /\/chunks\/(provinces|communes|old-address)-/;

  it('are reported, keep what was filled, and come when the page is loaded anew', async () => {
    const context = await stage.browser.newContext({ locale: 'vi-VN' });
    const visit = new Visit(await context.newPage(), context);
    await visit.page.route(LISTS, (route) => route.abort());
    await visit.page.goto(stage.site.agencyUrl);
    await visit.button('Bắt đầu').waitFor();
    await fillFromSample(visit);
    for (const button of ['Bắt đầu', 'Tiếp tục']) await visit.button(button).click();
    await visit.onScreen('Nơi thường trú của người chết');
    await visit.form.getByText('Chưa tải được danh sách').first().waitFor();
    const commune = visit.form.getByRole('combobox', { name: 'Xã, phường, đặc khu', exact: true });
    // The code in place of its text.
    await holds(commune, '00199');
    await visit.accessible('lists are missing');
    await visit.page.unroute(LISTS);
    await visit.page.reload();
    await visit.button('Tiếp tục điền').click();
    await holds(commune, 'Phường Láng');
    await visit.context.close();
  });
});

describe('lists that have come', () => {
  it('work without the network', async () => {
    const visit = await stage.visit();
    await fillFromSample(visit);
    for (const button of ['Bắt đầu', 'Tiếp tục']) await visit.button(button).click();
    const commune = visit.form.getByRole('combobox', { name: 'Xã, phường, đặc khu', exact: true });
    await holds(commune, 'Phường Láng');
    await visit.context.setOffline(true);
    await commune.fill('soc son');
    await visit.form.getByRole('option', { name: 'Xã Sóc Sơn', exact: true }).click();
    await holds(commune, 'Xã Sóc Sơn');
    await visit.context.close();
  });
});

describe('a receiver that is away', () => {
  it('is distinguished from an error of the person, and sending again works once it is back', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    await stage.site.stopReceiver();
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa nhận được xác nhận').waitFor();
    await visit.accessible('no connection');
    await stage.site.restartReceiver();
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });
});

describe('an impatient person', () => {
  it('who presses Send many times sends once', async () => {
    const before = stage.dossierCount();
    const visit = await readyToSend(stage);
    const requests: string[] = [];
    visit.page.on('request', (request) => {
      if (request.method() === 'POST') requests.push(request.url());
    });
    await visit.form.locator('form').evaluate((form: HTMLFormElement) => {
      for (let times = 0; times < 5; times += 1) form.requestSubmit();
    });
    await visit.onScreen('Đã nộp hồ sơ');
    assert.equal(requests.length, 1);
    assert.equal(stage.dossierCount(), before + 1);
    await visit.context.close();
  });
});

describe('pages of every kind', () => {
  for (const address of ['/', '/plain.html', '/dark.html']) {
    it(`can hold the form: ${address}`, async () => {
      const visit = await readyToSend(stage, address);
      await visit.accessible(address);
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Đã nộp hồ sơ');
      await visit.accessible(`${address} receipt`);
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }

  it('keep the form as it is whatever their global styles say', async () => {
    const visit = await readyToSend(stage);
    const box = await visit.button('Gửi hồ sơ').boundingBox();
    assert.ok(box && box.height >= 44 && box.width >= 100, JSON.stringify(box));
    const style = await visit.title.evaluate((element) => {
      const { textTransform, color, textAlign } = getComputedStyle(element);
      return { textTransform, color, textAlign };
    });
    assert.deepEqual(style, { textTransform: 'none', color: 'rgb(28, 36, 48)', textAlign: 'start' });
    await visit.context.close();
  });
});

describe('a tap right after a field that is wrong', () => {
  for (const [how, options] of [
    ['a mouse', {}],
    ['a finger', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }],
  ] as const)
    it(`reaches what it was meant for, with ${how}`, async () => {
      const visit = await stage.visit('/', options);
      await visit.button('Bắt đầu').click();
      await visit.onScreen('Người chết');
      for (const [part, text] of [
        ['day', '31'],
        ['month', '2'],
        ['year', '1940'],
      ] as const)
        await visit.form.locator(`input[name="deceased/birthDate/${part}"]`).fill(text);
      const radio = visit.form.getByRole('radio', { name: 'Nữ' });
      await radio.scrollIntoViewIfNeeded();
      const box = (await radio.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (how === 'a finger') await visit.page.touchscreen.tap(x, y);
      else {
        await visit.page.mouse.move(x, y);
        await visit.page.mouse.down();
        await visit.page.mouse.up();
      }
      assert.equal(await radio.isChecked(), true);
      await visit.form.locator('[part~="error"]', { hasText: 'tháng 2' }).waitFor();
      await visit.context.close();
    });
});
