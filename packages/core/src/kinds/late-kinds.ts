import { formatReadings, type FormatReading } from '@motcua/model';
import { choices } from './choices.js';
import { content } from './content.js';
import { dateTime } from './date-time.js';
import { dong } from './dong.js';
import type { Kind } from './kind.js';
import { identityNumber, personalId } from './personal-id.js';
import { codeFromList } from './code-from-list.js';
import { phone } from './phone.js';
import { registerNumber, wrongDigits } from './register-number.js';
import { taxCode } from './tax-code.js';
import { text } from './text.js';
import { time } from './time.js';

/** The kinds of formats without a reading of their own. */
const readKinds = Object.fromEntries(
  Object.entries<FormatReading>(formatReadings).map(([format, reading]) => [`format:${format}`, kindOf(reading)]),
) as Readonly<Record<`format:${keyof typeof formatReadings}`, Kind>>;

function inCapitals(typed: string): string {
  return typed.replace(/[\s.-]/g, '').toUpperCase();
}

function kindOf(reading: FormatReading): Kind {
  if ('list' in reading) return codeFromList;
  return registerNumber('digits' in reading ? { explain: wrongDigits(reading.digits) } : { clean: inCapitals });
}

/** The kinds that few forms have: they load with the fields that render them. */
export const lateKinds = {
  choices,
  time,
  dateTime,
  content,
  'format:vn-personal-id': personalId,
  'format:vn-identity-number': identityNumber,
  'format:vn-phone': phone,
  'format:vn-tax-code': taxCode,
  'format:vn-dong': dong,
  ...readKinds,
  // A format that the kit does not know yet is a text.
  'format:': text,
} satisfies Readonly<Record<string, Kind>>;
