import '@motcua/elements/define';
import { defineKind } from '@motcua/elements/extend';
import type { JsonSchema, JsonValue } from '@motcua/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { press, ready, until } from './journey.js';

interface Args {
  /** The data schema of one field. */
  readonly field: JsonSchema;
  /** What has been answered. */
  readonly answer?: JsonValue;
  readonly lang: string;
}

/** A form that asks one question, as `src` takes any JSON Schema. */
const address = (field: JsonSchema) => {
  const schema = { title: 'Một câu hỏi', type: 'object', properties: { answer: field }, required: ['answer'] };
  return URL.createObjectURL(new Blob([`export default ${JSON.stringify(schema)}`], { type: 'text/javascript' }));
};

const meta: Meta<Args> = {
  title: 'kinds',
  args: { lang: 'vi' },
  render: ({ field, lang }): TemplateResult =>
    html`<procedure-form src=${address(field)} lang=${lang} draft="off"></procedure-form>`,
  play: async ({ canvasElement, args }) => {
    const form = await ready(canvasElement);
    await until(() => form.shadowRoot!.querySelector('input, select, textarea, button[type="button"]'), 'the field');
    if (args.answer !== undefined) form.answers = { answer: args.answer };
    // What is wrong or odd shows once a person wants to go on.
    press(form, 'Tiếp tục');
    await form.updateComplete;
  },
};
export default meta;

type Story = StoryObj<Args>;

const kind = (title: string, format: string, answer?: JsonValue, type = 'string'): Story => ({
  args: { field: { title, type, format }, ...(answer !== undefined && { answer }) },
});

export const PersonalId = kind('Số định danh cá nhân', 'vn-personal-id');
/** The province is none that is usual: it is pointed at. */
export const PersonalIdOdd = kind('Số định danh cá nhân', 'vn-personal-id', '003178012345');
export const IdentityNumber = kind('Số căn cước hoặc chứng minh nhân dân', 'vn-identity-number', '01234567');
export const Phone = kind('Số điện thoại', 'vn-phone', '0912');
export const TaxCode = kind('Mã số thuế', 'vn-tax-code', '0100109107');
export const SocialInsurance = kind('Mã số bảo hiểm xã hội', 'vn-social-insurance-number');
export const HealthInsurance = kind('Thẻ bảo hiểm y tế', 'vn-health-insurance-card');
export const BankAccount = kind('Số tài khoản', 'vn-bank-account');
export const Bank = kind('Ngân hàng', 'vn-bank');
export const Province = kind('Tỉnh, thành phố', 'vn-province', '01');
export const Nationality = kind('Quốc tịch', 'vn-nationality', 'VN');
/** Words below the box say an amount, so that a zero too many is seen. */
export const Money = kind('Số tiền', 'vn-dong', 1_600_000, 'integer');
export const Email = kind('Thư điện tử', 'email', 'ten@');
export const PartialDate = kind('Ngày sinh', 'partial-date', '1950');
export const Day = kind('Ngày cấp', 'date');
export const Time = kind('Giờ hẹn', 'time');
export const DayAndTime = kind('Thời điểm', 'date-time');

export const Text: Story = { args: { field: { title: 'Nơi cấp', type: 'string' } } };
export const LongText: Story = {
  args: { field: { title: 'Lý do', type: 'string', maxLength: 500 }, answer: 'Gia đình có việc.' },
};
export const Count: Story = { args: { field: { title: 'Số con', type: 'integer', minimum: 0 }, answer: -1 } };
export const YesNo: Story = { args: { field: { title: 'Bạn có đang đi học không?', type: 'boolean' } } };
export const Radios: Story = { args: { field: { title: 'Tình trạng', enum: ['Độc thân', 'Đã kết hôn', 'Khác'] } } };
export const ListBox: Story = {
  args: { field: { title: 'Ngày trong tuần', enum: ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'Chủ nhật'] } },
};
export const SearchedList: Story = {
  args: { field: { title: 'Nghề nghiệp', enum: Array.from({ length: 40 }, (_, index) => `Nghề số ${index + 1}`) } },
};
export const CheckBoxes: Story = {
  args: {
    field: { title: 'Giấy tờ nộp kèm', type: 'array', items: { enum: ['Bản sao', 'Bản chính', 'Ảnh'] }, minItems: 1 },
  },
};
export const SmallFile: Story = {
  args: { field: { title: 'Ảnh thẻ', type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' } },
};

/** A kind that a page brings: here a plot of land, typed as sheet and number. */
export const OwnKind: Story = {
  args: { field: { title: 'Thửa đất', type: 'object', format: 'x-plot' } },
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
