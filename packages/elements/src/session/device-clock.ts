import { writeDate } from '@motcua/core';
import { vietnamDate } from '@motcua/model';
import type { FormContext } from './form-context.js';
import { environment } from '../platform/environment.js';

const HOUR = 3_600_000;
const MONTH = 31 * 24 * HOUR;

/** The date that the device has, as it is written; undefined where nothing speaks against it. */
export function doubtfulDate(context: FormContext): string | undefined {
  return isBehind(context) ? deviceDate(context) : undefined;
}

/** The date that the device has, in Vietnam, as it is written. */
export function deviceDate({ language }: FormContext): string {
  return writeDate(vietnamDate(environment.now()), language);
}

/**
 * Whether the device's clock is behind: before a time that a receiver has named, or long before the procedure was
 * published. A clock that lost its battery is years behind.
 */
function isBehind({ store, session }: FormContext): boolean {
  const { definition } = store.procedure;
  const { submission } = store.getSnapshot();
  const now = environment.now().getTime();
  const shown = submission.state === 'received' ? [submission.receipt] : [];
  const received = [...shown, ...(session.receipts ?? []).map(({ receipt }) => receipt)];
  const days = [definition.effectiveFrom, definition.verification.verifiedOn];
  return (
    received.some(({ receivedAt }) => Date.parse(receivedAt) > now + HOUR) ||
    days.some((day) => day !== undefined && Date.parse(day) > now + MONTH)
  );
}
