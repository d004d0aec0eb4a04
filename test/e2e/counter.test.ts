import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Request, Route } from 'playwright-core';
import { readSample } from '../support/filled-form.js';
import {
  PAPER,
  attachAndReview,
  fillAddress,
  fillDeceased,
  fillQuickly,
  goOn,
  keepsNothing,
  largeEnough,
  offersNothing,
  visitCounter,
  type Held,
} from './counter.js';
import { Stage, type Visit } from './harness.js';
import { Keyboard } from './keyboard.js';
import { readOut, sameReadOut } from './read-out.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const START = 'Hỗ trợ chi phí mai táng';
const ERASED = 'Đã xóa mọi thông tin đã nhập và tệp đã chọn.';
const { data: household } = readSample('mai-tang', 'valid-household');

const answersOf = (visit: Visit) =>
  visit.form.evaluate((form) => JSON.stringify((form as unknown as { answers: unknown }).answers));
const isDossier = (request: Request) => request.url().endsWith('/dossiers');
const focused = (visit: Visit) => visit.form.evaluate((form) => form.shadowRoot!.activeElement?.id);

describe('a whole procedure at a kiosk, by keyboard only, on a narrow screen', () => {
  it('leaves nothing behind: the next person is notified, and finds an empty form', async () => {
    const visit = await visitCounter(stage, '/kiosk.html');
    const keyboard = new Keyboard(visit);
    const fresh = await answersOf(visit);
    const said: string[] = [];
    const look = async (where: string) => {
      said.push(await readOut(visit, where));
      await visit.accessible(where);
      await visit.fitsItsWidth(where);
      await largeEnough(visit, where);
      await offersNothing(visit, where);
      await keepsNothing(visit, where);
    };
    await fillDeceased(keyboard, look);
    await keyboard.choose('Ai đứng ra mai táng?', 'Hộ gia đình hoặc cá nhân');
    await keyboard.fill('Họ và tên', 'Nguyễn Thị Bình');
    await keyboard.fillDate('Ngày sinh', ['2', '3', '1978']);
    await keyboard.fill('Quan hệ với người chết', 'Con');
    await keyboard.fill('Số định danh, căn cước hoặc CMND', '001178012345');
    await keyboard.fillDate('Ngày cấp', ['15', '4', '2021']);
    await keyboard.fill('Nơi cấp', 'Bộ Công an');
    await fillAddress(keyboard);
    await keyboard.choose('Hiện bạn có ở nơi khác với nơi thường trú không?', 'Không');
    await goOn(keyboard, look);
    await attachAndReview(keyboard, look);
    await look('Cam đoan và gửi');
    await keyboard.press('Gửi hồ sơ');
    await visit.onScreen('Đã nộp hồ sơ');
    await look('Đã nộp hồ sơ');
    const number = (await visit.number.innerText()).trim();
    assert.equal(stage.rows(`select * from dossiers where number = '${number}'`).length, 1);

    await keyboard.press('Kết thúc và xóa');
    await visit.onScreen(START);
    await visit.form.getByText(ERASED).waitFor();
    await look(`${START}, for the next person`);
    assert.equal(await focused(visit), 'title');
    assert.equal(await answersOf(visit), fresh);
    await keyboard.press('Bắt đầu');
    await visit.onScreen('Người chết');
    assert.equal(await visit.form.getByLabel('Họ và tên người chết').inputValue(), '');
    assert.equal(await visit.form.getByText(ERASED).count(), 0);
    await sameReadOut('mai-tang-kiosk', said);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});

/** Follows what the page holds of a person, so that it can be seen to go. */
async function holdWeakly(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const held: Held = new Map();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      held.set(String(held.size), new WeakRef(object));
      return create(object);
    };
    Object.assign(globalThis, { held });
  });
}

/** Follows the answers that are in the form now. */
const holdAnswers = (visit: Visit) =>
  visit.form.evaluate((form) => {
    const { held } = globalThis as unknown as { held: Held };
    held.set('answers', new WeakRef((form as unknown as { answers: object }).answers));
  });

