import type { Kind } from './kind.js';
import { registerNumber, withoutSeparators } from './register-number.js';

/** Prefixes that mobile operators have; others may come, so a strange one is odd, not wrong. */
const MOBILE = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;

/** A telephone number; `+84` and `+84 (0)` become the `0` that people dial. */
export const phone: Kind = registerNumber({
  clean: (typed) => withoutSeparators(typed).replace(/^(?:\+|00)?840?(?=[1-9]\d{8,9}$)/, '0'),
  group: (value) =>
    /^0\d{9}$/.test(value)
      ? value.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
      : value.replace(/^(02[48])(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^(02\d{2})(\d{3})(\d{4})$/, '$1 $2 $3'),
  warn: (value) => (/^0[3-9]\d{8}$/.test(value) && !MOBILE.test(value) ? [{ code: 'phonePrefix', params: {} }] : []),
});
