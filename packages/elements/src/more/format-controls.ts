import { msg } from '../localize/msg.js';
import {
  entryText,
  inEnglishWords,
  inVietnameseWords,
  kindOf,
  type ActiveNode,
  type FormatKindName,
} from '@motcua/core';
import { getAt, type JsonValue } from '@motcua/model';
import { html, nothing } from 'lit';
import type { Control, ControlView } from '../controls/control.js';
import { describedBy, singleField } from '../controls/field-frame.js';
import { nativeControl } from '../controls/native-control.js';
import { textInput } from '../controls/text.js';
import type { FormContext } from '../form/form-context.js';
import { fieldId } from '../form/form-context.js';
import { codeControl, codeWords } from '../lists/code-controls.js';
import { pageControl } from './page-controls.js';

/** What a box for a register's number says of itself. */
interface NumberBox {
  readonly mode: 'numeric' | 'tel' | undefined;
  readonly autocomplete?: string;
  readonly hint: () => string | undefined;
}

const NUMBERS: Readonly<Record<string, NumberBox>> = {
  'format:vn-personal-id': {
    mode: 'numeric',
    hint: () => msg('12 chữ số, như trên thẻ căn cước', { id: 'kind.personalId.hint' }),
  },
  'format:vn-identity-number': {
    mode: 'numeric',
    hint: () =>
      msg('12 chữ số của căn cước, hoặc 9 chữ số của chứng minh nhân dân', { id: 'kind.identityNumber.hint' }),
  },
  'format:vn-phone': {
    mode: 'tel',
    autocomplete: 'tel',
    hint: () => msg('Ví dụ 0912 345 678', { id: 'kind.phone.hint' }),
  },
  'format:vn-tax-code': {
    mode: undefined,
    hint: () => msg('10 hoặc 13 chữ số; cá nhân dùng 12 chữ số định danh', { id: 'kind.taxCode.hint' }),
  },
  'format:vn-social-insurance-number': {
    mode: 'numeric',
    hint: () => msg('10 chữ số, như trên sổ hoặc thẻ bảo hiểm', { id: 'kind.socialInsurance.hint' }),
  },
  'format:vn-health-insurance-card': {
    mode: undefined,
    hint: () => msg('10 chữ số, hoặc 2 chữ cái và 13 chữ số của thẻ cũ', { id: 'kind.healthInsurance.hint' }),
  },
  'format:vn-bank-account': {
    mode: undefined,
    hint: () => msg('Chép đúng như trong ứng dụng của ngân hàng', { id: 'kind.bankAccount.hint' }),
  },
};

/** Draws a kind that a schema asks for by its format. */
export function formatControl(control: ControlView): ReturnType<Control> {
  const kind = control.view.node.kind as FormatKindName;
  if (kind === 'format:vn-dong') return dong(control);
  const box = NUMBERS[kind];
  if (!box) return codeControl(control) ?? pageControl(control) ?? textInput(control, undefined, 'full');
  const shown = control.with({ hint: control.hint ?? box.hint() });
  return textInput(shown, box.mode, 'medium', box.autocomplete);
}

/** An amount of money: typed in digits, said in words, so that a zero too many is seen. */
const dong: Control = (control) => {
  const { context, view, definition } = control;
  const value = getAt(context.store.getSnapshot().answers, view.pointer);
  const words = amountWords(value, context.language);
  const id = fieldId(view.pointer, 'words');
  const described = [describedBy(control), words && id].filter(Boolean).join(' ');
  const own = {
    class: `width-${definition?.width ?? 'medium'}`,
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-describedby': described === '' ? undefined : described,
  };
  return singleField(
    control,
    html`<div class="affixed">
        <input type="text" enterkeyhint="next" spellcheck="false" ${nativeControl(control, own)} />
        <span aria-hidden="true">${msg('đồng', { id: 'kind.dong.unit' })}</span>
      </div>
      ${words ? html`<p class="hint" id=${id} .textContent=${words}></p>` : nothing}`,
  );
};

function amountWords(value: JsonValue | undefined, language: string): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  const words = language === 'vi' ? inVietnameseWords(value) : inEnglishWords(value);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${msg('đồng', { id: 'kind.dong.unit' })}`;
}

/** How the answer of such a kind is written where it is only read. */
export function formatWords(context: FormContext, node: ActiveNode, value: JsonValue): string {
  const { fields } = context;
  const words = codeWords(context, node, value);
  if (words !== undefined) return words;
  const text = entryText(kindOf(node.kind)?.format(value, fields.context(node)) ?? JSON.stringify(value));
  return node.kind === 'format:vn-dong' ? `${text} ${msg('đồng', { id: 'kind.dong.unit' })}` : text;
}
