import { expect, fixtureCleanup } from '@open-wc/testing';
import { choose, goTo, heading, next, pdf, root } from '../../../../test/support/form-fixture.js';
import { openGolden } from '../../../../test/support/golden-form.js';

afterEach(() => fixtureCleanup());

const open = (sample?: string) =>
  openGolden('form-unemployment', 'tro-cap-that-nghiep', sample === undefined ? {} : { sample });
const folded = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const ONE =
  'Chỉ cần nộp một trong các giấy tờ: “Hợp đồng lao động đã hết hạn” hoặc “Quyết định thôi việc hoặc thỏa thuận chấm dứt hợp đồng”.';

describe('documents of which one is enough, and those required for some', () => {
  it('are described on the start page', async () => {
    const form = await open();
    const papers = [...root(form).querySelectorAll('[part~="papers"] li')].map(folded);
    expect(papers[1]).to.contain('Chỉ cần nộp một trong các giấy tờ: “Hợp đồng lao động đã hết hạn”,');
    expect(papers[4]).to.equal(
      'Giấy ủy quyềnBắt buộc nếu chọn “Người được ủy quyền nộp thay” ở “Người nộp”; các trường hợp khác chỉ nộp nếu có.',
    );
  });

  it('stop the form once, where none is attached, and let it go on with one', async () => {
    const form = await open('invalid-no-paper');
    await goTo(form, 'Giấy tờ kèm theo');
    const hints = [...root(form).querySelectorAll('[part~="component"] p')].map(folded);
    expect(hints.filter((hint) => hint === ONE)).to.have.length(2);
    await next(form);
    expect([...root(form).querySelectorAll('#summary button')].map(folded)).to.deep.equal([
      'Đính kèm ít nhất một trong các giấy tờ: hợp đồng lao động đã hết hạn hoặc quyết định thôi việc hoặc thỏa thuận chấm dứt hợp đồng',
      'Đính kèm giấy ủy quyền',
    ]);
    await choose(form, 'quyet-dinh-thoi-viec', pdf('quyet-dinh.pdf'));
    await choose(form, 'giay-uy-quyen', pdf('uy-quyen.pdf', 2100));
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });
});
