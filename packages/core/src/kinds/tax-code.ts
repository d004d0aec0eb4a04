import { vn_tax_code } from '@motcua/model/formats';
import type { Kind } from './kind.js';
import { registerNumber, withoutSeparators } from './register-number.js';

/** A tax code; the dash before a dependent unit's three digits may be left out. */
export const taxCode: Kind = registerNumber({
  clean: (typed) => withoutSeparators(typed).replace(/^(\d{10})(\d{3})$/, '$1-$2'),
  explain: (value) =>
    /^\d{10}(?:-\d{3})?$/.test(value) && !vn_tax_code(value) ? { reason: 'taxCheckDigit', params: {} } : undefined,
});
