import { expect, fixtureCleanup, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  button,
  choose,
  goTo,
  heading,
  next,
  openSample,
  pdf,
  press,
  root,
  text,
} from '../../../../test/support/form-fixture.js';
import { fileTools } from '../platform/file-tools.js';
import { hashSlices } from '../platform/hash-slices.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

afterEach(() => fixtureCleanup());

const DEATH = 'trich-luc-khai-tu';
const DECISION = 'quyet-dinh-thoi-huong';

async function openDocuments(attributes = {}): Promise<ProcedureForm> {
  const form = await openSample('valid-household', attributes);
  await goTo(form, 'Giấy tờ kèm theo');
  return form;
}

const folded = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const slot = (form: ProcedureForm, id: string) => root(form).querySelector(`#component-${id}`)!.closest('section')!;
const spoken = (form: ProcedureForm) => folded([...root(form).children].find((element) => element.role === 'status'));
const summary = (form: ProcedureForm) =>
  [...root(form).querySelectorAll('#summary button')].map((element) => folded(element));
const names = (form: ProcedureForm, id: string) =>
  [...slot(form, id).querySelectorAll('[part~="files"] > li > :first-child')].map((element) => folded(element));

function transferOf(...files: File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

function drag(target: EventTarget, type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer });
  target.dispatchEvent(event);
  return event;
}

describe('a file that is not taken', () => {
  it('is remembered: Continue says so with its name, until the person goes on without it', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf());
    await choose(form, DECISION, new File(['MZ'], 'quyet-dinh.exe'));
    expect(spoken(form)).to.match(/^quyet-dinh\.exe chưa được đính kèm\. Chọn tệp thuộc loại/);
    await next(form);
    expect(heading(form)).to.equal('Giấy tờ kèm theo');
    expect(summary(form)).to.have.length(1);
    expect(summary(form)[0]).to.match(/^quyet-dinh\.exe chưa được đính kèm\. Chọn tệp thuộc loại/);
    expect(folded(slot(form, DECISION)).split('quyet-dinh.exe chưa').length, 'said once in its place').to.equal(2);
    await press(form, 'quyet-dinh.exe chưa');
    expect(slot(form, DECISION).contains(root(form).activeElement)).to.equal(true);
    await expect(form).to.be.accessible();
    await press(form, 'Bỏ qua tệp này quyet-dinh.exe');
    expect(root(form).activeElement?.id).to.equal(`component-${DECISION}`);
    expect(spoken(form)).to.equal('Đã bỏ qua quyet-dinh.exe.');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('gives way to a file in its place, and replaces “attach it” where one is needed', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, new File(['MZ'], 'giay.pdf'));
    await next(form);
    expect(summary(form).map((words) => words.slice(0, 30))).to.deep.equal(['giay.pdf chưa được đính kèm. N']);
    await choose(form, DEATH, pdf('giay.pdf'));
    expect(text(form)).not.to.contain('chưa được đính kèm');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('is named with others, and each waits for a file of its own', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, new File(['MZ'], 'a.exe'), new File(['MZ'], 'b.exe'));
    await next(form);
    expect(summary(form).map((words) => words.slice(0, 5))).to.deep.equal(['a.exe', 'b.exe']);
    await choose(form, DEATH, pdf('b.pdf'));
    await next(form);
    expect(summary(form).map((words) => words.slice(0, 5))).to.deep.equal(['a.exe']);
  });
});

describe('files that are too many', () => {
  it('are refused together, with how many there may be, and none of them is attached', async () => {
    const form = await openDocuments();
    expect(folded(slot(form, DECISION))).to.contain('Nhiều nhất 3 tệp, mỗi tệp không quá 10 MB');
    await choose(form, DECISION, pdf('co-san.pdf', 100));
    await choose(form, DECISION, ...Array.from({ length: 10 }, (_, index) => pdf(`trang-${index}.pdf`, 200 + index)));
    expect(names(form, DECISION)).to.deep.equal(['co-san.pdf']);
    expect(folded(slot(form, DECISION))).to.contain(
      'Bạn chọn 10 tệp, mục này chỉ nhận thêm được 2 tệp (nhiều nhất 3). Hãy chọn lại những tệp cần nộp',
    );
    await choose(form, DECISION, pdf('hai.pdf', 300), pdf('ba.pdf', 400));
    expect(folded(slot(form, DECISION))).not.to.contain('chưa được đính kèm');
    await choose(form, DECISION, pdf('bon.pdf', 500));
    expect(folded(slot(form, DECISION))).to.contain('bon.pdf chưa được đính kèm. Mục này đã đủ 3 tệp. Hãy bỏ tệp');
  });
});

