import { expect, oneEvent } from '@open-wc/testing';
import {
  button,
  choose,
  errorOf,
  goTo,
  heading,
  next,
  openForm,
  openSample,
  pdf,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureBeforeSubmitEvent, ProcedureSubmittedEvent } from '../events/submission-events.js';
import { readyToSend, send } from '../../../../test/support/sending-fixture.js';

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
    expect(root(form).querySelector('[part~="error-summary"]')?.textContent).to.contain(
      'Đánh dấu vào ô cam đoan để gửi hồ sơ',
    );
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
    503: /Trang sẽ tự gửi lại sau 2 phút/,
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
    expect(text(form)).to.contain('trang này chưa sẵn sàng để gửi');
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
