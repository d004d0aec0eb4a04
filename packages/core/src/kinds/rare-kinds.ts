import { choices } from './choices.js';
import { content } from './content.js';
import { dateTime } from './date-time.js';
import { dong } from './dong.js';
import type { FormatKindName, Kind } from './kind.js';
import { identityNumber, personalId } from './personal-id.js';
import { listed } from './listed.js';
import { phone } from './phone.js';
import { registerNumber, wrongDigits } from './register-number.js';
import type { RareKindName } from './registry.js';
import { taxCode } from './tax-code.js';
import { text } from './text.js';
import { time } from './time.js';

const inCapitals = (typed: string) => typed.replace(/[\s.-]/g, '').toUpperCase();

/** How the kinds read and write that few forms have. */
export const rareKinds: Readonly<Record<RareKindName | FormatKindName, Kind>> = {
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
  'format:vn-bank': listed,
  'format:vn-province': listed,
  'format:vn-commune': listed,
  'format:vn-ethnicity': listed,
  'format:vn-nationality': listed,
  // A format that the kit does not know yet is a text.
  'format:': text,
};
