import type { ComponentDefinition, CompiledProcedure } from '../documents/procedure.js';
import type { JsonValue } from '../json.js';
import { isValidFor } from './conditions.js';

/** A component in its state for the given answers. */
export interface ComponentState {
  readonly definition: ComponentDefinition;
  /**
   * `form`: the answers are it; `waived`: a database has it; `required` and `optional`: files may be attached. Of those
   * that are `required` with the same `choice`, one is enough.
   */
  readonly state: 'form' | 'waived' | 'required' | 'optional';
}

/** The components that the answers call for, in the procedure's order; those that do not apply are left out. */
export function componentStates(procedure: CompiledProcedure, data: JsonValue): ComponentState[] {
  const states = procedure.definition.components.flatMap((definition, index): ComponentState[] => {
    const holds = (condition: 'appliesIf' | 'waivedIf' | 'requiredIf') =>
      definition[condition] !== undefined && isValidFor(procedure, `procedure#/components/${index}/${condition}`, data);
    if (definition.appliesIf !== undefined && !holds('appliesIf')) return [];
    if (definition.providedBy === 'form') return [{ definition, state: 'form' }];
    if (holds('waivedIf')) return [{ definition, state: 'waived' }];
    return [{ definition, state: definition.required || holds('requiredIf') ? 'required' : 'optional' }];
  });
  const waived = states.flatMap(({ definition, state }) => (state === 'waived' ? (definition.choice ?? []) : []));
  // Where a database has one of a choice, no other is needed.
  return states.map((one) =>
    one.state === 'required' && waived.includes(one.definition.choice as string) ? { ...one, state: 'optional' } : one,
  );
}
