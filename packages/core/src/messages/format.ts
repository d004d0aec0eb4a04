import type { MessageFormat } from '../languages/catalogue.js';
import { AMOUNT_GROUPED_FROM, writeNumber } from '../kinds/write-number.js';

const known = new Map<string, MessageFormat>();

/** Returns the formats of numbers, sizes and lists in a language. */
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
    count: (value, forms) => pluralForm(forms, Number(value), language).replace('#', format.number(value)),
  };
  return format;
}

/** The form for a number; where forms go by position, `one` has the first and every other category the last. */
function pluralForm(forms: string, value: number, language: string): string {
  const texts = forms.split('|');
  // `Intl` takes tens of milliseconds to load on a phone.
  const category = texts.length > 1 ? new Intl.PluralRules(language).select(value) : 'other';
  if (!/^\w+=/.test(forms)) return `# ${(category === 'one' ? texts[0] : texts.at(-1)) ?? ''}`;
  const byCategory = new Map(texts.map((text) => [text.replace(/=.*/s, ''), text.replace(/^\w+=/, '')]));
  return byCategory.get(category) ?? byCategory.get('other') ?? '#';
}
