import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Stage, Visit } from './harness.js';
import { onToDeclaration, readyToSend, resume } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const ELSEWHERE = /đang mở ở một tab hoặc cửa sổ khác/;
const NAME = 'Họ và tên người chết';

/** Another tab of the same browser, on the first screen. */
async function anotherTab({ context }: Visit): Promise<Visit> {
  const visit = new Visit(await context.newPage(), context);
  await visit.page.goto(stage.site.agencyUrl);
  await visit.form.getByRole('heading', { level: 2 }).waitFor();
  return visit;
}

/** Types a name on the first step, and waits until it is on the device. */
async function fillName(visit: Visit, name: string): Promise<void> {
  await visit.onScreen('Người chết');
  await visit.form.getByLabel(NAME).fill(name);
  await kept(visit, name);
}

async function kept({ page }: Visit, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const open = indexedDB.open('motcua');
        open.onsuccess = () => {
          const all = open.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result).toUpperCase().includes(wanted));
          open.result.close();
        };
      }),
    words.toUpperCase(),
  );
}

const nameIn = async (visit: Visit) => (await visit.form.getByLabel(NAME).inputValue()).toUpperCase();

describe('tabs of one browser with one procedure', () => {
  it('warn each other, lose nothing of each other, and offer each draft later', async () => {
    const first = await stage.visit();
    await first.button('Bắt đầu').click();
    await fillName(first, 'Trần Văn Sáu');
    const second = await anotherTab(first);
    await second.form.getByText('TRẦN VĂN SÁU').or(second.form.getByText('Trần Văn Sáu')).waitFor();
    await second.form.getByText(ELSEWHERE).first().waitFor();
    await second.button('Tiếp tục điền').click();
    await fillName(second, 'Lê Thị Bảy');
    for (const visit of [first, second]) await visit.form.getByText(ELSEWHERE).first().waitFor();
    const third = await anotherTab(first);
    await third.button('Điền hồ sơ mới').click();
    await fillName(third, 'Võ Văn Tám');
    await fillName(first, 'Trần Văn Sáu Mươi');
    // In its own tab, a person finds their own draft first.
    await second.page.reload();
    await second.button('Tiếp tục điền').click();
    await second.onScreen('Người chết');
    assert.match(await nameIn(second), /LÊ THỊ BẢY/);
    for (const visit of [first, second, third]) {
      assert.deepEqual(visit.complaints, []);
      await visit.page.close();
    }
    const later = await anotherTab(first);
    const offers = await later.form.locator('[part~="draft"]').allInnerTexts();
    for (const name of [/TRẦN VĂN SÁU MƯƠI/i, /LÊ THỊ BẢY/i, /VÕ VĂN TÁM/i])
      assert.equal(offers.filter((offer) => name.test(offer)).length, 1, String(name));
    await later.accessible('three drafts');
    await later.context.close();
  });

  it('do not warn of a tab that was closed, nor of one that was killed', async () => {
    const first = await stage.visit();
    await first.button('Bắt đầu').click();
    await fillName(first, 'Trần Văn Sáu');
    const second = await anotherTab(first);
    await second.button('Điền hồ sơ mới').click();
    await fillName(second, 'Lê Thị Bảy');
    await first.form.getByText(ELSEWHERE).first().waitFor();
    await second.page.close();
    await first.form.getByText(ELSEWHERE).first().waitFor({ state: 'detached' });
    await first.page.goto('chrome://crash').catch(() => undefined);
    const third = await anotherTab(second);
    await third.form.getByText('Bạn có hồ sơ đang điền dở').waitFor();
    assert.equal(await third.form.getByText(ELSEWHERE).count(), 0);
    const offers = (await third.form.locator('[part~="draft"]').allInnerTexts()).join();
    for (const name of [/TRẦN VĂN SÁU/i, /LÊ THỊ BẢY/i]) assert.match(offers, name);
    await third.context.close();
  });

  it('know in the one that the dossier was received in the other', async () => {
    const first = await readyToSend(stage);
    const second = await anotherTab(first);
    await resume(second);
    await second.form.getByText(ELSEWHERE).first().waitFor();
    await onToDeclaration(second);
    await second.button('Gửi hồ sơ').click();
    await second.onScreen('Đã nộp hồ sơ');
    await first.form.getByText('Hồ sơ này vừa được gửi ở một tab hoặc cửa sổ khác').waitFor();
    await first.page.reload();
    await first.form.getByText('Xem lại giấy tiếp nhận').waitFor();
    assert.equal(await first.button('Tiếp tục điền').count(), 0);
    await first.context.close();
  });
});

describe('a form that comes back from the back/forward cache', () => {
  it('offers what was begun meanwhile', async () => {
    const first = await stage.visit();
    await first.button('Bắt đầu').waitFor();
    const second = await anotherTab(first);
    await second.button('Bắt đầu').click();
    await fillName(second, 'Trần Văn Sáu');
    await second.page.close();
    assert.equal(await first.button('Tiếp tục điền').count(), 0);
    await first.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await first.button('Tiếp tục điền').click();
    assert.match(await nameIn(first), /TRẦN VĂN SÁU/);
    await first.context.close();
  });
});
