import type { CompiledProcedure } from '@motcua/model';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  button,
  choose,
  control,
  errorOf,
  fixtureCleanup,
  goTo,
  heading,
  MAI_TANG,
  next,
  openForm,
  openSample,
  pdf,
  placeForm,
  press,
  root,
  sampleData,
  settled,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureProblemEvent } from '../events/events.js';
import type { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from '../events/submission-events.js';
import type { ProcedureForm } from './procedure-form.js';

/** A form of the household sample, with its paper, on the last screen before sending. */
async function readyToSend(attributes: Record<string, string> = {}): Promise<ProcedureForm> {
  const form = await openSample('valid-household', attributes);
  await goTo(form, 'Giấy tờ kèm theo');
  await choose(form, 'trich-luc-khai-tu', pdf());
  await goTo(form, 'Cam đoan và gửi');
  control(form, 'Tôi đã đọc').click();
  await settled(form);
  return form;
}

/** Sends, and waits for the outcome. */
async function send(form: ProcedureForm): Promise<void> {
  const outcome = Promise.race([oneEvent(form, 'procedure-submitted'), oneEvent(form, 'procedure-problem')]);
  button(form, 'Gửi hồ sơ').click();
  await outcome;
  await settled(form);
}

describe('procedure-form, every screen', () => {
  it('is accessible', async () => {
    const form = await openSample('valid-household');
    await expect(form).to.be.accessible();
    for (let count = 0; count < 12 && heading(form) !== 'Giấy tờ kèm theo'; count += 1) {
      await next(form, heading(form) === 'Hỗ trợ chi phí mai táng' ? 'Bắt đầu' : 'Tiếp tục');
      await expect(form, heading(form)).to.be.accessible();
    }
    await next(form);
    await expect(form, 'documents with errors').to.be.accessible();
    await choose(form, 'trich-luc-khai-tu', pdf(), new File([], 'trong.pdf'));
    await expect(form, 'documents with files').to.be.accessible();
    await press(form, 'Bỏ qua tệp này trong.pdf');
    await goTo(form, 'Cam đoan và gửi');
    await expect(form, 'declaration').to.be.accessible();
    await press(form, 'Gửi hồ sơ');
    await expect(form, 'declaration not accepted').to.be.accessible();
    control(form, 'Tôi đã đọc').click();
    await send(form);
    await expect(form, 'receipt').to.be.accessible();
  });

  it('is accessible with an error on every field', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    await expect(form).to.be.accessible();
    expect(root(form).querySelectorAll('.error').length).to.equal(4);
  });

  it('fits a phone of 320 px without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const form = await openSample('valid-household');
    for (let count = 0; count < 9; count += 1) {
      const widest = [...root(form).querySelectorAll('*')].map((element) => element.getBoundingClientRect().right);
      expect(Math.max(...widest), heading(form)).to.be.at.most(320);
      await next(form, count === 0 ? 'Bắt đầu' : 'Tiếp tục');
    }
    await setViewport({ width: 1024, height: 768 });
  });
});

