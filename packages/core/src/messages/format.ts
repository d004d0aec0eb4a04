import type { MessageFormat } from './catalogue.js';
import { AMOUNT_GROUPED_FROM, writeNumber } from './write-number.js';

const known = new Map<string, MessageFormat>();

/** How a language writes numbers, sizes and lists. */
export function formatFor(language: string): MessageFormat {
  let format = known.get(language);
  if (!format) known.set(language, (format = makeFormat(language)));
  return format;
}

function makeFormat(language: string): MessageFormat {
  const written = (value: number) => writeNumber(value, language, AMOUNT_GROUPED_FROM);
  const rounded = (value: number) => written(Math.round(value * 10) / 10);
  const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const format: MessageFormat = {
    plain,
    number: (value) => (typeof value === 'number' ? written(value) : plain(value)),
    bytes(value) {
      if (typeof value !== 'number') return plain(value);
      return value >= 1_000_000 ? `${rounded(value / 1_000_000)} MB` : `${written(Math.ceil(value / 1_000))} kB`;
    },
    alternatives: (words) => new Intl.ListFormat(language, { type: 'disjunction' }).format(words),
    count(value, nouns) {
      const [one = '', other] = nouns.split('|');
      const isOne = other === undefined || new Intl.PluralRules(language).select(Number(value)) === 'one';
      return `${format.number(value)} ${isOne ? one : other}`;
    },
  };
  return format;
}
