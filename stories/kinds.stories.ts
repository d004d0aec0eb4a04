import '@motcua/elements/define';
import type { ProcedureForm } from '@motcua/elements';
import { defineKind } from '@motcua/elements/extend';
import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import * as blocks from './blocks.js';
import { fieldsShown, press, ready, screenShown, search, showIssues, until } from './journey.js';
import { common, questionAddress, type Presentation } from './one-question.js';

interface Args extends Presentation {
  /** The data schema of one question. */
  readonly question: JsonSchema;
  /** The initial answer. */
  readonly answer?: JsonValue;
  /** The initial answers of sibling fields. */
  readonly siblingAnswers?: JsonObject;
  /** The prefill claims of the page. */
  readonly claims?: ProcedureForm['prefillClaims'];
  readonly title: string;
  readonly lang: string;
  readonly mode: 'public' | 'assisted';
}

const meta: Meta<Args> = {
  title: 'kinds',
  args: { title: 'Một câu hỏi', lang: 'vi', mode: 'public' },
  render: ({ title, question, lang, mode, ...more }): TemplateResult => {
    const presentation = PRESENTATION.some((key) => more[key] !== undefined) ? more : undefined;
    const address = questionAddress(title, question, presentation);
    return html`<procedure-form
      src=${address}
      lang=${lang}
      mode=${mode}
      draft="off"
      endpoint="/dossiers"
    ></procedure-form>`;
  },
  play: async ({ canvasElement, args }) => {
    const form = await ready(canvasElement);
    await fieldsShown(form);
    if (args.answer !== undefined) form.answers = { answer: args.answer, ...args.siblingAnswers };
    if (args.claims) form.prefillClaims = args.claims;
    await showIssues(form);
  },
};
export default meta;

/** Arguments that belong to the procedure rather than the schema. */
const PRESENTATION = ['field', 'texts', 'siblings', 'scan', 'prefill', 'rules', 'computed'] as const;

type Story = StoryObj<Args>;

const kind = (title: string, format: string, answer?: JsonValue, type = 'string'): Story => ({
  args: { question: { title, type, format }, ...(answer !== undefined && { answer }) },
});

export const PersonalId = kind('Số định danh cá nhân', 'vn-personal-id');
/** A warning: the province is an unusual one. */
export const PersonalIdOdd: Story = {
  ...kind('Số định danh cá nhân', 'vn-personal-id'),
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await fieldsShown(form);
    const input = form.shadowRoot!.querySelector('input')!;
    input.focus();
    input.value = '003178012345';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.blur();
    await until(() => form.shadowRoot!.querySelector('.field .notice'), 'what is odd');
  },
};
export const IdentityNumber = kind('Số căn cước hoặc chứng minh nhân dân', 'vn-identity-number', '01234567');
export const Phone = kind('Số điện thoại', 'vn-phone', '0912');
export const TaxCode = kind('Mã số thuế', 'vn-tax-code', '0100109107');
export const SocialInsurance = kind('Mã số bảo hiểm xã hội', 'vn-social-insurance-number');
export const HealthInsurance = kind('Thẻ bảo hiểm y tế', 'vn-health-insurance-card');
export const BankAccount = kind('Số tài khoản', 'vn-bank-account');
export const Bank = kind('Ngân hàng', 'vn-bank');
export const Province = kind('Tỉnh, thành phố', 'vn-province', '01');
export const Nationality = kind('Quốc tịch', 'vn-nationality', 'VN');
/** The amount in words below the box, so that an extra zero is noticed. */
export const Money = kind('Số tiền', 'vn-dong', 1_600_000, 'integer');
export const Email = kind('Thư điện tử', 'email', 'ten@');
export const PartialDate = kind('Ngày sinh', 'partial-date', '1950');
export const Day = kind('Ngày cấp', 'date');
export const DateRange: Story = {
  args: { question: common('date-range.schema.json'), answer: { from: '2021-05', to: '2021-04' } },
};
export const Time = kind('Giờ hẹn', 'time');
export const DayAndTime = kind('Thời điểm', 'date-time');