describe('procedure-form, errors', () => {
  it('moves the focus to the summary; each entry has the words of its field and leads to its control', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    expect(root(form).activeElement?.id).to.equal('summary');
    const entries = [...root(form).querySelectorAll<HTMLButtonElement>('.summary button')];
    expect(entries.map((entry) => entry.textContent?.trim())).to.deep.equal([
      errorOf(form, 'Họ và tên'),
      errorOf(form, 'Ngày sinh'),
      errorOf(form, 'Giới tính'),
      errorOf(form, 'Dân tộc'),
    ]);
    for (const [index, name] of [
      'deceased/fullName',
      'deceased/birthDate/day',
      'deceased/sex',
      'deceased/ethnicity',
    ].entries()) {
      entries[index]!.click();
      await waitUntil(() => root(form).activeElement?.getAttribute('name') === name, `no focus on ${name}`);
    }
  });

  it('associates label, hint and error with the control', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    const name = control(form, 'Họ và tên người chết');
    const described = name
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => root(form).getElementById(id)?.textContent?.trim());
    expect(described[0]).to.match(/^Viết đủ dấu/);
    expect(described[1]).to.match(/Nhập họ và tên người chết$/);
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    await type(form, 'Họ và tên người chết', 'Nguyễn Văn An');
    expect(name.hasAttribute('aria-invalid')).to.equal(false);
    expect(errorOf(form, 'Họ và tên')).to.equal(undefined);
  });

  it('explains 31/2/1950, death before birth, a burial in the future, and eleven digits', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Người chết');
    await type(form, 'Ngày', '31');
    await type(form, 'Tháng', '2');
    await type(form, 'Năm', '1950');
    control(form, 'Họ và tên').focus();
    await settled(form);
    expect(errorOf(form, 'Ngày sinh')).to.equal('Sửa lại ngày sinh của người chết: tháng 2 năm 1950 chỉ có 28 ngày');
    await type(form, 'Ngày', '27');
    await goTo(form, 'Ngày và nguyên nhân chết');
    await type(form, 'Năm', '1949');
    await next(form);
    expect(errorOf(form, 'Ngày chết')).to.equal(
      'Sửa lại ngày chết: ngày này không được trước ngày sinh của người chết',
    );
    await type(form, 'Năm', '2026');
    await goTo(form, 'Việc mai táng');
    await type(form, 'Năm', String(new Date().getFullYear() + 1));
    await next(form);
    expect(errorOf(form, 'Ngày mai táng')).to.equal('Sửa lại ngày mai táng: ngày này không được sau hôm nay');
    await type(form, 'Năm', '2026');
    await goTo(form, 'Bên đứng ra mai táng');
    await type(form, 'Số định danh', '00117801234');
    await next(form);
    expect(errorOf(form, 'Số định danh')).to.match(/gồm 12 hoặc 9 chữ số; hiện có 11 chữ số/);
  });
});

describe('procedure-form, typing', () => {
  it('never changes a text while it is typed; tidies it when the field is left', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    const name = control(form, 'Họ và tên người chết');
    name.focus();
    const typed = '  nguyễn  thị '.normalize('NFD');
    for (const character of typed) {
      name.setRangeText(character, name.value.length, name.value.length, 'end');
      const before = name.value;
      name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: character }));
      await settled(form);
      expect(name.value).to.equal(before);
    }
    name.blur();
    await settled(form);
    expect(name.value).to.equal('NGUYỄN THỊ');
  });

  it('takes Enter in a text box as Continue, but not the Enter that ends a composition', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Việc mai táng');
    const place = control(form, 'Địa điểm mai táng');
    place.focus();
    const composing = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    expect(place.dispatchEvent(composing)).to.equal(false);
    expect(heading(form)).to.equal('Việc mai táng');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(form) === 'Bên đứng ra mai táng');
  });

  it('can be filled by keyboard: arrows choose a radio, letters a list entry', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    control(form, 'Năm').focus();
    await sendKeys({ type: '1950' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(form);
    expect((form.answers as { deceased: unknown }).deceased).to.deep.include({ birthDate: '1950', sex: 'female' });
  });

  it('shows what a choice asks for, and hides it again without losing it', async () => {
    const form = await openSample('valid-lives-elsewhere');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(text(form)).to.contain('Nơi ở hiện nay');
    control(form, 'Không').click();
    await settled(form);
    expect(text(form)).not.to.contain('Nơi ở hiện nay');
    control(form, 'Có').click();
    await settled(form);
    expect(control(form, 'Số nhà').value).not.to.equal('');
  });
});

