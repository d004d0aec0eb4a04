import type { JsonObject, JsonSchema } from '@motcua/model';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  MAI_TANG,
  button,
  choose,
  control,
  goTo,
  heading,
  openForm,
  openSample,
  openSchema,
  pdf,
  press,
  root,
  settled,
  text,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import { receipt as storyReceipt } from '../../../../stories/receipt.js';
import { ChunkLoader } from '../chunks/chunk-loader.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { holdPrinter, wasPrinted } from '../../../../test/support/printer.js';

let releasePrinter: () => void;
before(() => {
  releasePrinter = holdPrinter();
});
after(() => releasePrinter());

const BLANK = 'In mẫu trống để điền bằng tay';

const frameOf = (form: ProcedureForm) => root(form).querySelector<HTMLIFrameElement>('.print-frame');

/** Presses a button that prints, and gives the document that goes to the printer. */
async function printed(form: ProcedureForm, words: string): Promise<Document> {
  frameOf(form)?.remove();
  button(form, words).click();
  const paper = () => frameOf(form)?.contentDocument;
  await waitUntil(() => paper() && wasPrinted(paper()!), 'nothing was printed');
  expect(paper()!.querySelector('main') !== null).to.equal(true);
  return paper()!;
}

/** Sends the completed form, and waits for the receipt. */
async function send(form: ProcedureForm): Promise<void> {
  await goTo(form, 'Cam đoan và gửi');
  control(form, 'Tôi đã đọc').click();
  await settled(form);
  await press(form, 'Gửi hồ sơ');
  await waitUntil(() => root(form).querySelector('#token'), 'no receipt');
}

/** The lines of a paper, white space folded; a box to tick is ☐. */
function lines(paper: Document): string[] {
  const all = [...paper.querySelectorAll('h1, h2, h3, .line, .choice, .when, p, .papers li, tr')];
  return all.map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const box of copy.querySelectorAll('.box')) box.textContent = box.textContent === '' ? '☐ ' : '☒ ';
    for (const cell of copy.querySelectorAll('th, td, .ticks > span')) cell.append(' ');
    for (const rule of copy.querySelectorAll('.rule, .gap')) rule.textContent = '…';
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** A blank form of the procedure, from its start screen. */
async function blank(attributes: Record<string, string> = {}, words = BLANK): Promise<Document> {
  const form = await openForm(attributes);
  await wholeKit(form, {});
  await waitUntil(() => root(form).querySelector('[part~="form"] > .printing'));
  return printed(form, words);
}

