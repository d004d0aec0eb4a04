import type { IssueParams } from '../issue.js';
import type { JsonValue } from '../json.js';

/** A message of its own for what was typed. */
export interface Explanation {
  /** Key of the message. */
  readonly reason: string;
  readonly params: IssueParams;
}

/**
 * A reason to look at an answer again: the key of its message, and the values in it. `params.other` names an answer
 * alongside.
 */
export interface Warning {
  readonly code: string;
  readonly params: IssueParams;
}

export interface WarningContext {
  /** The answer of another member of the same group, by its name. */
  readonly sibling: (name: string) => JsonValue | undefined;
}

/** How the numbers of one register are typed and shown. They are typed with separators or without, and stored without. */
export interface RegisterNumber {
  /** Turns what is typed, without its separators, into the stored form. */
  readonly clean?: (typed: string) => string;
  /** Formats the number for comparison, e.g. in groups. */
  readonly group?: (value: string) => string;
  /** The possible numbers of digits: other characters, and too few or too many digits, have messages of their own. */
  readonly digits?: readonly number[];
  /** Explains why a cleaned number does not have the register's format, where that is plain to see. */
  readonly explain?: (value: string) => Explanation | undefined;
  /** Returns warnings about a number that is allowed all the same. */
  readonly warn?: (value: string, context: WarningContext) => readonly Warning[];
}
