import { vietnamDateTime } from '@motcua/model';

/** An instant in Vietnam's time zone, to the second or as exact as it is; what is no instant stays as it is. */
export function inVietnam(value: string): string {
  const zone = /(?:z|[+-]\d{2}:?\d{2})$/i.exec(value)?.[0];
  // JavaScript has no leap seconds: the second before has the same place in every zone.
  const ordinary = value.replace(/([t ]\d{2}:\d{2}:)60/i, '$159');
  const time = zone === undefined || zone === '+07:00' ? NaN : Date.parse(ordinary);
  if (Number.isNaN(time)) return value;
  const shown = `${vietnamDateTime(new Date(time)).replace(/\.000$/, '')}+07:00`;
  return ordinary === value ? shown : shown.replace(/59(?=[.+])/, '60');
}