describe('a blank form on paper', () => {
  it('is accessible, in the language of the form, and named by the procedure', async () => {
    const paper = await blank();
    expect([paper.title, paper.documentElement.lang]).to.deep.equal(['Hỗ trợ chi phí mai táng', 'vi']);
    expect(paper.URL).to.equal('about:blank');
    const copy = await fixture<HTMLElement>(html`<div></div>`);
    copy.append(document.importNode(paper.querySelector('main')!, true));
    await expect(copy).to.be.accessible();
  });

  it('has the head of an official paper, then every section in the order of the steps', async () => {
    const paper = await blank();
    expect(lines(paper).slice(0, 6)).to.deep.equal([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Tờ khai đề nghị hỗ trợ chi phí mai táng',
      'Mã thủ tục 1.001731, phiên bản 1.0.0',
      'Bản minh họa, chưa đối chiếu văn bản gốc.',
      'Kính gửi: Trung tâm Phục vụ hành chính công cấp xã',
    ]);
    const heads = [...paper.querySelectorAll('h2')].map((head) => head.textContent);
    expect(heads).to.deep.equal([
      'I. Người chết',
      'II. Nơi thường trú của người chết',
      'III. Ngày và nguyên nhân chết',
      'IV. Đăng ký khai tử',
      'V. Việc mai táng',
      'VI. Bên đứng ra mai táng',
      'VII. Giấy tờ kèm theo',
    ]);
  });

  it('has boxes to tick, dates to complete, and dotted lines of the length of an answer', async () => {
    const paper = await blank();
    const all = lines(paper);
    expect(all).to.include('1. Họ và tên người chết (viết chữ in hoa): …');
    expect(all).to.include('2. Ngày sinh của người chết: ngày … tháng … năm …');
    expect(all).to.include('3. Giới tính của người chết: ☐ Nam ☐ Nữ');
    expect(all).to.include('4. Địa chỉ ghi trên giấy tờ cũ (nếu có): ……');
    expect(all).to.include('2. Nguyên nhân chết: ………');
    const rule = [...paper.querySelectorAll('.rule')].map((each) => each.getBoundingClientRect().width);
    expect(Math.min(...rule)).to.be.greaterThan(100);
  });

  it('has both parties, each under the words of its choice, and what depends on a choice within', async () => {
    const all = lines(await blank());
    const from = all.indexOf('1. Ai đứng ra mai táng? ☐ Cơ quan, tổ chức ☐ Hộ gia đình hoặc cá nhân');
    expect(all.slice(from + 1, from + 4)).to.deep.equal([
      'Nếu chọn “Cơ quan, tổ chức” ở mục 1:',
      '2. Tên cơ quan, tổ chức: ……',
      '3. Địa chỉ cơ quan, tổ chức',
    ]);
    const person = all.indexOf('Nếu chọn “Hộ gia đình hoặc cá nhân” ở mục 1:');
    expect(all[person + 1]).to.equal('6. Họ và tên (viết chữ in hoa): …');
    const elsewhere = all.indexOf('11. Hiện bạn có ở nơi khác với nơi thường trú không? ☐ Có ☐ Không');
    expect(all.slice(elsewhere + 1, elsewhere + 3)).to.deep.equal(['Nếu chọn “Có” ở mục 11:', '12. Nơi ở hiện nay']);
  });

  it('ends with the papers, the statement, and room to sign', async () => {
    const paper = await blank();
    const all = lines(paper);
    const attached = all.filter((line) => line.startsWith('☐'));
    expect(attached[0]).to.match(/^☐ Giấy chứng tử hoặc trích lục khai tử Không phải nộp nếu/);
    expect(attached[1]).to.equal('☐ Quyết định thôi hưởng trợ cấp của người chết (nếu có)');
    expect(all.slice(-4)).to.deep.equal([
      'Tôi xin cam đoan những nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung đã khai.',
      '…, ngày … tháng … năm …',
      'Người khai',
      '(Ký, ghi rõ họ tên)',
    ]);
  });

  it('holds no answers, no controls, and nothing of the page', async () => {
    const form = await openSample('valid-household');
    await waitUntil(() => root(form).querySelector('[part~="form"] > .printing'));
    const paper = await printed(form, BLANK);
    expect(paper.body.textContent).not.to.contain('NGUYỄN');
    expect(paper.querySelectorAll('button, input, select, textarea, a, script, style, [style]').length).to.equal(0);
  });

  it('is in English too, below the state’s own words', async () => {
    const all = lines(await blank({ lang: 'en' }, 'Print a blank form'));
    expect(all.slice(0, 5)).to.deep.equal([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'SOCIALIST REPUBLIC OF VIET NAM',
      'Independence - Freedom - Happiness',
      'Application for funeral cost support',
    ]);
    expect(all).to.include('If you choose “Yes” at item 11:');
  });
});

const SCHOOL: JsonSchema = {
  title: 'Phiếu',
  type: 'object',
  properties: {
    pupils: {
      title: 'Học sinh',
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { title: 'Tên', type: 'string' }, year: { title: 'Năm', type: 'integer' } },
      },
    },
    contacts: { title: 'Số điện thoại', type: 'array', maxItems: 2, items: { type: 'string' } },
    by: {
      title: 'Đi lại',
      oneOf: [
        { title: 'Xe', type: 'object', properties: { plate: { title: 'Biển số', type: 'string', maxLength: 20 } } },
        { title: 'Khác', type: 'string' },
      ],
    },
    parts: { title: 'Nhóm', type: 'array', items: { $ref: '#' } },
  },
};