/** Nothing of the person is left in the page's memory. */
async function forgotten(visit: Visit, ...expected: readonly string[]): Promise<void> {
  const names = await visit.page.evaluate(() => [...(globalThis as unknown as { held: Held }).held.keys()]);
  const named = names.filter((name) => !/^\d+$/.test(name));
  assert.deepEqual(named, expected, 'what was followed');
  const left = () =>
    visit.page.evaluate(() => {
      const { held } = globalThis as unknown as { held: Held };
      return [...held].filter(([, object]) => object.deref()).map(([name]) => name);
    });
  // Pending work, e.g. the timer that would keep a draft, holds references for a moment.
  const end = Date.now() + 10_000;
  do await visit.page.requestGC();
  while ((await left()).length > 0 && Date.now() < end);
  assert.deepEqual(await left(), [], 'what is still in memory');
}

describe('a kiosk that no one is at any more', () => {
  it('warns, goes on when asked to, and then forgets answers, files and history', async () => {
    const visit = await visitCounter(stage, '/kiosk.html', holdWeakly);
    const { clock, keyboard } = visit.page;
    const fresh = await answersOf(visit);
    await fillQuickly(visit, household, 'Giấy tờ kèm theo');
    await holdAnswers(visit);
    const dialog = visit.form.getByRole('dialog', { name: 'Bạn còn ở đó không?' });
    await clock.fastForward('01:25');
    assert.equal(await dialog.isVisible(), false);
    await clock.fastForward('00:10');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /sẽ được xóa sau 2\d giây/);
    await visit.accessible('the warning');
    await largeEnough(visit, 'the warning');
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(await visit.title.innerText(), 'Giấy tờ kèm theo');
    await visit.attached(PAPER.name);

    await clock.fastForward('01:35');
    await dialog.waitFor();
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await clock.fastForward('01:35');
    await dialog.waitFor();
    await clock.fastForward('00:30');
    await visit.onScreen(START);
    await visit.form.getByText(ERASED).waitFor();
    assert.equal(await focused(visit), 'title');
    assert.equal(await answersOf(visit), fresh);
    assert.equal(await dialog.isVisible(), false);
    await forgotten(visit, PAPER.name, 'answers');
    await keepsNothing(visit, 'after everything was forgotten');

    // No one comes for an hour: there is nothing to warn of, and nothing to forget.
    await visit.form.evaluate((form) => form.addEventListener('procedure-ended', () => (form.id = 'ended-again')));
    for (let minutes = 0; minutes < 60; minutes += 10) await clock.fastForward('10:00');
    assert.equal(await dialog.isVisible(), false);
    assert.equal(await visit.form.getAttribute('id'), null);

    await visit.page.goBack();
    await visit.page.goForward();
    await visit.onScreen(START);
    assert.equal(await answersOf(visit), fresh);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });

  it('shows no one the receipt of the person before, by idleness or by going back', async () => {
    const visit = await visitCounter(stage, '/kiosk.html', holdWeakly);
    const fresh = await answersOf(visit);
    const receipt = async () => {
      await fillQuickly(visit, household, 'Cam đoan và gửi');
      await holdAnswers(visit);
      await visit.form.getByLabel('Tôi đã đọc').check();
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Đã nộp hồ sơ');
      return visit.form.locator('#token').innerText();
    };
    const token = await receipt();
    await visit.page.clock.fastForward('01:40');
    await visit.page.clock.fastForward('00:30');
    await visit.onScreen(START);
    await visit.form.getByText(ERASED).waitFor();
    await forgotten(visit, PAPER.name, 'answers');
    assert.equal((await visit.page.content()).includes(token), false);

    await receipt();
    await visit.page.goto('about:blank');
    await visit.page.goBack();
    await visit.onScreen(START);
    assert.equal(await answersOf(visit), fresh);
    await keepsNothingOfTheDossier(visit);
    await visit.context.close();
  });

  it('gives no one a dossier that was ended before it could go out', async () => {
    const held: Route[] = [];
    const visit = await visitCounter(stage, '/kiosk.html', (context) =>
      context.route('**/manifest.js', (route) => void held.push(route)),
    );
    await visit.form.evaluate((form) =>
      form.addEventListener('procedure-before-submit', () => form.classList.add('given')),
    );
    await fillQuickly(visit, household, 'Cam đoan và gửi');
    await visit.form.getByLabel('Tôi đã đọc').check();
    const asked = visit.page.waitForRequest('**/manifest.js');
    await visit.button('Gửi hồ sơ').click();
    await asked;
    await visit.button('Kết thúc và xóa').click();
    await visit.onScreen(START);
    const answered = visit.page.waitForResponse('**/manifest.js');
    for (const route of held) await route.continue();
    await (await answered).finished();
    // The next person begins, and ends without being asked about a dossier that is not theirs.
    await visit.button('Bắt đầu').click();
    await visit.onScreen('Người chết');
    await visit.button('Kết thúc và xóa').click();
    await visit.onScreen(START);
    assert.equal(await visit.form.getAttribute('class'), null);
    await visit.context.close();
  });

  it('does not interrupt a dossier on its way; who ends it all the same stops it', async () => {
    const held: Route[] = [];
    const visit = await visitCounter(stage, '/kiosk.html', async (context) => {
      await holdWeakly(context);
      await context.route('**/dossiers', (route) => void held.push(route));
    });
    const before = stage.rows('select count(*) as dossiers from dossiers')[0];
    const keyboard = new Keyboard(visit);
    await visit.form.evaluate((form) => {
      for (const type of ['procedure-submitted', 'procedure-problem', 'procedure-ended'])
        form.addEventListener(type, () => form.classList.add(type));
    });
    await fillQuickly(visit, household, 'Cam đoan và gửi');
    await holdAnswers(visit);
    await keyboard.tick('Tôi đã đọc và cam đoan như trên.');
    await visit.form.evaluate((form) => form.setAttribute('idle-seconds', '40'));
    await keyboard.press('Gửi hồ sơ');
    await visit.onScreen('Đang gửi hồ sơ');
    await visit.page.clock.fastForward('00:45');
    assert.equal(await visit.title.innerText(), 'Đang gửi hồ sơ');
    await keyboard.press('Kết thúc và xóa');
    const dialog = visit.form.getByRole('dialog', { name: 'Hồ sơ đang được gửi' });
    await dialog.waitFor();
    await visit.accessible('the question');
    await largeEnough(visit, 'the question');
    await visit.fitsItsWidth('the question');
    // Well before the request would be given up for want of an answer.
    const stopped = visit.page.waitForEvent('requestfailed', { predicate: isDossier, timeout: 10_000 });
    await keyboard.press('Vẫn kết thúc và xóa');
    await stopped;
    await visit.onScreen(START);
    await visit.form.getByText(ERASED).waitFor();
    assert.equal(await focused(visit), 'title');
    assert.deepEqual(stage.rows('select count(*) as dossiers from dossiers')[0], before);
    assert.equal(
      await visit.form.getAttribute('class'),
      'procedure-ended',
      'the page is reported of nothing after the end',
    );
    held.length = 0;
    await forgotten(visit, PAPER.name, 'answers');
    await visit.context.close();
  });
});