export const Text: Story = { args: { question: { title: 'Nơi cấp', type: 'string' } } };
export const LongText: Story = {
  args: { question: { title: 'Lý do', type: 'string', maxLength: 500 }, answer: 'Gia đình có việc.' },
};
export const Count: Story = { args: { question: { title: 'Số con', type: 'integer', minimum: 0 }, answer: -1 } };
export const YesNo: Story = { args: { question: { title: 'Bạn có đang đi học không?', type: 'boolean' } } };
export const Radios: Story = { args: { question: { title: 'Tình trạng', enum: ['Độc thân', 'Đã kết hôn', 'Khác'] } } };
export const ListBox: Story = {
  args: { question: { title: 'Ngày trong tuần', enum: ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Chủ nhật'] } },
};
export const SearchedList: Story = {
  args: { question: { title: 'Nghề nghiệp', enum: Array.from({ length: 40 }, (_, index) => `Nghề số ${index + 1}`) } },
};
export const CheckBoxes: Story = {
  args: {
    question: {
      title: 'Giấy tờ nộp kèm',
      type: 'array',
      items: { enum: ['Bản sao', 'Bản chính', 'Ảnh'] },
      minItems: 1,
    },
  },
};
export const SmallFile: Story = {
  args: { question: { title: 'Ảnh thẻ', type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' } },
};

/** A kind that a page defines: here a plot of land, typed as sheet and number. */
export const OwnKind: Story = {
  args: { question: { title: 'Thửa đất', type: 'object', format: 'x-plot' } },
  beforeEach: () => {
    defineKind(
      'x-plot',
      {
        parse(entry) {
          if (entry === '') return { empty: true };
          const [sheet, plot] = (typeof entry === 'string' ? entry : '').split('/').map(Number);
          return sheet && plot ? { value: { sheet, plot } } : { unreadable: 'plot' };
        },
        format: () => '',
        isEmpty: (entry) => entry === '',
      },
      {
        create(field) {
          const input = document.createElement('input');
          input.setAttribute('aria-label', `${field.label}: tờ/thửa`);
          input.addEventListener('input', () => field.enter(input.value));
          input.addEventListener('blur', () => field.commit());
          return input;
        },
      },
    );
  },
};

export const InEnglish: Story = { args: { ...kind('Amount', 'vn-dong', 540_000, 'integer').args, lang: 'en' } };

/** A name as on the identity card: changed to capitals on blur. */
export const FullName: Story = {
  args: { question: common('person-name.schema.json'), field: { capitals: true }, answer: 'NGUYỄN VĂN 4N' },
};
export const Sex: Story = { args: { question: common('sex.schema.json') } };
export const Ethnicity: Story = { args: { question: common('ethnicity.schema.json'), answer: '05' } };
export const Commune: Story = {
  args: { question: { title: 'Xã, phường, đặc khu', type: 'string', format: 'vn-commune' } },
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await fieldsShown(form);
    await search(form, '[role="combobox"]', 'soc son');
  },
};

/** A province, then a commune from the list of that province. */
export const Address: Story = { args: { question: common('address.schema.json'), answer: blocks.address } };
export const AddressWrong: Story = {
  args: { question: common('address.schema.json'), answer: { provinceCode: '01', datasetVersion: '2026-11-24' } },
};
/** A search by former names: the current commune is suggested. */
export const OldAddress: Story = {
  args: { question: common('address.schema.json'), answer: { asPrinted: 'Phường Láng Thượng, quận Đống Đa, Hà Nội' } },
  play: async ({ canvasElement, args }) => {
    const form = await ready(canvasElement);
    await fieldsShown(form);
    form.answers = { answer: args.answer! };
    await until(() => press(form, 'Tôi chỉ biết địa chỉ cũ'), 'the way to the old names');
    await search(form, '.helper [role="combobox"]', 'lang thuong, dong da');
    form.shadowRoot!.querySelector<HTMLElement>('.helper [role="option"]')!.click();
    await until(() => form.shadowRoot!.querySelector('.helper > .button'), 'a suggestion');
  },
};
export const BankAccountOfPerson: Story = {
  args: { question: common('bank-account.schema.json'), answer: { bank: '970436', number: '12' } },
};
export const IdentityDocument: Story = {
  args: { question: blocks.identityDocument, answer: { number: '001178', issuedBy: 'Bộ Công an' } },
};
export const Person: Story = {
  args: { question: blocks.person, texts: blocks.personTexts, answer: blocks.samplePerson },
};
export const PersonWrong: Story = {
  args: { question: blocks.person, texts: blocks.personTexts, answer: { birthDate: '1978-13' } },
};
export const Contact: Story = { args: { question: common('contact.schema.json') } };
export const Organisation: Story = {
  args: { question: blocks.organisation, texts: blocks.organisationTexts, answer: blocks.society },
};
/** The same block twice: a button copies the first. */
export const SamePerson: Story = {
  args: {
    question: { ...blocks.person, title: 'Người được ủy quyền' },
    texts: blocks.personTexts,
    field: { copyFrom: '/owner' },
    siblings: { owner: blocks.contact },
    answer: {},
    siblingAnswers: { owner: { fullName: 'NGUYỄN THỊ BÌNH', phone: '0912345678' } },
  },
};

/** One of two parties: the choice decides the questions. */
export const Party: Story = { args: { question: blocks.party, texts: blocks.partyTexts } };
export const PartyChosen: Story = {
  args: { question: blocks.party, texts: blocks.partyTexts, answer: { kind: 'person', fullName: 'NGUYỄN THỊ BÌNH' } },
};
/** Branches without a discriminator: the person chooses among their titles. */
export const Branches: Story = { args: { question: blocks.reachable, answer: { phone: '0912345678' } } };
export const Matrix: Story = {
  args: { question: blocks.activities, field: { control: 'matrix' }, answer: { walk: 'able', dress: 'help' } },
};
export const Cards: Story = {
  args: { question: blocks.household, answer: [blocks.child, { fullName: 'NGUYỄN VĂN BA' }] },
};
/** One item is being edited; the removal of the other is to be confirmed. */
export const CardOpen: Story = {
  args: { question: blocks.household, answer: [blocks.child, { fullName: 'NGUYỄN VĂN BA' }] },
  play: async (context) => {
    await meta.play!(context);
    const form = await ready(context.canvasElement);
    press(form, 'Xóa Người 1');
    await until(() => press(form, 'Sửa Người 2'), 'the card');
    await until(() => press(form, 'Xóa Người 1'), 'the other card');
    await until(() => form.shadowRoot!.querySelector('.card .members'), 'the questions');
  },
};
export const CardRemoved: Story = {
  args: { question: blocks.household, answer: [blocks.child, { fullName: 'NGUYỄN VĂN BA' }] },
  play: async (context) => {
    await meta.play!(context);
    const form = await ready(context.canvasElement);
    press(form, 'Xóa Người 2');
    await until(() => form.shadowRoot!.querySelector('.danger'), 'the question');
    press(form, 'Xóa Người 2');
    await until(() => form.shadowRoot!.querySelector('.list > .notice'), 'the way back');
  },
};
export const CardsNone: Story = { args: { question: blocks.household, answer: [] } };
export const Table: Story = {
  args: {
    question: blocks.goods,
    answer: [
      { name: 'Xi măng PCB40', unit: 'Tấn', price: 1_450_000 },
      { name: 'Cát vàng đổ bê tông', unit: 'm³' },
    ],
  },
};
/** A list of plain answers. */
export const Rows: Story = {
  args: {
    question: { title: 'Tên gọi khác', type: 'array', items: { title: 'Tên', type: 'string', minLength: 2 } },
    answer: ['Nguyễn Thị Bưởi', 'B'],
  },
};
/** Properties without declared names: the person names them. */
export const OpenNames: Story = {
  args: {
    question: {
      title: 'Số điện thoại khác',
      type: 'object',
      additionalProperties: { type: 'string', format: 'vn-phone' },
    },
    answer: { 'Con gái': '0912345678', 'Tổ trưởng': '09' },
  },
};
/** A recursive group, to any depth. */
export const Tree: Story = {
  args: { question: blocks.unit, answer: { name: 'Tổ dân phố số 8', parts: [{ name: 'Cụm 1' }] } },
};
/** An answer that may be of two types. */
export const TwoTypes: Story = { args: { question: { title: 'Giá trị ghi trên giấy', type: ['number', 'string'] } } };
export const Given: Story = {
  args: { question: { title: 'Mã biểu mẫu', type: 'string', readOnly: true }, answer: 'Mẫu số 04' },
};
export const Group: Story = { args: { question: blocks.burial, answer: { date: '2026-11-07' } } };
/** A text of the author between the questions. */
export const Words: Story = { args: { question: blocks.withWords } };
/** Questions that appear only after an answer to the question before. */
export const Conditional: Story = { args: { question: blocks.conditional, answer: { elsewhere: true } } };
export const Confirmed: Story = {
  args: { question: { title: 'Tôi đồng ý nhận kết quả qua tin nhắn', const: true } },
};
/** A masked answer: the review shows dots. */
export const Secret: Story = {
  args: { question: { title: 'Mã xác nhận đã nhận qua tin nhắn', type: 'string', writeOnly: true }, answer: '483920' },
  play: async (context) => {
    await meta.play!(context);
    const form = await ready(context.canvasElement);
    press(form, 'Tiếp tục');
    await screenShown(form, 'Xem lại hồ sơ');
  },
};
/** An optional field that is recommended; the review shows a suggestion. */
export const Recommended: Story = {
  args: {
    question: { title: 'Số điện thoại', type: 'string', format: 'vn-phone' },
    field: { recommended: true },
    siblings: { email: { title: 'Thư điện tử', type: 'string', format: 'email' } },
    siblingAnswers: {},
  },
};
export const RecommendedOnReview: Story = {
  args: Recommended.args!,
  play: async ({ canvasElement }) => {
    const form = await ready(canvasElement);
    await fieldsShown(form);
    press(form, 'Tiếp tục');
    await screenShown(form, 'Xem lại hồ sơ');
  },
};
/** The count of remaining characters, with none left. */
export const LongTextFull: Story = {
  args: {
    question: { title: 'Lý do đề nghị cấp lại', type: 'string', maxLength: 250 },
    answer: 'Giấy chứng nhận bị hư hỏng do lũ, không còn đọc được. '.repeat(5).trim(),
  },
};
/** A prefilled answer with its source, and a button to report it as wrong. */
export const Prefilled: Story = { args: { ...blocks.known, question: blocks.contact, texts: blocks.personTexts } };
/** At the counter a scanner types the code of an identity card. */
export const CardScan: Story = {
  args: { ...blocks.scanned, question: blocks.contact, texts: blocks.personTexts, mode: 'assisted' },
};
/** The card differs from the citizen's answers. */
export const CardScanDiffers: Story = {
  args: { ...CardScan.args, answer: { fullName: 'NGUYỄN THỊ BÌNH', birthDate: '1979' } },
  play: async (context) => {
    await meta.play!(context);
    const form = await ready(context.canvasElement);
    const scanner = form.shadowRoot!.querySelector<HTMLInputElement>('#card-scan')!;
    scanner.value = '001178012345||Nguyễn Thị Bình|02031978|Nữ|Số 12, Láng, Hà Nội|15042021';
    scanner.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => form.shadowRoot!.querySelector('.scan .notice'), 'what the card says');
  },
};
/** An existing answer that does not fit the field. */
export const Stray: Story = { args: { question: blocks.household, answer: { so: 2 } } };
/** A label as long as the law writes it. */
export const LongLabel: Story = {
  args: {
    question: {
      title:
        'Bạn có thuộc hộ nghèo, hộ cận nghèo hoặc hộ gia đình không thuộc diện hộ nghèo, hộ cận nghèo đang sống ' +
        'trên địa bàn các xã, thôn đặc biệt khó khăn vùng đồng bào dân tộc thiểu số và miền núi không?',
      description: 'Theo giấy chứng nhận của Ủy ban nhân dân cấp xã nơi thường trú.',
      enum: [
        'Hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2022–2025 còn hiệu lực',
        'Hộ cận nghèo',
        'Không thuộc các diện trên',
      ],
    },
  },
};

const perHour = { type: 'integer', title: 'Tiền công mỗi giờ', minimum: 0 } as const;
const work = {
  question: { title: 'Số giờ làm', type: 'integer', minimum: 1 },
  siblings: { perHour, pay: { type: 'integer', title: 'Thành tiền' } },
  computed: { '/pay': { '*': [{ var: '/answer' }, { var: '/perHour' }] } },
  rules: [{ assert: { '<=': [{ var: '/pay' }, 1_000_000] }, at: '/pay', text: 'rules.pay' }],
  texts: { 'rules.pay': 'Thành tiền không được quá 1.000.000 đồng' },
} as const;
/** A computed value that breaks a rule. */
export const Computed: Story = { args: { ...work, answer: 30, siblingAnswers: { perHour: 50_000 } } };
/** A computed value before it can be computed. */
export const ComputedUnknown: Story = { args: { ...work, answer: 30 } };