describe('any schema on paper', () => {
  it('has a table with empty rows, lines for items, and each branch of a union', async () => {
    const form = await openSchema(SCHOOL);
    const paper = await printed(form, BLANK);
    const all = lines(paper);
    expect(paper.querySelectorAll('.state').length).to.equal(0);
    const table = paper.querySelector('table')!;
    expect([...table.querySelectorAll('th')].map((cell) => cell.textContent)).to.deep.equal(['STT', 'Tên', 'Năm']);
    expect(table.querySelectorAll('tbody tr').length).to.equal(5);
    expect(all.filter((line) => line === '- …').length).to.be.at.least(2);
    const union = all.findIndex((line) => line.endsWith('Đi lại (nếu có): ☐ Xe ☐ Khác'));
    expect(all.slice(union + 1, union + 5).map((line) => line.replace(/\d+/g, 'n'))).to.deep.equal([
      'Nếu chọn “Xe” ở mục n:',
      'n. Biển số (nếu có): …',
      'Nếu chọn “Khác” ở mục n:',
      'n. Đi lại: …',
    ]);
  });

  it('goes on with two letters after z', async () => {
    const fields = Array.from({ length: 28 }, (_, index) => [`f${index}`, { title: `Câu ${index}`, type: 'string' }]);
    const group = { title: 'Nhóm', type: 'object', properties: Object.fromEntries(fields) as JsonObject };
    const form = await openSchema({ type: 'object', properties: { group } });
    const marks = lines(await printed(form, BLANK)).map((line) => line.split(' ')[0]);
    expect(marks.slice(-6, -3)).to.deep.equal(['z)', 'aa)', 'ab)']);
  });

  it('has what was filled in, in the same order', async () => {
    const form = await openSchema(SCHOOL);
    form.answers = { pupils: [{ name: 'An', year: 2015 }], contacts: ['0912345678'], by: { plate: '29A' } };
    for (let count = 0; count < 9 && !root(form).querySelector('[part~="review-section"]'); count += 1)
      await press(form, 'Tiếp tục');
    const paper = await printed(form, 'In tờ khai');
    const all = lines(paper);
    expect(all).to.include('1 An 2015');
    expect(all.some((line) => line.endsWith('Đi lại: Xe'))).to.equal(true);
    expect(all.some((line) => line.endsWith('Biển số: 29A'))).to.equal(true);
  });
});

