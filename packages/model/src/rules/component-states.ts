import type { ComponentDefinition, CompiledProcedure } from '../documents/procedure.js';
import type { JsonValue } from '../json.js';
import { isValidFor } from './conditions.js';

/** A component in its state for the given answers. */
export interface ComponentState {
  readonly definition: ComponentDefinition;
  /** `form`: the answers are it; `waived`: a database has it; `required` and `optional`: files may be attached. */
  readonly state: 'form' | 'waived' | 'required' | 'optional';
}

/** The components that the answers call for, in the procedure's order; those that do not apply are left out. */
export function componentStates(procedure: CompiledProcedure, data: JsonValue): ComponentState[] {
  return procedure.definition.components.flatMap((definition, index): ComponentState[] => {
    const holds = (condition: 'appliesIf' | 'waivedIf') =>
      isValidFor(procedure, `procedure#/components/${index}/${condition}`, data);
    if (definition.appliesIf !== undefined && !holds('appliesIf')) return [];
    if (definition.providedBy === 'form') return [{ definition, state: 'form' }];
    if (definition.waivedIf !== undefined && holds('waivedIf')) return [{ definition, state: 'waived' }];
    return [{ definition, state: definition.required ? 'required' : 'optional' }];
  });
}
