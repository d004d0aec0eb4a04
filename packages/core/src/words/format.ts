import type { MessageFormat } from './catalogue.js';

const known = new Map<string, MessageFormat>();

/** How a language writes numbers, sizes and lists. */
export function formatFor(language: string): MessageFormat {
  let format = known.get(language);
  if (!format) known.set(language, (format = makeFormat(language)));
  return format;
}

/** What the browser knows of a language takes tens of milliseconds to load on a phone: it is asked for late, and once. */
function makeFormat(language: string): MessageFormat {
  let numbers: Intl.NumberFormat | undefined;
  const written = (value: number): string => {
    if (Number.isInteger(value) && value > -1000 && value < 1000) return String(value);
    numbers ??= new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
    return numbers.format(value);
  };
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