describe('a filled form on paper', () => {
  it('has the answers to what applies, and says that it was not sent yet', async () => {
    const form = await openSample('valid-waived');
    await goTo(form, 'Xem lại hồ sơ');
    const paper = await printed(form, 'In tờ khai');
    const all = lines(paper);
    expect(all).to.include('1. Họ và tên người chết: NGUYỄN VĂN AN');
    expect(all).to.include('1. Ai đứng ra mai táng? Hộ gia đình hoặc cá nhân');
    expect(all.join('\n')).not.to.contain('Tên cơ quan, tổ chức');
    expect(all).to.include('2. Xã, phường, đặc khu: Phường Láng');
    expect(all.join('\n')).not.to.match(/Sửa|☐/);
    expect(all.at(-1)).to.match(/chưa phải là hồ sơ đã nộp/);
    expect(paper.title).to.equal('Hỗ trợ chi phí mai táng');
  });

  it('needs no signature once it was sent, and has its number', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    await send(form);
    const number = root(form).querySelector('[part~="number"] > :last-child')!.textContent;
    const all = lines(await printed(form, 'In tờ khai đã nộp'));
    expect(all.at(-1)).to.contain(number);
    expect(all.join('\n')).not.to.contain('Ký, ghi rõ họ tên');
    expect(all.join('\n')).to.contain('NGUYỄN THỊ BÌNH');
    const receipt = await printed(form, 'In giấy tiếp nhận');
    expect(receipt.body.textContent).to.contain(root(form).querySelector('#token')!.textContent);
    expect(receipt.querySelector('h2')!.textContent).to.contain(number);
    // Addresses on it are for programs, not for people.
    expect(receipt.body.textContent).not.to.contain('http');
  });

  it('is addressed to the agency that has it, with what was consented to, in which words and when', async () => {
    const source = `import procedure from '${new URL(MAI_TANG, location.href)}';
      const { definition } = procedure;
      const privacy = { ...definition.privacy, mode: 'consent' };
      export default { ...procedure, definition: { ...definition, privacy } };`;
    const form = await openSample('valid-waived', {
      src: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
    });
    await goTo(form, 'Xem lại hồ sơ');
    const before = lines(await printed(form, 'In tờ khai')).join('\n');
    expect(before).to.contain('Kính gửi: Trung tâm Phục vụ hành chính công cấp xã');
    expect(before).not.to.contain('Đã đồng ý');
    await goTo(form, 'Cam đoan và gửi');
    for (const box of root(form).querySelectorAll<HTMLElement>('[id^="consent-"]')) box.click();
    await send(form);
    const all = lines(await printed(form, 'In tờ khai đã nộp'));
    expect(all).to.include('Kính gửi: Phường Minh Họa');
    const given = all.filter((line) => line.startsWith('☒'));
    expect(given.length).to.equal(2);
    expect(given[0]).to.match(/^☒ .{10,} ?Đã đồng ý lúc [\d:]+,? .+, phiên bản nội dung 2026-11-24$/);
  });
});

describe('the frame that is printed', () => {
  it('is met by no one, and gone once it is printed', async () => {
    const form = await openForm();
    await waitUntil(() => root(form).querySelector('[part~="form"] > .printing'));
    const paper = await printed(form, BLANK);
    const frame = frameOf(form)!;
    expect([frame.tabIndex, frame.ariaHidden]).to.deep.equal([-1, 'true']);
    expect(frame.getBoundingClientRect().right).to.be.at.most(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    paper.defaultView!.dispatchEvent(new Event('afterprint'));
    expect(frameOf(form) === null).to.equal(true);
  });

  it('is not printed, nor stays, when the page shows another form by then', async () => {
    const form = await openSample('valid-waived', { mode: 'kiosk' });
    await goTo(form, 'Xem lại hồ sơ');
    const frames: HTMLIFrameElement[] = [];
    const create = document.createElement.bind(document);
    const own = Object.getOwnPropertyDescriptor(ChunkLoader.prototype, 'loadFields')!;
    const letGo = () => Object.defineProperty(ChunkLoader.prototype, 'loadFields', own);
    let goOn: (() => void) | undefined;
    ChunkLoader.prototype.loadFields = async function () {
      await new Promise<void>((resolve) => (goOn = resolve));
      return this.fields!;
    };
    document.createElement = (name: string) => {
      const element = create(name);
      if (element instanceof HTMLIFrameElement) frames.push(element);
      return element;
    };
    try {
      button(form, 'In tờ khai').click();
      await waitUntil(() => goOn, 'nothing was to be printed');
      await press(form, 'Kết thúc và xóa');
      goOn?.();
      letGo();
      await waitUntil(() => root(form).querySelector('[part~="form"] > .printing'));
      const paper = await printed(form, BLANK);
      expect(paper.body.textContent).not.to.contain('NGUYỄN');
      expect(frames.length).to.equal(1);
    } finally {
      letGo();
      document.createElement = create;
    }
    form.src = 'data:text/javascript,export default {}';
    await waitUntil(() => heading(form) !== 'Hỗ trợ chi phí mai táng');
    expect(frameOf(form) === null).to.equal(true);
  });

  it('is not needed where a browser prints whole pages only', async () => {
    const form = await openSample('valid-waived');
    const window_ = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
    const own = Object.getOwnPropertyDescriptor(window, 'print')!;
    let pages = 0;
    window.print = () => void (pages += 1);
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { configurable: true, get: () => null });
    try {
      await waitUntil(() => root(form).querySelector('[part~="form"] > .printing'));
      button(form, BLANK).click();
      const status = () => root(form).querySelector('.printing [data-spoken]')?.textContent;
      await waitUntil(() => status()?.startsWith('Trình duyệt này không in được'));
      await goTo(form, 'Xem lại hồ sơ');
      button(form, 'In tờ khai').click();
      await waitUntil(() => pages === 1);
      // The receipt is not a completed form.
      await send(form);
      button(form, 'In giấy tiếp nhận').click();
      await waitUntil(() => pages === 2);
      button(form, 'In tờ khai đã nộp').click();
      await waitUntil(() => root(form).textContent?.includes('Trình duyệt này không in được'));
      expect(pages).to.equal(2);
    } finally {
      Object.defineProperty(window, 'print', own);
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', window_);
    }
  });
});

