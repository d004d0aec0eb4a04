import type { Pointer } from '@motcua/model';
import type { FormSnapshot } from './form-snapshot.js';
import type { SettledAnswers } from './settler.js';

/** The key of the method that changes the state: a page has only the actions. */
export const change = Symbol('change');

/** The members of the snapshot that a change replaces. */
export type Change = Partial<FormSnapshot>;

/** Facts about a change that limit what is recomputed. */
export interface ChangeHints {
  /** The only field whose entry the change touches; absent when it may be any. */
  readonly at?: Pointer;
  /** The settled answers, when they are known already. */
  readonly settled?: SettledAnswers;
  /** Where choices have changed. */
  readonly chosenAt?: Pointer;
  /** A place that a person has just added. */
  readonly added?: Pointer;
}
