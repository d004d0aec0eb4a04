import { msg } from '../localize/msg.js';

/** What a box for a register's number says of itself. */
export interface NumberBox {
  readonly mode: 'numeric' | 'tel' | undefined;
  readonly autocomplete?: string;
  readonly hint: () => string | undefined;
}

export const NUMBERS: Readonly<Record<string, NumberBox>> = {
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
