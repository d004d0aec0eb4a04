import { expect } from '@open-wc/testing';
import { MAI_TANG, openForm, root, settled } from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const PAPER = {
  providedBy: 'upload',
  required: true,
  copyType: 'copy',
  originals: 0,
  copies: 1,
  maxFiles: 1,
  legalBasis: 'nd-20-2021',
};
const LIMIT = { value: 3, unit: 'workingDay', legalBasis: 'nd-20-2021' };

/** The funeral cost procedure with other channels or papers, and more texts. */
async function openChanged(definition: object, texts: object = {}, lang = 'vi'): Promise<ProcedureForm> {
  const source = `import procedure from '${new URL(MAI_TANG, location.href)}';
    const more = ${JSON.stringify(texts)};
    const { format, schema, language, languages } = procedure;
    // As data: the compiled validators are those of the papers that it had.
    export default {
      format, schema, language, languages,
      definition: { ...procedure.definition, ...${JSON.stringify(definition)} },
      texts: { ...procedure.texts, ...more },
    };`;
  const form = await openForm({ lang, src: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })) });
  await settled(form);
  return form;
}

function facts(form: ProcedureForm, term: string): (string | undefined)[] {
  const found = [...root(form).querySelectorAll('dt')].find(({ textContent }) => textContent === term);
  return [...(found?.parentElement?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent?.trim());
}

const papers = (form: ProcedureForm) =>
  [...root(form).querySelectorAll<HTMLElement>('[part~="papers"] li')].map((paper) =>
    paper.innerText.replace(/\s+/g, ' ').trim(),
  );

describe('the start page, time limits and fees', () => {
  it('are said once where they are the same for every way to apply', async () => {
    const form = await openForm();
    expect(facts(form, 'Thời hạn giải quyết')).to.deep.equal(['3 ngày làm việc']);
    expect(facts(form, 'Phí, lệ phí')).to.deep.equal(['Không thu phí']);
  });

  it('are said each as stated, never summed', async () => {
    const fee = [
      { amount: 600_000, currency: 'VND', unit: 'cấp mới' },
      { amount: 450_000, currency: 'VND', unit: 'gia hạn', exemptions: ['người thuộc hộ nghèo', 'người cao tuổi'] },
    ];
    const form = await openChanged({ channels: [{ type: 'online', timeLimit: LIMIT, fee }] });
    expect(facts(form, 'Phí, lệ phí')).to.deep.equal([
      '600.000 đồng (cấp mới)',
      '450.000 đồng (gia hạn; miễn cho người thuộc hộ nghèo, người cao tuổi)',
    ]);
  });

  it('are said for each way to apply where they differ, with halves of a day and the hour that ends a day', async () => {
    const form = await openChanged({
      channels: [
        { type: 'online', timeLimit: { ...LIMIT, value: 1.5 }, fee: [] },
        { type: 'counter', timeLimit: { ...LIMIT, cutOff: '15:00' }, fee: [{ amount: 8_000, currency: 'VND' }] },
        { type: 'post', timeLimit: { ...LIMIT, unit: 'sameDay' }, fee: [{ amount: 0, currency: 'VND' }] },
      ],
    });
    expect(facts(form, 'Thời hạn giải quyết')).to.deep.equal([
      'Nộp trực tuyến: 1,5 ngày làm việc',
      'Nộp trực tiếp: 3 ngày làm việc (nộp sau 15:00 thì tính từ ngày làm việc tiếp theo)',
      'Nộp qua bưu chính: Trong ngày',
    ]);
    expect(facts(form, 'Phí, lệ phí')).to.deep.equal([
      'Nộp trực tuyến: Không thu phí',
      'Nộp trực tiếp: 8.000 đồng',
      'Nộp qua bưu chính: Không thu phí',
    ]);
  });

  it('have the words of the texts for what a fee is for, and the plurals of English', async () => {
    const channel = { type: 'online', timeLimit: { ...LIMIT, value: 1 }, fee: [{ amount: 1_000, currency: 'VND' }] };
    const form = await openChanged({ channels: [channel] }, { 'channels.online.fee.0': 'a page' }, 'en');
    expect(facts(form, 'How long it takes')).to.deep.equal(['1 working day']);
    expect(facts(form, 'Fees')).to.deep.equal(['1,000 đồng (a page)']);
  });
});

describe('the start page, papers that only some people need', () => {
  const organisation = {
    properties: { buryingParty: { properties: { kind: { const: 'organisation' } }, required: ['kind'] } },
    required: ['buryingParty'],
  };
  const components = [
    { ...PAPER, id: 'uy-quyen', appliesIf: organisation },
    {
      ...PAPER,
      id: 'noi-khac',
      required: false,
      appliesIf: { properties: { buryingParty: { properties: { livesElsewhere: { const: true } } } } },
    },
    {
      ...PAPER,
      id: 'chet-gia',
      appliesIf: { properties: { deceased: { properties: { fullName: { pattern: '^A' } } } } },
    },
    { ...PAPER, id: 'mien', waivedIf: organisation },
  ];
  const texts = {
    'components.uy-quyen.title': 'Giấy ủy quyền',
    'components.noi-khac.title': 'Giấy xác nhận',
    'components.chet-gia.title': 'Giấy khác',
    'components.mien.title': 'Bản cam kết',
  };

  it('say when they are needed', async () => {
    const form = await openChanged({ components }, texts);
    expect(papers(form)).to.deep.equal([
      'Giấy ủy quyền Chỉ nộp nếu chọn “Cơ quan, tổ chức” ở “Ai đứng ra mai táng?”.',
      'Giấy xác nhận Chỉ nộp nếu chọn “Có” ở “Hiện bạn có ở nơi khác với nơi thường trú không?”. Chỉ nộp nếu có.',
      'Giấy khác Chỉ nộp trong một số trường hợp; biểu mẫu sẽ báo sau khi bạn trả lời.',
      'Bản cam kết Không phải nộp nếu chọn “Cơ quan, tổ chức” ở “Ai đứng ra mai táng?”.',
    ]);
    await expect(form).to.be.accessible();
  });

  it("say it in the author's words where there are some", async () => {
    const own = { ...texts, 'components.uy-quyen.condition': 'Chỉ cơ quan, tổ chức phải nộp.' };
    const form = await openChanged({ components }, own);
    expect(papers(form)[0]).to.equal('Giấy ủy quyền Chỉ cơ quan, tổ chức phải nộp.');
  });
});
