import type { Issue } from '../issue.js';
import type { JsonValue } from '../json.js';
import type { Pointer } from '../pointer.js';

/**
 * A rule about several answers, in JsonLogic. It raises an issue where `assert` is false; what is unknown, because an
 * answer is not given, raises none.
 */
export interface RuleDefinition {
  readonly assert: JsonValue;
  /** The field at which its issue is shown, with `*` for each item of a list. The rule applies while the field is asked. */
  readonly at: Pointer;
  /** The key of its message in `texts.<language>.json`. */
  readonly text: string;
}

/** Why an expression cannot be evaluated. */
export type LogicFault = 'operator' | 'arguments' | 'type' | 'divisionByZero' | 'range' | 'circle';

/** An expression that could not be evaluated with some answers. */
export interface LogicProblem {
  /** Its JSON Pointer in `procedure.json`, without the member below it: `/rules/0`, `/computed/~1total`. */
  readonly source: Pointer;
  /** The field for which it was evaluated. */
  readonly at: Pointer;
  readonly fault: LogicFault;
}

/** The values that follow from some answers. Rules are evaluated with the computed values, whatever the answers hold there. */
export interface RuleOutcome {
  readonly issues: readonly Issue[];
  /** The computed values by the fields that are asked; undefined where a value is unknown. */
  readonly values: ReadonlyMap<Pointer, JsonValue | undefined>;
  readonly problems: readonly LogicProblem[];
}