/** The history of the page has no state of a form. */
async function keepsNothingOfTheDossier(visit: Visit): Promise<void> {
  assert.equal(await visit.page.evaluate(() => history.state as unknown), null);
}

describe('a whole procedure with an officer, by keyboard only, on a narrow screen', () => {
  it('is read by the citizen before it is sent; the dossier says who filled it', async () => {
    const visit = await visitCounter(stage, '/quay.html');
    const keyboard = new Keyboard(visit);
    const fresh = await answersOf(visit);
    await visit.form.evaluate((form) => Object.assign(form, { officer: { id: 'cb-07', name: 'Lê Văn Cán' } }));
    const said: string[] = [];
    const look = async (where: string) => {
      said.push(await readOut(visit, where));
      await visit.accessible(where);
      await visit.fitsItsWidth(where);
    };
    await fillDeceased(keyboard, look);

    await keyboard.choose('Ai đứng ra mai táng?', 'Hộ gia đình hoặc cá nhân');
    await keyboard.fillDate('Ngày sinh', ['', '', '1979']);
    await keyboard.fill('Quét mã QR trên thẻ căn cước', '');
    // As a scanner types: at once, and Enter at the end.
    await visit.page.keyboard.type(
      '001178012345|012345678|Nguyễn Thị Bình|02031978|Nữ|Số 12, ngõ 5, Láng Thượng, Đống Đa, Hà Nội|15042021',
    );
    await visit.page.keyboard.press('Enter');
    await visit.form.getByText('Đã khai khác với thẻ: Ngày sinh.').first().waitFor();
    await look('Bên đứng ra mai táng, the card says otherwise');
    await keyboard.press('Dùng thông tin trên thẻ');
    await visit.form.getByText('Đã điền thông tin từ thẻ.').first().waitFor();
    assert.equal(await focused(visit), 'card-scan');
    await keyboard.fill('Quan hệ với người chết', 'Con');
    await keyboard.fill('Nơi cấp', 'Bộ Công an');
    await fillAddress(keyboard);
    await keyboard.choose('Hiện bạn có ở nơi khác với nơi thường trú không?', 'Không');
    await goOn(keyboard, look);
    await attachAndReview(keyboard, look);
    await look('Cam đoan và gửi');
    const [usual = 0, answers = 0, statement = 0] = await visit.form.evaluate((form) =>
      ['.form', '.handover dd', '.statement'].map((selector) =>
        parseFloat(getComputedStyle(form.shadowRoot!.querySelector(selector)!).fontSize),
      ),
    );
    assert.ok(answers >= 1.3 * usual && statement >= 1.15 * usual, `${usual}, ${answers}, ${statement}`);
    await keyboard.press('Gửi hồ sơ');
    await visit.onScreen('Đã nộp hồ sơ');
    await look('Đã nộp hồ sơ');

    const number = (await visit.number.innerText()).trim();
    const [row] = stage.rows(`select * from dossiers where number = '${number}'`);
    const dossier = JSON.parse(String(row!['document'])) as {
      filledBy: object;
      data: { buryingParty: object };
      provenance: Record<string, { source: string }>;
    };
    assert.deepEqual(dossier.filledBy, { role: 'officer', id: 'cb-07', name: 'Lê Văn Cán' });
    assert.deepEqual(dossier.data.buryingParty, {
      kind: 'person',
      fullName: 'NGUYỄN THỊ BÌNH',
      birthDate: '1978-03-02',
      relationship: 'Con',
      identityDocument: { number: '001178012345', issuedOn: '2021-04-15', issuedBy: 'Bộ Công an' },
      permanentResidence: {
        provinceCode: '01',
        communeCode: '00199',
        detail: 'Số 12, ngõ 5',
        asPrinted: 'Số 12, ngõ 5, Láng Thượng, Đống Đa, Hà Nội',
        datasetVersion: '2026-11-24',
      },
      livesElsewhere: false,
    });
    assert.equal(dossier.provenance['/buryingParty/birthDate']?.source, 'qr');

    const token = await visit.form.locator('#token').innerText();
    await keyboard.press('Tiếp nhận hồ sơ mới');
    await visit.onScreen(START);
    await visit.form.getByText(ERASED).waitFor();
    await look(`${START}, for the next citizen`);
    assert.equal(await focused(visit), 'title');
    assert.equal(await answersOf(visit), fresh);
    assert.equal((await visit.page.content()).includes(token), false);
    await sameReadOut('mai-tang-assisted', said);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});

describe('the draft of a citizen at the officer’s counter', () => {
  it('is kept under the ticket of that citizen only, and without one not at all', async () => {
    const visit = await visitCounter(stage, '/quay.html');
    const offer = visit.form.getByRole('heading', { name: 'Bạn có hồ sơ đang điền dở' });
    const open = async (address: string) => {
      await visit.page.goto(new URL(address, visit.page.url()).href);
      await visit.button('In mẫu trống để điền bằng tay').waitFor();
    };
    const fillFor = async (address: string) => {
      await open(address);
      await fillQuickly(visit, household, 'Việc mai táng');
      await visit.page.clock.fastForward('00:01');
    };
    await fillFor('/quay.html');
    await open('/quay.html');
    assert.equal(await offer.count(), 0);
    await fillFor('/quay.html?phieu=A042');
    await open('/quay.html?phieu=A043');
    assert.equal(await offer.count(), 0);
    await open('/quay.html?phieu=A042');
    await offer.waitFor();
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});
