import type { CalendarDate } from '../documents/procedure.js';

/** One year of days off for state bodies. Data, not code: it changes by a yearly announcement of the government. */
export interface CalendarYear {
  readonly year: number;
  /** `projected` until the government's yearly announcement. */
  readonly status: 'official' | 'projected';
  /** The law or announcement it rests on. */
  readonly basis: string;
  readonly daysOff: readonly { readonly date: CalendarDate; readonly kind: 'holiday' | 'lieu' | 'swap' }[];
  /** Saturdays that are worked in exchange for a swapped day. */
  readonly workingSaturdays: readonly CalendarDate[];
  /** Where the dates were found. */
  readonly source: string;
  readonly verification: 'verified' | 'unverified';
}
