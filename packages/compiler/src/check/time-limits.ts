import type { Pointer, ProcedureDefinition, TimeLimit } from '@motcua/model';

/** A time limit of a channel or of one of its cases. */
export interface PlacedTimeLimit {
  /** Its JSON Pointer in `procedure.json`. */
  readonly at: Pointer;
  /** The channel, and the case where it is of one. */
  readonly name: string;
  readonly timeLimit: TimeLimit;
}

/** The time limits of a procedure, with those of its cases. */
export function timeLimits({ channels }: ProcedureDefinition): readonly PlacedTimeLimit[] {
  return channels.flatMap(({ type, timeLimit, cases = [] }, index) => [
    { at: `/channels/${index}/timeLimit`, name: type, timeLimit },
    ...cases.flatMap(({ case: id, timeLimit: own }, position) =>
      own ? [{ at: `/channels/${index}/cases/${position}/timeLimit`, name: `${type}, ${id}`, timeLimit: own }] : [],
    ),
  ]);
}
