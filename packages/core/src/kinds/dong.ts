import type { JsonValue } from '@motcua/model';
import type { Kind } from './kind.js';
import { number } from './number.js';

/** An amount of đồng: whole, shown in groups of three digits as amounts are printed. */
export const dong: Kind = {
  ...number,
  parse(entry, context) {
    const text = typeof entry === 'string' ? entry.replace(/\s*(?:đồng|đ|vnđ|vnd)\.?\s*$/iu, '') : entry;
    return number.parse(text, context);
  },
  format(value: JsonValue | undefined, context) {
    const plain = number.format(value, context);
    return typeof plain === 'string' ? plain.replace(/\B(?=(?:\d{3})+$)/g, '.') : plain;
  },
};