describe('the same file twice', () => {
  it('in one place is attached once, and nothing is blocked', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf('mot.pdf'), pdf('ban-sao.pdf'));
    expect(names(form, DEATH)).to.deep.equal(['mot.pdf']);
    expect(folded(slot(form, DEATH))).to.contain('ban-sao.pdf Tệp này đã được đính kèm ở đây rồi');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('in two places is attached in both, and said to be', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf('mot.pdf'));
    await choose(form, DECISION, pdf('hai.pdf'));
    expect(folded(slot(form, DECISION))).to.contain(
      'Tệp này cũng đang được đính kèm ở mục Giấy chứng tử hoặc trích lục',
    );
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });
});

describe('a file that may not serve', () => {
  it('is attached with a warning: a locked PDF, one whose end is missing', async () => {
    const form = await openDocuments();
    const locked = new File(['%PDF-1.7\ntrailer <</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF'], 'khoa.pdf');
    await choose(form, DEATH, locked, new File(['%PDF-1.7\nđang tải'], 'do-dang.pdf'));
    const rows = [...slot(form, DEATH).querySelectorAll('li')].map((element) => folded(element));
    expect(spoken(form)).to.match(/^Đã đính kèm khoa\.pdf, do-dang\.pdf\. khoa\.pdf: Tệp này có vẻ được khóa/);
    expect(rows[0]).to.match(/^khoa\.pdf .*có vẻ được khóa bằng mật khẩu.*hãy chọn bản không có mật khẩu$/);
    expect(rows[1]).to.match(/^do-dang\.pdf .*có vẻ thiếu phần cuối.*hãy chọn lại bản đầy đủ$/);
    await expect(form).to.be.accessible();
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(text(form)).to.contain('do-dang.pdf: Tệp này có vẻ thiếu phần cuối');
  });
});

describe('files that are dropped or pasted', () => {
  it('onto a document are attached to it', async () => {
    const form = await openDocuments();
    expect(drag(slot(form, DEATH), 'dragover', transferOf(pdf())).defaultPrevented).to.equal(true);
    expect(drag(slot(form, DEATH), 'drop', transferOf(pdf('tha.pdf'))).defaultPrevented).to.equal(true);
    await waitUntil(() => names(form, DEATH).includes('tha.pdf'), 'the dropped file');
    expect(names(form, DECISION)).to.deep.equal([]);
    expect(spoken(form)).to.equal('Đã đính kèm tha.pdf.');
  });

  it('next to it do nothing, and the page is not left; places for files of the page itself work', async () => {
    const form = await openDocuments();
    for (const target of [root(form).querySelector('h2')!, document.body]) {
      const event = drag(target, 'drop', transferOf(pdf()));
      expect(event.defaultPrevented).to.equal(true);
    }
    const own = document.createElement('input');
    own.type = 'file';
    document.body.append(own);
    expect(drag(own, 'drop', transferOf(pdf())).defaultPrevented).to.equal(false);
    own.remove();
    form.remove();
    await nextFrame();
    expect(drag(document.body, 'drop', transferOf(pdf())).defaultPrevented).to.equal(false);
  });

  it('as a folder are named and not read', async () => {
    const form = await openDocuments();
    const transfer = {
      types: ['Files'],
      files: [],
      items: [
        { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true, name: 'Giấy tờ' }), getAsFile: () => pdf('x') },
      ],
    };
    const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: transfer });
    slot(form, DEATH).dispatchEvent(event);
    await waitUntil(() => folded(slot(form, DEATH)).includes('Đây là một thư mục'), 'the folder was not named');
    expect(folded(slot(form, DEATH))).to.contain('Giấy tờ chưa được đính kèm. Đây là một thư mục. Hãy mở thư mục ra');
  });

  it('from the clipboard get a name of their own', async () => {
    const form = await openDocuments();
    const png = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)], 'image.png', {
      type: 'image/png',
    });
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: transferOf(png) });
    button(form, 'Chọn tệp').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    await waitUntil(() => names(form, DEATH).length > 0, 'the pasted picture');
    expect(names(form, DEATH)[0]).to.match(/^anh-dan-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d\.png$/);
  });
});

