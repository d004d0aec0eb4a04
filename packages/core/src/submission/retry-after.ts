/** The longest wait that is kept to, in seconds. */
const MAX_WAIT = 86_400;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The three forms of an HTTP date (RFC 9110, section 5.6.7), of which the first is written today. */
const IMF = /^\w{3}, (?<day>\d\d) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/;
const RFC_850 = /^\w{6,9}, (?<day>\d\d)-(?<month>\w{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/;
const ASCTIME = /^\w{3} (?<month>\w{3}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/;

/**
 * `Retry-After` in seconds: a number of them, or a date (RFC 9110, section 10.2.3). A proxy may have repeated the header.
 * @param now the time that a date is compared with: the server's, where it is known
 * @returns at most a day; undefined for what is neither, and for a date that is over
 */
export function readRetryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  const [first = '', ...others] = text.split(/\s*,\s*/);
  if (/^\d+$/.test(first))
    return others.every((other) => other === first) ? Math.min(Number(first), MAX_WAIT) : undefined;
  const at = readHttpDate(text);
  if (!at) return undefined;
  const wait = Math.ceil((at.getTime() - now.getTime()) / 1000);
  return wait >= 0 ? Math.min(wait, MAX_WAIT) : undefined;
}

/** The time of an HTTP date; undefined for any other text. `Date.parse` would read `-5` and `1.5` as days. */
export function readHttpDate(text: string | null): Date | undefined {
  const value = text?.trim() ?? '';
  const parts = (IMF.exec(value) ?? RFC_850.exec(value) ?? ASCTIME.exec(value))?.groups;
  if (!parts) return undefined;
  const { day = '', month = '', year = '', time = '' } = parts;
  const number = MONTHS.indexOf(month) + 1;
  const full = year.length === 2 ? `20${year}` : year;
  const date = new Date(`${full}-${pad(String(number))}-${pad(day.trim())}T${time}Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function pad(text: string): string {
  return text.padStart(2, '0');
}