describe('procedure-form, documents', () => {
  it('says the limits before a file is chosen, and what is wrong with one that is not taken', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).to.contain('Nhiều nhất 5 tệp, mỗi tệp không quá 10 MB');
    await choose(
      form,
      'trich-luc-khai-tu',
      new File(['MZ'], 'virus.exe'),
      new File(['MZ not a pdf'], 'gia.pdf'),
      new File([], 'rong.pdf'),
    );
    const words = [...root(form).querySelectorAll('.component .error')].map((element) =>
      element.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(words[0]).to.match(
      /^virus\.exe chưa được đính kèm\. Chọn tệp thuộc loại \.pdf.*: hãy chụp ảnh giấy tờ này, hoặc lưu văn bản/,
    );
    expect(words[1]).to.match(/^gia\.pdf chưa được đính kèm\. Nội dung tệp không đúng với đuôi tên/);
    expect(words[2]).to.match(/^rong\.pdf chưa được đính kèm\. Tệp này rỗng \(0 byte\)/);
    await choose(form, 'trich-luc-khai-tu', new File([new Uint8Array(10_000_001)], 'anh.jpg'));
    expect(text(form)).to.contain('Tệp này quá lớn (10 MB). Mỗi tệp nhiều nhất 10 MB');
  });

  it('lists attached files, and keeps the focus in place when one is removed', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf('mot.pdf'), pdf('hai.pdf', 1_500_000));
    expect(text(form)).to.contain('hai.pdf 1,5 MB');
    await press(form, 'Bỏ tệp mot.pdf');
    expect(text(form)).not.to.contain('mot.pdf');
    expect(root(form).activeElement?.id).to.equal('component-trich-luc-khai-tu');
  });

  it('says that a paper need not be handed in when the database has it', async () => {
    const form = await openSample('valid-waived');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).to.contain('Không phải nộp nếu việc khai tử đã có');
    expect(root(form).querySelector('#component-trich-luc-khai-tu input')).to.equal(null);
    await goTo(form, 'Xem lại hồ sơ');
  });
});

describe('procedure-form, review and sending', () => {
  it('shows every answer in words, and comes back after a change', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    await goTo(form, 'Xem lại hồ sơ');
    for (const words of [
      'NGUYỄN VĂN AN',
      '27/03/1950',
      'Nam',
      'Kinh',
      'Hà Nội',
      'trich-luc.pdf (2 kB)',
      'Chưa có hoặc không rõ',
    ]) {
      expect(text(form)).to.contain(words);
    }
    await press(form, 'Sửa Việc mai táng');
    expect(heading(form)).to.equal('Việc mai táng');
    await type(form, 'Địa điểm mai táng', 'Nghĩa trang Văn Điển');
    await next(form, 'Lưu và về trang xem lại');
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(text(form)).to.contain('Nghĩa trang Văn Điển');
  });

  it('moves the focus to the heading of each screen', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    expect(root(form).activeElement).to.equal(root(form).querySelector('h2'));
    await press(form, 'Quay lại');
    expect(root(form).activeElement?.textContent?.trim()).to.equal('Hỗ trợ chi phí mai táng');
  });

  it('sends once, however often the button is pressed, and shows number, due date and files', async () => {
    const form = await readyToSend();
    let sent = 0;
    form.addEventListener('procedure-before-submit', () => (sent += 1));
    const submitted = oneEvent(form, 'procedure-submitted');
    const send = button(form, 'Gửi hồ sơ');
    send.click();
    send.click();
    send.click();
    const { receipt } = (await submitted) as unknown as ProcedureSubmittedEvent;
    await settled(form);
    expect(sent).to.equal(1);
    expect(receipt.number).to.equal('H26.16-261120-0001');
    for (const words of [
      'H26.16-261120-0001',
      '26/11/2026',
      'trich-luc.pdf 2 kB',
      '7K3D-9QXZ-M4T2-H8WV',
      'Phường Minh Họa',
    ])
      expect(text(form)).to.contain(words);
    expect(root(form).activeElement?.textContent?.trim()).to.equal('Đã nộp hồ sơ');
  });

  it('does not send what was not declared', async () => {
    const form = await openSample('valid-waived');
    await goTo(form, 'Cam đoan và gửi');
    await next(form, 'Gửi hồ sơ');
    expect(root(form).querySelector('.summary')?.textContent).to.contain('Đánh dấu vào ô cam đoan để gửi hồ sơ');
  });

  const failures: Record<string, RegExp> = {
    401: /cần đăng nhập/,
    403: /không cho phép trang này/,
    404: /địa chỉ tiếp nhận không đúng/,
    409: /đã được gửi trước đó với nội dung khác/,
    413: /quá lớn/,
    415: /chưa đọc được hồ sơ/,
    429: /đang bận/,
    500: /trục trặc/,
    503: /Chờ 2 phút/,
  };
  for (const [status, words] of Object.entries(failures)) {
    it(`has words and a next step for ${status}, and keeps everything`, async () => {
      const form = await readyToSend({ endpoint: `/answer/${status}` });
      await send(form);
      expect(text(form)).to.match(words).and.to.contain('vẫn còn nguyên');
      expect(root(form).activeElement?.id).to.equal('failure');
      form.endpoint = '/answer/receipt';
      await send(form);
      expect(heading(form)).to.equal('Đã nộp hồ sơ');
    });
  }

  it('puts the receiver’s issues on their fields', async () => {
    const form = await readyToSend({ endpoint: '/answer/422' });
    await send(form);
    expect(heading(form)).to.equal('Việc mai táng');
    expect(errorOf(form, 'Địa điểm mai táng')).to.match(/ít nhất 1 ký tự/);
    await type(form, 'Địa điểm mai táng', 'Nghĩa trang Văn Điển');
    await next(form, 'Lưu và về trang xem lại');
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('says so when nothing answers', async () => {
    const form = await readyToSend({ endpoint: 'http://127.0.0.1:9/dossiers' });
    await send(form);
    expect(text(form)).to.contain('Chưa nhận được xác nhận').and.to.contain('không tạo ra hồ sơ thứ hai');
  });

  it('lets the page add headers, wait, or take over the sending', async () => {
    const form = await readyToSend();
    form.addEventListener(
      'procedure-before-submit',
      (event) => event.waitUntil(Promise.reject(new Error('no token'))),
      { once: true },
    );
    await send(form);
    expect(text(form)).to.contain('trang này chưa chuẩn bị xong');
    const before = oneEvent(form, 'procedure-before-submit');
    form.addEventListener('procedure-before-submit', (event) => event.preventDefault(), { once: true });
    button(form, 'Gửi hồ sơ').click();
    const { dossier, files } = (await before) as unknown as ProcedureBeforeSubmitEvent;
    expect(files.map(({ part, file }) => [part, file.name])).to.deep.equal([['f1', 'trich-luc.pdf']]);
    form.receive({
      ...({
        number: 'X-1',
        submissionId: dossier.submissionId,
        procedure: dossier.procedure,
        dueStatus: 'projected',
      } as const),
      ...{ receivedAt: dossier.submittedAt, effectiveAt: dossier.submittedAt, dueAt: dossier.submittedAt },
      ...{ agency: { code: 'H26', name: 'Hà Nội' }, files: [], statusUrl: '', statusToken: 't' },
    });
    await settled(form);
    expect(text(form)).to.contain('X-1').and.to.contain('Dự kiến');
  });
});