describe('files that are pasted with the focus in no place for files', () => {
  const paste = (target: EventTarget, ...files: File[]) => {
    const event = new ClipboardEvent('paste', {
      ...{ bubbles: true, composed: true, cancelable: true },
      clipboardData: transferOf(...files),
    });
    target.dispatchEvent(event);
    return event;
  };

  it('are attached to the only document that fits', async () => {
    const form = await openDocuments();
    await choose(form, DECISION, pdf('mot.pdf', 100), pdf('hai.pdf', 200), pdf('ba.pdf', 300));
    root(form).getElementById('title')!.focus();
    expect(paste(root(form).getElementById('title')!, pdf('dan.pdf', 400)).defaultPrevented).to.equal(true);
    await waitUntil(() => names(form, DEATH).includes('dan.pdf'), 'the pasted file');
    expect(names(form, DECISION)).to.have.length(3);
  });

  it('are asked about where several documents fit', async () => {
    const form = await openDocuments();
    paste(document.body, pdf('dan.pdf'));
    await waitUntil(() => root(form).activeElement?.id === 'pasted', 'nothing was asked');
    expect(folded(root(form).activeElement)).to.equal('Bạn vừa dán dan.pdf. Đây là giấy tờ nào?');
    expect([names(form, DEATH), names(form, DECISION)]).to.deep.equal([[], []]);
    await expect(form).to.be.accessible();
    const question = root(form).activeElement!.closest('section')!;
    [...question.querySelectorAll('button')].find((one) => folded(one).startsWith('Giấy chứng tử'))!.click();
    await waitUntil(() => names(form, DEATH).includes('dan.pdf'), 'the pasted file');
    expect(root(form).activeElement?.id).to.equal(`component-${DEATH}`);
    expect(root(form).querySelector('#pasted')).to.equal(null);
    paste(root(form).querySelector('form')!, pdf('khac.pdf', 500));
    await waitUntil(() => root(form).activeElement?.id === 'pasted', 'nothing was asked');
    await press(form, 'Không đính kèm');
    expect(root(form).querySelector('#pasted')).to.equal(null);
    expect(text(form)).not.to.contain('khac.pdf');
  });

  it('into a box for text, elsewhere on the page or on another screen are left alone', async () => {
    const form = await openDocuments();
    const box = document.createElement('textarea');
    const elsewhere = document.createElement('button');
    document.body.append(box, elsewhere);
    for (const target of [box, elsewhere]) expect(paste(target, pdf()).defaultPrevented).to.equal(false);
    box.remove();
    elsewhere.remove();
    await press(form, 'Quay lại');
    expect(paste(document.body, pdf()).defaultPrevented).to.equal(false);
  });
});

describe('leaving the page', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  const isAsked = () => {
    const event = document.createEvent('BeforeUnloadEvent');
    event.initEvent('beforeunload', false, true);
    dispatchEvent(event);
    // Older browsers look at the value only.
    expect(Boolean(event.returnValue)).to.equal(event.defaultPrevented);
    return event.defaultPrevented;
  };

  it('is not warned of while the draft keeps the attached files', async () => {
    const form = await openDocuments({ draft: 'device' });
    expect(isAsked()).to.equal(false);
    await choose(form, DEATH, pdf('mot.pdf'));
    await waitUntil(() => text(form).includes('kể cả 1 tệp đính kèm'), 'the file is not kept');
    expect(isAsked()).to.equal(false);
  });

  it('is warned of as long as files are attached for which the device has no space', async () => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (value instanceof Blob) throw new DOMException('The disk is full', 'QuotaExceededError');
      return (put.value as IDBObjectStore['put']).call(this, value, key);
    };
    try {
      const form = await openDocuments({ draft: 'device' });
      await choose(form, DEATH, pdf('mot.pdf'));
      await waitUntil(() => text(form).includes('không còn chỗ để lưu: mot.pdf'), 'it is not said');
      expect(text(form)).to.contain('Câu trả lời đã lưu trên máy này');
      expect(isAsked()).to.equal(true);
      await press(form, 'Bỏ tệp mot.pdf');
      expect(isAsked()).to.equal(false);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
  });
});

