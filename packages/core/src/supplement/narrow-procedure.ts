import {
  componentStates,
  isWithin,
  requestedComponents,
  requestedPointers,
  supplementTarget,
  type CompiledProcedure,
  type CompiledValidator,
  type ComponentDefinition,
  type FieldDefinition,
  type Pointer,
  type StepDefinition,
  patternPointer,
  type SupplementItem,
} from '@motcua/model';
import { stepPointers } from '../flow/screens.js';
import { setSupplementScope, type SupplementScope } from '../store/supplement-scope.js';

/** A step of a supplement; its fields change as corrections open others. */
export interface SupplementStep extends StepDefinition {
  readonly fields: (Pointer | FieldDefinition)[];
}

/** The procedure of a supplement. */
export interface NarrowedProcedure {
  readonly procedure: CompiledProcedure;
  readonly scope: SupplementScope;
  readonly steps: readonly SupplementStep[];
}

const FAILED = [{ instancePath: '', keyword: 'const', params: {} }] as const;

/**
 * Returns the procedure of a supplement: its steps have only the fields that were requested, its components are those that
 * were requested, and those that come to apply because of a correction. Validators, rules and texts are the whole
 * procedure's, whose validators must be loaded.
 * @returns the location of the first item that names nothing in this procedure, where there is one: `fault`
 */
export function narrowProcedure(given: SupplementScope): NarrowedProcedure | { readonly fault: string } {
  const { procedure: whole, before } = given;
  const { definition, schema } = whole;
  const subject = { definition, schema, data: before.data };
  const items: SupplementItem[] = [];
  for (const item of given.items) {
    const target = supplementTarget(subject, item);
    if (!target) return { fault: item.pointer ?? item.component ?? '' };
    items.push({ ...target, note: item.note });
  }
  const scope = { ...given, items };
  const pointers = [...new Set(requestedPointers(items))];
  const ids = requestedComponents(items);
  const steps = definition.steps.map((step) => ({ ...step, fields: fieldsOf(step, pointers) }));
  const components = definition.components.flatMap((component, index): KeptComponent[] => {
    const isRequested = ids.includes(component.id);
    if (!isRequested && !mayFollow(component, scope)) return [];
    return [{ component: isRequested ? component : { ...component, appliesIf: true }, index, isRequested }];
  });
  const { opening: _, ...rest } = whole;
  const procedure: CompiledProcedure = {
    ...rest,
    definition: {
      ...definition,
      steps,
      components: components.map(({ component }) => component),
      channels: [],
      prefill: [],
      taskList: false,
    },
    validator: validatorOf(scope, components),
  };
  setSupplementScope(procedure, scope);
  return { procedure, scope, steps };
}

interface KeptComponent {
  readonly component: ComponentDefinition;
  /** Its index in the whole procedure. */
  readonly index: number;
  readonly isRequested: boolean;
}

/** Whether a component that was not requested may have to be attached because of a correction: no file of it is there. */
function mayFollow(
  { id, providedBy, appliesIf, waivedIf, requiredIf }: ComponentDefinition,
  { before }: SupplementScope,
): boolean {
  const isAttached = before.components.some((component) => component.id === id && component.state === 'attached');
  return providedBy === 'upload' && !isAttached && (appliesIf ?? waivedIf ?? requiredIf) !== undefined;
}

function validatorOf(scope: SupplementScope, components: readonly KeptComponent[]): CompiledProcedure['validator'] {
  const { procedure: whole, before } = scope;
  const earlier = componentStates(whole, before.data);
  return (name) => {
    const [, position, condition] = /^procedure#\/components\/(\d+)\/(\w+)$/.exec(name) ?? [];
    const kept = components[Number(position)];
    if (position === undefined || !kept) return whole.validator(name);
    const { component, index, isRequested } = kept;
    if (condition !== 'appliesIf' || isRequested) return whole.validator(`procedure#/components/${index}/${condition}`);
    const follows: CompiledValidator = (value) => {
      const stateIn = (states: typeof earlier) =>
        states.find(({ definition }) => definition.id === component.id)?.state;
      const now = stateIn(componentStates(whole, value as never));
      return now !== undefined && now !== 'waived' && now !== stateIn(earlier) ? [] : FAILED;
    };
    return follows;
  };
}

/** The fields of a step that were requested, each once, with what the procedure says of them and of those within. */
function fieldsOf(step: StepDefinition, requested: readonly Pointer[]): (Pointer | FieldDefinition)[] {
  const shown = stepPointers(step).flatMap((own) => {
    if (requested.some((pointer) => isWithin(own, pointer))) return [own];
    return requested.filter((pointer) => isWithin(pointer, own));
  });
  const outermost = shown.filter((pointer) => !shown.some((other) => other !== pointer && isWithin(pointer, other)));
  const described = step.fields.filter((field): field is FieldDefinition => typeof field !== 'string');
  return [
    ...[...new Set(outermost)].map((pointer) => fieldAt(pointer, described)),
    ...described.filter(({ pointer }) =>
      outermost.some((other) => other !== pointer && isWithin(pointer, patternPointer(other))),
    ),
  ];
}

/** Returns the definition of a field in a step; a field of a supplement always has one. */
export function fieldAt(pointer: Pointer, described: readonly FieldDefinition[]): FieldDefinition {
  const pattern = patternPointer(pointer);
  const { copyFrom: _, ...known } = described.find(
    (field) => field.pointer === pointer || field.pointer === pattern,
  ) ?? {
    pointer,
  };
  return { ...known, pointer };
}
