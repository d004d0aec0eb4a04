import type { MessageFormat } from './catalogue.js';

/** How a language writes numbers, sizes and lists. */
export function formatFor(language: string): MessageFormat {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  const format: MessageFormat = {
    plain,
    number: (value) => (typeof value === 'number' ? number.format(value) : plain(value)),
    bytes(value) {
      if (typeof value !== 'number') return plain(value);
      return value >= 1_000_000
        ? `${rounded.format(value / 1_000_000)} MB`
        : `${rounded.format(Math.ceil(value / 1_000))} kB`;
    },
    alternatives: (words) => new Intl.ListFormat(language, { type: 'disjunction' }).format(words),
    count(value, nouns) {
      const [one = '', other = one] = nouns.split('|');
      const isOne = typeof value === 'number' && new Intl.PluralRules(language).select(value) === 'one';
      return `${format.number(value)} ${isOne ? one : other}`;
    },
  };
  return format;
}