describe('the control for files', () => {
  it('holds the names of the files that are there, or says in the form’s language that there is none', async () => {
    const form = await openDocuments();
    const input = root(form).querySelector<HTMLInputElement>(`#component-${DEATH}`)!;
    const held = () => [...(input.files ?? [])].map(({ name }) => name);
    expect(held()).to.deep.equal(['Chưa chọn tệp']);
    expect(input.labels?.[0]?.textContent).to.contain('Giấy chứng tử hoặc trích lục');
    await choose(form, DEATH, pdf('mot.pdf', 100), new File(['MZ'], 'hai.exe'));
    expect(held()).to.deep.equal(['mot.pdf']);
    await choose(form, DEATH, pdf('ba.pdf', 300));
    expect(held()).to.deep.equal(['mot.pdf', 'ba.pdf']);
    // Cancelling the chooser adds no file and loses none.
    input.files = new DataTransfer().files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(held()).to.deep.equal(['mot.pdf', 'ba.pdf']);
    expect(names(form, DEATH)).to.deep.equal(['mot.pdf', 'ba.pdf']);
    await press(form, 'Bỏ tệp mot.pdf');
    await press(form, 'Bỏ tệp ba.pdf');
    expect(held()).to.deep.equal(['Chưa chọn tệp']);
    expect(root(form).activeElement).to.equal(input);
    form.lang = 'en';
    await waitUntil(() => held().join() === 'No file chosen yet', 'it is not in the form’s language');
  });
});

describe('a file that goes while it is sent', () => {
  it('is said to be gone where it was chosen, not that there is no connection', async () => {
    const form = await openDocuments({ endpoint: 'http://127.0.0.1:9/' });
    const file = pdf('di-dong.pdf');
    let looks = 0;
    const slice = file.slice.bind(file);
    file.slice = (start?: number, end?: number) => {
      if (end === 1) looks += 1;
      if (looks < 2) return slice(start, end);
      return Object.assign(new Blob(), {
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
      });
    };
    await choose(form, DEATH, file);
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    button(form, 'Gửi hồ sơ').click();
    await waitUntil(() => root(form).activeElement?.id === 'summary', 'nothing was said');
    expect(heading(form)).to.equal('Giấy tờ kèm theo');
    expect(summary(form)[0]).to.match(/^di-dong\.pdf chưa được đính kèm\. Tệp này không còn trên máy/);
  });
});

describe('what has happened to files', () => {
  it('is spoken once, by one region, which is empty on the next screen', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf('mot.pdf', 100), pdf('hai.pdf', 200));
    expect(spoken(form)).to.equal('Đã đính kèm mot.pdf, hai.pdf.');
    await press(form, 'Bỏ tệp mot.pdf');
    await waitUntil(() => spoken(form) === 'Đã bỏ mot.pdf.', 'the removal was not spoken');
    expect(root(form).querySelectorAll('[role=status]')).to.have.length(1);
    await next(form);
    expect(spoken(form)).to.equal('');
  });
});

describe('the hash of a file', () => {
  it('is the same in slices as by the browser, whose memory never holds a large file', async () => {
    const content = new Uint8Array(4_300_000).map((_, index) => index % 251);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const expected = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const read: number[] = [];
    const file = {
      ...{ name: 'a.pdf', type: '', size: content.length, arrayBuffer: () => Promise.reject(new Error('read whole')) },
      slice: (start: number, end: number) => {
        read.push(end - start);
        return { arrayBuffer: () => Promise.resolve(content.slice(start, end).buffer) };
      },
    };
    expect(await hashSlices(file)).to.equal(expected);
    expect(await fileTools.sha256(file)).to.equal(expected);
    expect(Math.max(...read)).to.be.below(200_000);
  });
});
