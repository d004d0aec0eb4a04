import { writeDate } from '@motcua/core';
import { vietnamDate, type Instant } from '@motcua/model';
import type { FormContext } from './form-context.js';
import { environment } from '../platform/environment.js';

const HOUR = 3_600_000;
const MONTH = 31 * 24 * HOUR;

/** Returns the date of the device, formatted; undefined where there is no sign that it is wrong. */
export function doubtfulDate(context: FormContext): string | undefined {
  return passedTime(context) === undefined ? undefined : deviceDate(context);
}

/** Returns the date of the device, in Vietnam's time zone, formatted. */
export function deviceDate({ language }: FormContext): string {
  return writeDate(vietnamDate(environment.now()), language);
}

/**
 * Returns a moment that has certainly passed although the device's clock is behind it: a time that a receiver has sent,
 * or a day long after the publication of the procedure. A clock with an empty battery is years behind. Undefined where
 * there is no sign that the clock is wrong.
 */
export function passedTime({ store, session }: FormContext): Instant | undefined {
  const { definition } = store.procedure;
  const { submission } = store.getSnapshot();
  const now = environment.now().getTime();
  const shown = submission.state === 'received' ? [submission.receipt] : [];
  const received = [...shown, ...(session.receipts ?? []).map(({ receipt }) => receipt)];
  const days = [definition.effectiveFrom, definition.verification.verifiedOn];
  return (
    received.find(({ receivedAt }) => Date.parse(receivedAt) > now + HOUR)?.receivedAt ??
    days.flatMap((day) => (day !== undefined && Date.parse(day) > now + MONTH ? [`${day}T00:00:00+07:00`] : []))[0]
  );
}
