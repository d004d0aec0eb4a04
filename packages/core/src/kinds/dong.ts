import { AMOUNT_GROUPED_FROM, writeNumber } from './write-number.js';
import { typedText, type Kind } from './kind.js';
import { writtenNumber } from './written-number.js';

/** An amount of đồng, with or without the unit behind it. */
export const dong: Kind = {
  ...writtenNumber,
  parse(entry, context) {
    const digits = typedText(entry).replace(/^(?:vnd|₫)\s*|\s*(?:đồng|dong|đ|₫|vnđ|vnd)\.?$/giu, '');
    return writtenNumber.parse(digits, context);
  },
  format: (value, context) =>
    typeof value === 'number'
      ? writeNumber(value, context.language, AMOUNT_GROUPED_FROM)
      : writtenNumber.format(value, context),
};
