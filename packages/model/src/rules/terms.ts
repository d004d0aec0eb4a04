import type { Channel, CompiledProcedure, Fee, TimeLimit } from '../documents/procedure.js';
import type { JsonValue } from '../json.js';
import { getAt, type Pointer } from '../pointer.js';
import { isValidFor } from './conditions.js';
import { pointersRead, wholesRead } from './pointers-read.js';

/**
 * Whether an answer may still be given: it is asked for and not there; with `isWhole`, that answer or one within it. What
 * is unknown decides nothing.
 */
export type IsOpen = (pointer: Pointer, isWhole?: boolean) => boolean;

/** The terms of a channel for some answers; undefined where they depend on an answer that is still open. */
export interface Terms {
  readonly timeLimit: TimeLimit | undefined;
  readonly fee: readonly Fee[] | undefined;
  /** The id of the case that the fee is of; absent for the channel's own. */
  readonly feeCase?: string;
}

/**
 * Whether the answers are of a case: undefined while its condition reads an answer that is open.
 * @param id of an entry of `cases`
 */
export function caseHolds(
  procedure: CompiledProcedure,
  id: string,
  data: JsonValue,
  isOpen: IsOpen = () => false,
): boolean | undefined {
  const { cases = [] } = procedure.definition;
  const index = cases.findIndex((one) => one.id === id);
  const found = cases[index];
  if (!found) return false;
  const { appliesIf } = found;
  if (pointersRead(appliesIf).some((pointer) => getAt(data, pointer) === undefined && isOpen(pointer)))
    return undefined;
  if (wholesRead(appliesIf).some((pointer) => isOpen(pointer, true))) return undefined;
  return isValidFor(procedure, `procedure#/cases/${index}/appliesIf`, data);
}

/** The time limit and fee of a channel for some answers. */
export function termsOf(
  procedure: CompiledProcedure,
  { timeLimit, fee, cases = [] }: Channel,
  data: JsonValue,
  isOpen?: IsOpen,
): Terms {
  const first = (member: 'timeLimit' | 'fee') => {
    for (const terms of cases) {
      if (terms[member] === undefined) continue;
      const holds = caseHolds(procedure, terms.case, data, isOpen);
      if (holds !== false) return { terms, holds };
    }
    return undefined;
  };
  const [ofTime, ofFee] = [first('timeLimit'), first('fee')];
  return {
    timeLimit: ofTime ? (ofTime.holds ? ofTime.terms.timeLimit : undefined) : timeLimit,
    fee: ofFee ? (ofFee.holds ? ofFee.terms.fee : undefined) : fee,
    ...(ofFee?.holds && { feeCase: ofFee.terms.case }),
  };
}