describe('procedure-form, loading', () => {
  const failing = async (src: string) => {
    const form = placeForm({ src });
    const problem = oneEvent(form, 'procedure-problem');
    document.body.append(form);
    const { code } = (await problem) as unknown as ProcedureProblemEvent;
    await settled(form);
    await expect(form).to.be.accessible();
    const words = text(form);
    form.remove();
    return [code, words] as const;
  };
  /** An address that ends like one of a JSON document. */
  const jsonOf = (value: unknown) =>
    `${URL.createObjectURL(new Blob([JSON.stringify(value)], { type: 'application/json' }))}#a.json`;
  const moduleOf = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

  it('says what is wrong with the address, and what to do', async () => {
    expect(await failing('/nowhere/procedure.js')).to.deep.equal([
      'unreachable',
      'Chưa mở được biểu mẫu Không tải được biểu mẫu. Kiểm tra mạng rồi thử lại. Thử lại Tải lại trang',
    ]);
    const [code, words] = await failing(moduleOf('export default { hello: 1 }'));
    expect(code).to.equal('notAProcedure');
    expect(words).to.contain('không phải là một thủ tục đã công bố').and.to.contain('bộ phận một cửa');
    expect((await failing(moduleOf('export default { format: 99, definition: {} }')))[0]).to.equal('wrongVersion');
    expect((await failing(moduleOf('this is not JavaScript')))[0]).to.equal('unreachable');
    expect((await failing(''))[0]).to.equal('noSource');
  });

  it('names what is wrong with a schema, and where, to the page', async () => {
    const cases: readonly (readonly [schema: unknown, code: string, place: string | undefined])[] = [
      [{ properties: { a: 5 } }, 'notASchema', '#/properties/a'],
      [{ $schema: 'https://vidu.vn/khong-co' }, 'unknownDraft', '#/$schema'],
      [{ items: { $ref: '#/$defs/none' } }, 'danglingReference', '#/items/$ref'],
      [{ $ref: '#' }, 'referenceLoop', '#/$ref'],
      [{ items: { $id: 'x' }, contains: { $id: 'x' } }, 'duplicateId', '#/contains/$id'],
      [{ $ref: 'https://khac.vidu.vn/a.json' }, 'foreignDocument', '#/$ref'],
      [{ properties: { a: false }, required: ['a'] }, 'unsatisfiable', '#'],
      [{ hello: 1 }, 'notAProcedure', undefined],
    ];
    for (const [schema, code, place] of cases) {
      const form = placeForm({ src: jsonOf(schema) });
      const problem = oneEvent(form, 'procedure-problem');
      document.body.append(form);
      const event = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
      expect([event.code, event.place], JSON.stringify(schema)).to.deep.equal([code, place]);
      await settled(form);
      expect(text(form)).to.contain('bộ phận một cửa');
      await expect(form).to.be.accessible();
      form.remove();
    }
  });

  it('shows a schema with patterns that could take forever, and names one that it cannot check to the page', async () => {
    const properties = { a: { type: 'string', pattern: '^(a+)+$' }, b: { type: 'string', pattern: '^(b+)+\\1$' } };
    const form = placeForm({ src: jsonOf({ properties }) });
    const problem = oneEvent(form, 'procedure-problem');
    document.body.append(form);
    const { code, place } = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
    expect([code, place]).to.deep.equal(['unsafePattern', '#/properties/b']);
    await settled(form);
    await type(form, 'A', `${'a'.repeat(60)}!`);
    await type(form, 'B', `${'b'.repeat(60)}!`);
    await next(form);
    expect(root(form).activeElement?.id).to.equal('summary');
    await type(form, 'A', 'a'.repeat(60));
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('says why a form without a declaration was not sent, where it is sent from', async () => {
    const form = await openForm({ src: jsonOf({ properties: { a: { type: 'string' } } }), endpoint: '/answer/500' });
    await next(form);
    button(form, 'Gửi hồ sơ').click();
    await waitUntil(() => root(form).getElementById('failure') !== null, 'nothing was said', { timeout: 10_000 });
    await waitUntil(() => root(form).activeElement?.id === 'failure', 'the focus is elsewhere');
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('shows a schema with names that trip up whoever is careless, and with ten thousand options', async () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"string"},"a/b~c":{"type":"string"},"":{"type":"string"}}',
    ) as Record<string, object>;
    const many = { enum: Array.from({ length: 10_000 }, (_, index) => `Mục ${index}`) };
    const src = jsonOf({ type: 'object', properties: { ...properties, ['__proto__']: properties['__proto__'], many } });
    const form = await openForm({ src });
    await waitUntil(() => root(form).querySelector('procedure-combobox input'), 'the long list', { timeout: 10_000 });
    for (const input of root(form).querySelectorAll<HTMLInputElement>('input:not([role])')) {
      input.focus();
      await sendKeys({ type: 'x' });
    }
    expect(JSON.stringify(form.answers)).to.equal('{"__proto__":"x","constructor":"x","a/b~c":"x","":"x"}');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('begins with the answers that the page gave before it had loaded', async () => {
    const form = placeForm();
    form.answers = await sampleData('valid-household');
    const ready = oneEvent(form, 'procedure-ready');
    document.body.append(form);
    await ready;
    expect((form.answers as { burial: { place: string } }).burial.place).to.contain('Sóc Sơn');
    expect(form.issues.some(({ pointer }) => pointer.startsWith('/burial'))).to.equal(false);
    form.remove();
  });

  it('leaves the page’s title alone, unless asked', async () => {
    const title = document.title;
    const form = await openForm();
    await next(form, 'Bắt đầu');
    expect(document.title).to.equal(title);
    const other = await openForm({ 'page-title': '' });
    await next(other, 'Bắt đầu');
    const named = `Người chết – Hỗ trợ chi phí mai táng${title ? ` – ${title}` : ''}`;
    await waitUntil(() => document.title === named, `the title is ${named}`);
    other.remove();
    await waitUntil(() => document.title === title, 'the title of the page is not back');
  });
});

describe('procedure-form, a list of its parts', () => {
  async function openListed(): Promise<ProcedureForm> {
    const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
    const listed = { ...procedure, definition: { ...procedure.definition, taskList: true } };
    Object.assign(globalThis, { listed });
    const source = URL.createObjectURL(new Blob(['export default globalThis.listed'], { type: 'text/javascript' }));
    const form = await openForm({ src: source });
    await wholeKit(form, true);
    return form;
  }
  const tasks = (form: ProcedureForm) =>
    [...root(form).querySelectorAll('.tasks li')].map((task) => task.textContent?.replace(/\s+/g, ' ').trim());
  const open = async (form: ProcedureForm) => {
    root(form).querySelector<HTMLElement>('.tasks summary')?.click();
    await settled(form);
  };

  it('says how far each has come, goes to any of them, and nothing is sent before all are right', async () => {
    const form = await openListed();
    expect(tasks(form)).to.deep.equal([]);
    await next(form, 'Bắt đầu');
    await open(form);
    expect(tasks(form).slice(0, 3)).to.deep.equal([
      'Người chết Đang ở đây',
      'Nơi thường trú của người chết Chưa điền',
      'Ngày và nguyên nhân chết Chưa điền',
    ]);
    await expect(form).to.be.accessible();
    await press(form, 'Việc mai táng');
    await settled(form);
    expect([heading(form), root(form).activeElement?.id]).to.deep.equal(['Việc mai táng', 'title']);
    expect(root(form).querySelector<HTMLDetailsElement>('.tasks')?.open).to.equal(false);
    expect(tasks(form)[0]).to.equal('Người chết Còn thiếu hoặc cần sửa');
    form.answers = await sampleData('valid-household');
    await press(form, 'Người chết');
    await settled(form);
    expect(text(form)).to.contain('Đã khai xong 5/7 phần');
    await press(form, 'Giấy tờ kèm theo');
    await next(form);
    expect(heading(form)).to.equal('Giấy tờ kèm theo');
  });

  it('is not there where the procedure has none', async () => {
    const form = await openForm();
    await wholeKit(form, true);
    await next(form, 'Bắt đầu');
    expect(root(form).querySelector('.tasks')).to.equal(null);
  });
});

describe('procedure-form, a choice that hides answers', () => {
  it('says what is no longer asked, beside the choice and aloud, until it is chosen as before', async () => {
    const form = await openSample('valid-household');
    await wholeKit(form, true);
    for (let count = 0; !heading(form).includes('Bên đứng ra'); count += 1)
      await next(form, count === 0 ? 'Bắt đầu' : 'Tiếp tục');
    const said = () => [...root(form).children].find(({ role }) => role === 'status')?.textContent ?? '';
    const choice = () => control(form, 'Hộ gia đình hoặc cá nhân').closest('fieldset')!;
    const words = 'Với lựa chọn này, bạn không cần khai: họ và tên, ngày sinh,';
    control(form, 'Cơ quan, tổ chức').click();
    await settled(form);
    expect(said()).to.contain(words);
    expect(choice().textContent).to.contain(words);
    expect(choice().getAttribute('aria-describedby')).to.contain('-warning');
    await expect(form).to.be.accessible();
    control(form, 'Hộ gia đình hoặc cá nhân').click();
    await settled(form);
    expect([said(), choice().textContent?.includes(words)]).to.deep.equal(['', false]);
    expect(control(form, 'Họ và tên').value).to.equal('NGUYỄN THỊ BÌNH');
  });
});

describe('procedure-form, languages', () => {
  it('speaks English on demand, and keeps everything typed', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await type(form, 'Họ và tên người chết', 'nguyễn văn an');
    await next(form);
    await press(form, 'English');
    await waitUntil(() => heading(form) === 'The deceased');
    await settled(form);
    expect(control(form, 'Full name').value).to.equal('NGUYỄN VĂN AN');
    expect(text(form)).to.contain('Some parts need correcting').and.to.contain('Step 1 of 9');
    expect(root(form).querySelector('.form')?.getAttribute('lang')).to.equal('en');
    await expect(form).to.be.accessible();
    await press(form, 'Tiếng Việt');
    await waitUntil(() => heading(form) === 'Người chết');
  });

  it('follows the language of the page around it', async () => {
    document.documentElement.lang = 'en-GB';
    try {
      const form = await openForm();
      expect(heading(form)).to.equal('Funeral cost support');
    } finally {
      document.documentElement.lang = '';
    }
  });
});

describe('procedure-form, in a narrow column of a page', () => {
  it('keeps day, month and year on one line', async () => {
    const form = await openForm();
    form.style.inlineSize = '300px';
    await next(form, 'Bắt đầu');
    // Two files bring styles later, in either order.
    await wholeKit(form, { items: { type: 'array' } });
    const boxes = ['Ngày', 'Tháng', 'Năm'].map((name) => control(form, name).getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(1);
    expect(root(form).querySelector('.form')!.scrollWidth).to.be.at.most(300);
    const year = control(form, 'Năm');
    year.value = '2026';
    expect(year.scrollWidth, 'four digits are seen').to.be.at.most(year.clientWidth);
  });
});

describe('procedure-form, drafts', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('offers to go on where the person stopped, with every answer', async () => {
    const first = await openForm({ draft: 'device' });
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    await type(first, 'Năm', '50');
    first.remove();
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    const second = await openForm({ draft: 'device' });
    expect(text(second)).to.contain('Bạn có hồ sơ đang điền dở');
    await expect(second).to.be.accessible();
    await press(second, 'Tiếp tục điền');
    expect(heading(second)).to.equal('Người chết');
    expect(control(second, 'Họ và tên').value).to.match(/nguyễn văn an/i);
    expect(control(second, 'Năm').value).to.equal('50');
  });

  it('is put away when the person starts anew, and after the receipt', async () => {
    const first = await readyToSend({ draft: 'device' });
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    await send(first);
    await waitUntil(async () => (await readDrafts()).length === 0, 'the draft is still there');
    first.remove();
    const second = await openForm({ draft: 'device' });
    expect(text(second)).not.to.contain('đang điền dở');
    expect(text(second)).to.contain('Bạn đã nộp hồ sơ này lúc').and.to.contain('Mã hồ sơ: H26.16-261120-0001');
  });

  const ASSISTED = { draft: 'device', mode: 'assisted' };

  it('of one citizen is not offered to the next whom the officer fills for', async () => {
    const first = await openForm(ASSISTED);
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    first.remove();
    const second = await openForm(ASSISTED);
    expect(text(second)).not.to.contain('đang điền dở');
    expect(await readDrafts()).to.deep.equal([]);
  });

  it('is kept for an officer under the name that the page gives the dossier, and offered under no other', async () => {
    const first = await openForm({ ...ASSISTED, 'draft-key': 'A042' });
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    first.remove();
    await waitUntil(async () => (await readDrafts()).length === 1, 'nothing was kept');
    const other = await openForm({ ...ASSISTED, 'draft-key': 'A043' });
    expect(text(other)).not.to.contain('đang điền dở');
    const again = await openForm({ ...ASSISTED, 'draft-key': 'A042' });
    await press(again, 'Tiếp tục điền');
    expect(control(again, 'Họ và tên').value).to.match(/nguyễn văn an/i);
  });
});

async function readDrafts(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('motcua');
    request.onerror = () => reject(new Error('IndexedDB did not open'));
    request.onsuccess = () => {
      const database = request.result;
      if (!database.objectStoreNames.contains('drafts')) {
        database.close();
        resolve([]);
        return;
      }
      // Receipts stand there too.
      const range = IDBKeyRange.upperBound('receipt', true);
      const all = database.transaction('drafts').objectStore('drafts').getAll(range);
      all.onsuccess = () => {
        database.close();
        resolve(all.result);
      };
    };
  });
}
