import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';
import { NOW, pdfBytes, type Stage, type Visit } from './harness.js';
import type { Keyboard } from './keyboard.js';

/** Looks at a screen before the person goes on. */
export type Look = (where: string) => Promise<void>;

/** Weak references to the objects of a person, by name, to observe their collection. */
export type Held = Map<string, WeakRef<object>>;

export const PAPER = { name: 'trích lục.pdf', mimeType: 'application/pdf', buffer: pdfBytes('paper', 120_000) };

const PHONE = { width: 360, height: 740 };

/** A page of the counter in a phone's width, under a clock that the test can move. */
export async function visitCounter(
  stage: Stage,
  page: '/kiosk.html' | '/quay.html',
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Visit> {
  return stage.visit(page, { viewport: PHONE }, async (context) => {
    await context.clock.install({ time: NOW });
    await prepare?.(context);
  });
}

/** Fills the application for a household, up to the step of the burying party. */
export async function fillDeceased(keyboard: Keyboard, look: Look): Promise<void> {
  const { visit } = keyboard;
  await visit.onScreen('Hỗ trợ chi phí mai táng');
  // It comes with the rest of the kit, a moment after the screen.
  await visit.button('In mẫu trống để điền bằng tay').waitFor();
  await look('Hỗ trợ chi phí mai táng');
  await keyboard.press('Bắt đầu');

  await visit.onScreen('Người chết');
  await keyboard.press('Tiếp tục');
  await visit.form.getByRole('heading', { name: 'Có phần cần sửa' }).waitFor();
  await look('Người chết, with errors');
  await keyboard.fill('Họ và tên người chết', 'Nguyễn Văn An');
  await keyboard.fillDate('Ngày sinh của người chết', ['', '', '1950']);
  await keyboard.choose('Giới tính của người chết', 'Nam');
  await keyboard.search('Dân tộc của người chết', 'muong', 'Mường');
  await goOn(keyboard, look);

  await visit.onScreen('Nơi thường trú của người chết');
  await fillAddress(keyboard);
  await goOn(keyboard, look);

  await visit.onScreen('Ngày và nguyên nhân chết');
  await keyboard.fillDate('Ngày chết', ['5', '11', '2026']);
  await keyboard.fill('Nguyên nhân chết', 'Tuổi già');
  await goOn(keyboard, look);

  await visit.onScreen('Đăng ký khai tử');
  await keyboard.choose('Việc khai tử đã có trong cơ sở dữ liệu hộ tịch điện tử chưa?', 'Chưa có hoặc không rõ');
  await goOn(keyboard, look);

  await visit.onScreen('Việc mai táng');
  await keyboard.fillDate('Ngày mai táng', ['7', '11', '2026']);
  await keyboard.fill('Địa điểm mai táng', 'Nghĩa trang Văn Điển');
  await goOn(keyboard, look);
  await visit.onScreen('Bên đứng ra mai táng');
}

/** An address: province and commune are searched for without accents. */
export async function fillAddress(keyboard: Keyboard): Promise<void> {
  await keyboard.search('Tỉnh, thành phố', 'ha noi', 'Thành phố Hà Nội');
  await keyboard.search('Xã, phường, đặc khu', 'phuong lang', 'Phường Láng');
  await keyboard.fill('Số nhà, đường, tổ, thôn', 'Số 12, ngõ 5');
}

/** From the documents to the declaration, which is accepted. */
export async function attachAndReview(keyboard: Keyboard, look: Look): Promise<void> {
  const { visit } = keyboard;
  await visit.onScreen('Giấy tờ kèm theo');
  await keyboard.attach(visit.form.locator('#component-trich-luc-khai-tu'), PAPER);
  await visit.attached(PAPER.name);
  await goOn(keyboard, look);
  await visit.onScreen('Xem lại hồ sơ');
  await goOn(keyboard, look);
  await visit.onScreen('Cam đoan và gửi');
  await keyboard.tick('Tôi đã đọc và cam đoan như trên.');
}

export async function goOn(keyboard: Keyboard, look: Look): Promise<void> {
  const title = await keyboard.visit.title.innerText();
  await look(title);
  await keyboard.press('Tiếp tục');
  await keyboard.visit.leaves(title);
}

/** The form with the answers and the paper of a household, on the screen of that title, without looking at the way. */
export async function fillQuickly(visit: Visit, answers: unknown, title: string): Promise<void> {
  await visit.answer(answers);
  await visit.button('Bắt đầu').click();
  await visit.leaves('Hỗ trợ chi phí mai táng');
  for (let screens = 0; screens < 12; screens += 1) {
    const now = await visit.title.innerText();
    if (now === 'Giấy tờ kèm theo') {
      await choosePaper(visit);
      await visit.attached(PAPER.name);
    }
    if (now === title) return;
    await visit.button('Tiếp tục').click();
    await visit.leaves(now);
  }
  assert.fail(`"${title}" did not come`);
}

/** Chooses a file without what Playwright would keep of the input and the file in the page's memory. */
async function choosePaper(visit: Visit): Promise<void> {
  await visit.form.evaluate((form, name) => {
    const input = form.shadowRoot!.querySelector<HTMLInputElement>('#component-trich-luc-khai-tu')!;
    const transfer = new DataTransfer();
    const file = new File(['%PDF-1.7 a paper'], name, { type: 'application/pdf' });
    (globalThis as { held?: Held }).held?.set(name, new WeakRef(file));
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, PAPER.name);
}

/** Nothing that is pressed is smaller than a fingertip. */
export async function largeEnough(visit: Visit, where: string): Promise<void> {
  const small = await visit.form.evaluate((form) => {
    const pressed =
      'button, label.button, label.radio, summary, a, select, textarea, input[type="text"], [role="option"]';
    return [...form.shadowRoot!.querySelectorAll<HTMLElement>(pressed)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isShown = element.checkVisibility() && width > 1;
      return isShown && Math.min(width, height) < 44
        ? [`${element.tagName} "${element.innerText || element.id}": ${width} × ${height}`]
        : [];
    });
  });
  assert.deepEqual(small, [], `${where}: large enough for fingers`);
}

/** The browser fills in nothing, and remembers nothing of what was typed. */
export async function offersNothing(visit: Visit, where: string): Promise<void> {
  const offering = await visit.form.evaluate((form) => {
    const all = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    // A control without the attribute has that of its form.
    return all
      .filter((control) => (control.getAttribute('autocomplete') ?? control.form?.autocomplete) !== 'off')
      .map(({ id, name }) => id || name);
  });
  assert.deepEqual(offering, [], `${where}: autocomplete is off`);
}

/** Nothing is kept in the browser: no storage of any kind, no state in the history, nothing in the address. */
export async function keepsNothing(visit: Visit, where: string): Promise<void> {
  const kept = await visit.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    state: history.state as unknown,
    entries: history.length,
    address: location.pathname + location.search + location.hash,
  }));
  const nothing = {
    databases: [],
    caches: [],
    local: {},
    session: {},
    cookies: '',
    state: null,
    entries: 2,
    address: '/kiosk.html',
  };
  assert.deepEqual(kept, nothing, `${where}: nothing is kept`);
}
