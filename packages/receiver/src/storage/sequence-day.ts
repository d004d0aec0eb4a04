import { vietnamDate } from '@motcua/model';

/** The day of an instant as numbers name it: `YYMMDD` in Asia/Ho_Chi_Minh. */
export function sequenceDay(instant: Date): string {
  return vietnamDate(instant).slice(2).replaceAll('-', '');
}