describe('the code on the receipt', () => {
  async function receipt(mode = 'public'): Promise<ProcedureForm> {
    const form = await openSample('valid-waived', { mode });
    await send(form);
    return form;
  }

  /** Presses the button with a clipboard that responds so, and returns the announced text. */
  async function copied(form: ProcedureForm, writeText: (text: string) => Promise<void>): Promise<string> {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      const status = () => button(form, 'Chép mã').parentElement!.querySelector('[data-spoken]')!.textContent ?? '';
      button(form, 'Chép mã').click();
      await waitUntil(() => status() !== '');
      return status();
    } finally {
      if (own) Object.defineProperty(navigator, 'clipboard', own);
      else delete (navigator as { clipboard?: unknown }).clipboard;
    }
  }

  it('is copied at the press of a button, which says so', async () => {
    const form = await receipt();
    const written: string[] = [];
    expect(await copied(form, (text) => Promise.resolve(void written.push(text)))).to.equal('Đã chép mã.');
    expect(written).to.deep.equal([root(form).querySelector('#token')!.textContent?.trim()]);
  });

  it('that comes without groups is shown and printed in fours, and copied and selected as it came', async () => {
    const form = await openForm();
    const long = `${'aB3-_'.repeat(8)}xyz`;
    form.receive({ ...storyReceipt, statusToken: long });
    await waitUntil(() => root(form).querySelector('#token'), 'no receipt');
    const groups = (code: ParentNode) => [...code.querySelectorAll<HTMLElement>('.token > span')];
    expect(groups(root(form)).map(({ textContent }) => textContent)).to.deep.equal(long.match(/.{1,4}/g));
    expect(groups(root(form))[1]!.getBoundingClientRect().left).to.be.greaterThan(
      groups(root(form))[0]!.getBoundingClientRect().right + 2,
    );
    const written: string[] = [];
    await copied(form, (text) => Promise.resolve(void written.push(text)));
    expect(written).to.deep.equal([long]);
    await copied(form, () => Promise.reject(new Error('refused')));
    expect(getSelection()?.toString()).to.equal(long);
    const paper = await printed(form, 'In giấy tiếp nhận');
    expect(groups(paper).length).to.equal(11);
    expect(paper.querySelector('.token')!.textContent).to.equal(long);
  });

  it('is selected where the browser does not let it be copied', async () => {
    const form = await receipt();
    expect(await copied(form, () => Promise.reject(new Error('refused')))).to.match(/^Trình duyệt không cho chép/);
    expect(getSelection()?.toString()).to.equal(root(form).querySelector('#token')!.textContent?.trim());
  });

  it('is not copied on a shared computer, where the next person could paste it', async () => {
    const form = await receipt('kiosk');
    expect(text(form)).to.contain('In giấy tiếp nhận').and.not.to.contain('Chép mã');
  });
});
