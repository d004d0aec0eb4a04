import { expect, fixtureCleanup } from '@open-wc/testing';
import { button, control, heading, next, press, root, settled, text } from '../../../../test/support/form-fixture.js';
import { openGolden } from '../../../../test/support/golden-form.js';
import { holdPrinter, wasPrinted } from '../../../../test/support/printer.js';
import { waitUntil } from '../../../../test/support/wait-until.js';

let releasePrinter: () => void;
before(() => {
  releasePrinter = holdPrinter();
});
after(() => releasePrinter());
afterEach(() => fixtureCleanup());

const open = (sample?: string) =>
  openGolden('form-social-pension', 'huu-tri-xa-hoi', sample === undefined ? {} : { sample });

const TITLE = 'Thủ tục này không dành cho trường hợp của bạn';

describe('a procedure that is not meant for the answers', () => {
  it('has a page with where to go instead, from which the answer can be changed', async () => {
    const form = await open('invalid-pension');
    await next(form, 'Bắt đầu');
    expect(heading(form)).to.equal('Nội dung đề nghị');
    await next(form);
    expect(heading(form)).to.equal(TITLE);
    expect(text(form)).to.contain('Trợ cấp này chỉ dành cho người không có lương hưu');
    const link = root(form).querySelector<HTMLAnchorElement>('[part~="exit"] a')!;
    expect([link.href, link.rel]).to.deep.equal(['https://baohiemxahoi.gov.vn/', 'noopener noreferrer']);
    expect(() => button(form, 'Tiếp tục')).to.throw();
    await expect(root(form).querySelector('[part~="form"]')).to.be.accessible();
    await press(form, 'Sửa câu trả lời');
    expect(heading(form)).to.equal('Nội dung đề nghị');
    control(form, 'Không').click();
    await settled(form);
    await next(form);
    expect(heading(form)).to.equal('Người đề nghị');
  });

  it('comes from the review, too, where the answer was changed there', async () => {
    const form = await open('valid-old');
    await next(form, 'Bắt đầu');
    while (heading(form) !== 'Xem lại hồ sơ') await next(form);
    await press(form, 'Sửa');
    control(form, 'Có').click();
    await settled(form);
    await next(form, 'Lưu và về trang xem lại');
    expect(heading(form)).to.equal(TITLE);
  });

  it('is named on the blank form', async () => {
    const form = await open();
    button(form, 'In mẫu trống').click();
    const paper = () => root(form).querySelector<HTMLIFrameElement>('.print-frame')?.contentDocument;
    await waitUntil(() => paper() && wasPrinted(paper()!), 'nothing was printed');
    expect(paper()!.body.textContent).to.contain('Bạn đang hưởng lương hưu');
  });
});
