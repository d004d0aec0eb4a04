import type { Entry, Kind } from './kind.js';
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
  explain: (code, entry) => partialDate.explain?.(code, inParts(entry)),
};

function inParts(entry: Entry): Entry {
  const { day, month, year } = dateEntry(entry);
  const [only = '', ...others] = [day, month, year].filter((part) => part !== '');
  const parts = others.length === 0 && only.length > LONGEST_PART ? partsOfWrittenDate(only) : undefined;
  return parts ? { day: parts[2] ?? '', month: parts[1] ?? '', year: parts[0] ?? '' } : entry;
}
