import type { CompiledProcedure, ExitDefinition } from '../documents/procedure.js';
import type { JsonValue } from '../json.js';
import { isValidFor } from './conditions.js';

/** The first exit whose condition the answers fulfil; undefined where the procedure is meant for them. */
export function exitOf(procedure: CompiledProcedure, data: JsonValue): ExitDefinition | undefined {
  return procedure.definition.exits?.find((_, index) =>
    isValidFor(procedure, `procedure#/exits/${index}/appliesIf`, data),
  );
}
