import { expect, fixtureCleanup } from '@open-wc/testing';
import { button, choose, goTo, pdf, press, root, settled } from '../../../../test/support/form-fixture.js';
import { openGolden } from '../../../../test/support/golden-form.js';
import { holdPrinter, wasPrinted } from '../../../../test/support/printer.js';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

let releasePrinter: () => void;
before(() => {
  releasePrinter = holdPrinter();
});
after(() => releasePrinter());
afterEach(() => fixtureCleanup());

const open = (sample?: string, attributes = {}, change = {}) =>
  openGolden('form-work-permit', 'giay-phep-lao-dong', { ...(sample !== undefined && { sample }), attributes, change });

/** The descriptions of a term, of the last list that has it. */
function facts(place: ParentNode, term: string): (string | undefined)[] {
  const found = [...place.querySelectorAll('dt')].filter(({ textContent }) => textContent?.trim() === term).at(-1);
  return [...(found?.parentElement?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent?.trim());
}

const LIMIT = 'Thời hạn giải quyết';
const FEE = 'Phí, lệ phí';

async function printed(form: ProcedureForm, words: string): Promise<Document> {
  root(form).querySelector('.print-frame')?.remove();
  await waitUntil(() => root(form).querySelector('[part~="form"]'));
  button(form, words).click();
  const paper = () => root(form).querySelector<HTMLIFrameElement>('.print-frame')?.contentDocument;
  await waitUntil(() => paper() && wasPrinted(paper()!), 'nothing was printed');
  return paper()!;
}

describe('terms by case', () => {
  it('are all on the start page, by the name of the case', async () => {
    const form = await open();
    expect(facts(root(form), LIMIT)).to.deep.equal([
      'Cấp mới: 10 ngày làm việc',
      'Cấp lại: 3 ngày làm việc',
      'Gia hạn: 5 ngày làm việc',
    ]);
    expect(facts(root(form), FEE)).to.deep.equal([
      'Cấp mới: 600.000 đồng',
      'Cấp lại: 450.000 đồng',
      'Gia hạn: 450.000 đồng',
    ]);
  });

  it('are all on the blank form', async () => {
    const form = await open();
    const paper = await printed(form, 'In mẫu trống');
    expect(facts(paper, LIMIT)).to.have.length(3);
  });

  it('are those of the answers with the documents, on the review and on paper', async () => {
    const form = await open('valid-again');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(facts(root(form), 'Trường hợp')).to.deep.equal(['Cấp lại']);
    expect(facts(root(form), LIMIT)).to.deep.equal(['3 ngày làm việc']);
    expect(facts(root(form), FEE)).to.deep.equal(['450.000 đồng']);
    await choose(form, 'ho-chieu', pdf());
    await goTo(form, 'Xem lại hồ sơ');
    expect(facts(root(form), LIMIT)).to.deep.equal(['3 ngày làm việc']);
    const paper = await printed(form, 'In tờ khai');
    expect(facts(paper, LIMIT)).to.deep.equal(['3 ngày làm việc']);
  });

  it('wait for the answer that decides', async () => {
    const form = await open('valid-again', {}, { taskList: true });
    const { kind: _, ...others } = form.answers as Record<string, never>;
    form.answers = others;
    await settled(form);
    await press(form, 'Bắt đầu');
    await press(form, 'Giấy tờ kèm theo');
    const later = 'Biết được sau khi bạn trả lời đủ các câu hỏi.';
    expect(facts(root(form), LIMIT)).to.deep.equal([later]);
    expect(facts(root(form), FEE)).to.deep.equal([later]);
  });

  it('are those of the receiver on the receipt, on screen and on paper', async () => {
    const form = await open('valid-again');
    const fees = [{ amount: 450_000, currency: 'VND' }] as const;
    const terms = { cases: ['gia-han'], timeLimit: { value: 5, unit: 'workingDay' }, fees } as const;
    form.receive({ number: 'H26-261130-0001', receivedAt: '2026-11-30T02:00:00Z', terms });
    await waitUntil(() => root(form).querySelector('[part~="next-steps"]'), 'no receipt');
    for (const place of [root(form), await printed(form, 'In giấy tiếp nhận')]) {
      expect(facts(place, 'Trường hợp')).to.deep.equal(['Gia hạn']);
      expect(facts(place, LIMIT)).to.deep.equal(['5 ngày làm việc']);
      expect(facts(place, FEE)).to.deep.equal(['450.000 đồng']);
    }
  });
});
