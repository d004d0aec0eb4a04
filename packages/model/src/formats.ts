import { parsePartialDate } from './partial-date.js';

// The formats that every validator checks, here and there alike. Each export is named as its format with `_` for `-`.

const fullDate = (text: string): boolean => text.length === 10 && parsePartialDate(text) !== undefined;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/i;

/** Full date of RFC 3339. */
export const date = fullDate;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partial_date = (text: string): boolean => parsePartialDate(text) !== undefined;

/** Time of RFC 3339, with its zone. */
export const time = (text: string): boolean => TIME.test(text);

/** Date and time of RFC 3339. */
export const date_time = (text: string): boolean => {
  const [day = '', clock = '', ...rest] = text.split(/t|\s/i);
  return rest.length === 0 && fullDate(day) && TIME.test(clock);
};

/** An address that mail can be sent to: the HTML standard's rule, which is what browsers hold people to. */
export const email =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

/** An absolute URI of RFC 3986. */
export const uri = /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** UUID of RFC 9562. */
export const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** JSON Pointer of RFC 6901. */
export const json_pointer = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
