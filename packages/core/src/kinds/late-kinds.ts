import { formatReadings, type FormatReading } from '@motcua/model';
import { choices } from './choices.js';
import { content } from './content.js';
import { dateTime } from './date-time.js';
import { dong } from './dong.js';
import type { Kind } from './kind.js';
import { codeFromList } from './code-from-list.js';
import { registerNumber } from './register-number.js';
import { text } from './text.js';
import { time } from './time.js';

/** The kinds of register numbers and of codes from lists. */
const readKinds = Object.fromEntries(
  Object.entries<FormatReading>(formatReadings).map(([format, reading]) => [
    `format:${format}`,
    'list' in reading ? codeFromList : registerNumber(reading),
  ]),
) as Readonly<Record<`format:${keyof typeof formatReadings}`, Kind>>;

/** The kinds that few forms have: they load with the fields that render them. */
export const lateKinds = {
  choices,
  time,
  dateTime,
  content,
  ...readKinds,
  'format:vn-dong': dong,
  // A format that the kit does not know yet is a text.
  'format:': text,
} satisfies Readonly<Record<string, Kind>>;

/**
 * The late kinds of formats that do not begin with `vn-`. Which kind a text has is known before its kind is loaded, so
 * `npm run tables` copies them to a file of their own.
 */
export const lateFormats = {
  time: 'time',
  'date-time': 'dateTime',
} as const satisfies Readonly<Record<string, keyof typeof lateKinds>>;
