import { daysInMonth } from '@motcua/model';
import type { Entry, Explanation, Kind } from './kind.js';
import { dateEntry, partialDate } from './partial-date.js';
import { partsOfWrittenDate } from './written-date.js';

/** A year fills its box by itself; what is longer was meant for all of them. */
const LONGEST_PART = 4;

/**
 * A date that was pasted or typed as a whole into one of its boxes (`1/3/1980`, `01031980`) is read as one, and stands in
 * its three boxes once that box is left.
 */
export const wholeDate: Kind = {
  ...partialDate,
  parse: (entry, context) => partialDate.parse(inParts(entry), context),
  explain: (code, entry) => explainDate(code, inParts(entry)),
};

function inParts(entry: Entry): Entry {
  const { day, month, year } = dateEntry(entry);
  const [only = '', ...others] = [day, month, year].filter((part) => part !== '');
  const parts = others.length === 0 && only.length > LONGEST_PART ? partsOfWrittenDate(only) : undefined;
  return parts ? { day: parts[2] ?? '', month: parts[1] ?? '', year: parts[0] ?? '' } : entry;
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
