import { parsePartialDate } from '../partial-date.js';

const TIME = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;
const DATE_PART = /^P(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

/** Full date of RFC 3339. */
export function date(text: string): boolean {
  return text.length === 10 && parsePartialDate(text) !== undefined;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partial_date(text: string): boolean {
  return parsePartialDate(text) !== undefined;
}

/** Time of RFC 3339, with its zone. A leap second is the last second of a day in UTC, and nowhere else. */
export function time(text: string): boolean {
  const match = TIME.exec(text);
  if (!match || match[3] !== '60') return match !== null;
  const offset = (match[4] === '-' ? -1 : 1) * (Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0));
  const minutes = Number(match[1]) * 60 + Number(match[2]) - offset;
  return (minutes + 2880) % 1440 === 1439;
}

/** Date and time of RFC 3339. */
export function date_time(text: string): boolean {
  return /t/i.test(text.charAt(10)) && date(text.slice(0, 10)) && time(text.slice(11));
}

/** Duration of RFC 3339, appendix A: no part is left out between two others, weeks are alone, no fractions. */
export function duration(text: string): boolean {
  const match = DATE_PART.exec(text);
  return match !== null && text !== 'P' && match[1] !== 'T' && !/Y\d+D|H\d+S/.test(text);
}
