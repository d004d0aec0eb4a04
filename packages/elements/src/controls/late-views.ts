import { msg } from '../localize/msg.js';
import { writeDateTime, writeTime, type LateKindName, type LeafKindName } from '@motcua/core';
import { hasOwn } from '@motcua/model';
import { html } from 'lit';
import { choices } from './checkboxes.js';
import { pageControl } from './custom-kind.js';
import { dateTime } from './date-time.js';
import { content } from './late-content.js';
import { listViews } from './late-search.js';
import { asTyped, optionAnswer, plainText, type KindView } from './kind-view.js';
import { dong } from './money.js';
import { blankAmount, blankDate, blankLines, blankTime } from './paper-answer.js';
import { registerNumber } from './register-number.js';
import { textInput } from './text.js';
import { time } from './time.js';

const number = (box: Parameters<typeof registerNumber>[0]): KindView => ({
  control: registerNumber(box),
  readOnly: asTyped,
  paper: blankLines,
});

/** The views of the less common kinds. */
const lateViews = {
  choices: { control: choices, readOnly: optionAnswer, paper: blankLines },
  time: {
    control: time,
    readOnly: (_context, _node, value) => (typeof value === 'string' ? writeTime(value) : plainText(value)),
    paper: blankTime,
  },
  dateTime: {
    control: dateTime,
    readOnly: ({ language }, _node, value) => writeDateTime(plainText(value), language),
    paper: () => html`<span>${blankTime()}, ${blankDate()}</span>`,
  },
  content: {
    control: content,
    readOnly: () => msg('Đã có tệp', { id: 'answer.file' }),
    paper: () => html`<span class="note">${msg('(nộp kèm trên giấy)', { id: 'print.attach' })}</span>`,
  },
  'format:vn-personal-id': number({
    mode: 'numeric',
    hint: () => msg('12 chữ số, như trên thẻ căn cước', { id: 'kind.personalId.hint' }),
  }),
  'format:vn-identity-number': number({
    mode: 'numeric',
    hint: () =>
      msg('12 chữ số của căn cước, hoặc 9 chữ số của chứng minh nhân dân', { id: 'kind.identityNumber.hint' }),
  }),
  'format:vn-phone': number({
    mode: 'tel',
    autocomplete: 'tel',
    hint: () => msg('Ví dụ 0912 345 678', { id: 'kind.phone.hint' }),
  }),
  'format:vn-tax-code': number({
    mode: undefined,
    hint: () => msg('10 hoặc 13 chữ số; cá nhân dùng 12 chữ số định danh', { id: 'kind.taxCode.hint' }),
  }),
  'format:vn-social-insurance-number': number({
    mode: 'numeric',
    hint: () => msg('10 chữ số, như trên sổ hoặc thẻ bảo hiểm', { id: 'kind.socialInsurance.hint' }),
  }),
  'format:vn-health-insurance-card': number({
    mode: undefined,
    hint: () => msg('10 chữ số, hoặc 2 chữ cái và 13 chữ số của thẻ cũ', { id: 'kind.healthInsurance.hint' }),
  }),
  'format:vn-bank-account': number({
    mode: undefined,
    hint: () => msg('Chép đúng như trong ứng dụng của ngân hàng', { id: 'kind.bankAccount.hint' }),
  }),
  'format:vn-dong': {
    control: dong,
    readOnly: (context, node, value) => `${asTyped(context, node, value)} ${msg('đồng', { id: 'kind.dong.unit' })}`,
    paper: () =>
      html`<span>${blankAmount()} ${msg('đồng', { id: 'kind.dong.unit' })}</span>
        <span>${msg('bằng chữ:', { id: 'print.inWords' })}</span><span class="rule"></span>`,
  },
  // A format that the page defines, or that the kit does not know.
  ...listViews,
  'format:': {
    control: (control) => pageControl(control) ?? textInput(control, undefined, 'full'),
    readOnly: asTyped,
    paper: blankLines,
  },
} satisfies Readonly<Record<LateKindName, KindView>>;

/** Returns the view of a less common kind; the one of an unknown format when the kind has none. */
export function lateView(kind: LeafKindName): KindView {
  return lateViews[hasOwn(lateViews, kind) ? (kind as LateKindName) : 'format:'];
}
