import { daysInMonth, type Explanation } from '@motcua/model';
import { typedText, type Entry, type EntryParts, type Kind } from './kind.js';
import { dateEntry, partialDate } from './partial-date.js';
import { partsOfWrittenDate, readMonth } from './written-date.js';

/** A year fills its box by itself; what is longer was meant for all of them. */
const LONGEST_PART = 4;
/** A date whose year has too few digits. */
const SHORT = /^(\d{1,2})\s*[/.\s-]\s*(\d{1,2})\s*[/.\s-]\s*['’]?(\d{1,3})$/;

/** The parts of a date, and the box that held all of them, if one did. */
interface Spread {
  readonly parts: EntryParts;
  readonly box?: string;
}

/**
 * A date that was pasted or typed as a whole into one of its boxes (`1/3/1980`, `01031980`, `1 March 1980`) is read as
 * one, and is in its three boxes once that box is left.
 */
export const wholeDate: Kind = {
  ...partialDate,
  parse(entry, context) {
    const { parts, box } = spread(entry);
    const reading = partialDate.parse(parts, context);
    if ('unreadable' in reading && reading.unreadable === 'dateMonth' && /^\d{4}$/.test(parts['month'] ?? ''))
      return { ...reading, unreadable: 'dateYearAsMonth' };
    // An invalid part is reported at the box that holds the whole date; a missing one at its own.
    return box !== undefined && 'unreadable' in reading && !reading.unreadable.endsWith('Missing')
      ? { ...reading, params: { ...reading.params, part: box } }
      : reading;
  },
  explain: (code, entry) => explainDate(code, spread(entry).parts),
};

function spread(entry: Entry): Spread {
  const { day, month, year } = dateEntry(entry);
  const filled = Object.entries({ day, month, year }).filter(([, text]) => text !== '');
  const [[box, only] = ['', ''], ...others] = filled;
  if (others.length === 0 && only.length > LONGEST_PART) {
    const written = partsOfWrittenDate(only) ?? SHORT.exec(only)?.slice(1).reverse();
    if (written) return { box, parts: { day: written[2] ?? '', month: written[1] ?? '', year: written[0] ?? '' } };
  }
  return {
    parts: {
      day: plain(day, /^ngày\s*|(?:st|nd|rd|th)$/giu),
      month: plainMonth(month),
      year: plain(year, /^năm\s*/iu),
    },
  };
}

/** The digits of a part that is written with the word for it, such as `ngày 1` or `1st`. */
function plain(part: string, words: RegExp): string {
  const digits = part.replace(words, '');
  return /^\d+$/.test(digits) ? digits : part;
}

/** The number of a month that is written in letters, such as `March` or `tháng 3`. */
function plainMonth(month: string): string {
  return readMonth(typedText(month)) ?? month;
}

/** Why the parts of a date make none: a month or a day that there is not. */
function explainDate(code: string, entry: Entry): Explanation | undefined {
  if (code !== 'format' && code !== 'pattern') return undefined;
  const { day, month, year } = dateEntry(entry);
  if (month !== '' && (Number(month) < 1 || Number(month) > 12))
    return { reason: 'dateNoSuchMonth', params: { part: 'month' } };
  if (Number(day) > 31 || (day !== '' && Number(day) < 1)) return { reason: 'dateNoSuchDay', params: { part: 'day' } };
  if (day === '' || month === '') return undefined;
  const days = daysInMonth(Number(year), Number(month));
  return Number(day) > days
    ? { reason: 'dateMonthTooShort', params: { month: Number(month), year: Number(year), days, part: 'day' } }
    : undefined;
}
