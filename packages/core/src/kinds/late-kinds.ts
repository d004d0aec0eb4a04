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

const inCapitals = (typed: string) => typed.replace(/[\s.-]/g, '').toUpperCase();

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
  'format:vn-social-insurance-number': registerNumber({ explain: wrongDigits(10) }),
  'format:vn-health-insurance-card': registerNumber({ clean: inCapitals }),
  'format:vn-bank-account': registerNumber({ clean: inCapitals }),
  'format:vn-dong': dong,
  'format:vn-bank': codeFromList,
  'format:vn-province': codeFromList,
  'format:vn-commune': codeFromList,
  'format:vn-ethnicity': codeFromList,
  'format:vn-nationality': codeFromList,
  // A format that the kit does not know yet is a text.
  'format:': text,
} satisfies Readonly<Record<string, Kind>>;
