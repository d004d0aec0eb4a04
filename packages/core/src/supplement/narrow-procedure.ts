import {
  componentStates,
  isObject,
  isWithin,
  parsePointer,
  childPointer,
  requestedComponents,
  requestedPointers,
  type CompiledProcedure,
  type CompiledValidator,
  type ComponentDefinition,
  type FieldDefinition,
  type JsonSchema,
  type Pointer,
  type StepDefinition,
  patternPointer,
} from '@motcua/model';
import { childNode, type ActiveNode } from '../active-schema/active-node.js';
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
 * @param root the fields of the dossier as it was received
 * @returns the location of the first item that names nothing in this procedure, where there is one: `fault`
 */
export function narrowProcedure(
  scope: SupplementScope,
  root: ActiveNode,
): NarrowedProcedure | { readonly fault: string } {
  const { procedure: whole, items } = scope;
  const { definition } = whole;
  const pointers = [...new Set(requestedPointers(items))];
  const ids = requestedComponents(items);
  const unknown =
    pointers.find((pointer) => !isDeclared(root, pointer) || !isInSteps(definition.steps, pointer)) ??
    ids.find(
      (id) => !definition.components.some((component) => component.id === id && component.providedBy === 'upload'),
    );
  if (unknown !== undefined) return { fault: unknown };
  const steps = definition.steps.map((step) => ({ ...step, fields: fieldsOf(step, pointers) }));
  const components = definition.components.flatMap((component, index): KeptComponent[] => {
    const isRequested = ids.includes(component.id);
    if (!isRequested && !mayFollow(component, pointers, scope)) return [];
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

/** Whether a component that was not requested may have to be attached because of a correction. */
function mayFollow(
  { id, appliesIf, waivedIf }: ComponentDefinition,
  pointers: readonly Pointer[],
  scope: SupplementScope,
) {
  const hasFiles = scope.before.components.some((component) => component.id === id && component.state === 'attached');
  if (hasFiles) return false;
  const read = [appliesIf, waivedIf].flatMap((condition) => (condition === undefined ? [] : pointersIn(condition, '')));
  return read.some((one) => pointers.some((other) => isWithin(one, other) || isWithin(other, one)));
}

/** Pointers of the answers at which the condition of a component looks. */
function pointersIn(schema: JsonSchema, at: Pointer): Pointer[] {
  if (!isObject(schema)) return [];
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const others = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schema[keyword] ?? []);
  const single = ['not', 'if', 'then', 'else'].flatMap((keyword) => schema[keyword] ?? []);
  const found = [
    ...properties.flatMap(([name, member]) => pointersIn(member as JsonSchema, childPointer(at, name))),
    ...[...others, ...single].flatMap((member) => pointersIn(member as JsonSchema, at)),
  ];
  return found.length > 0 ? found : [at];
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

/** Whether the schema has a field at a pointer, in whatever state of the answers within the groups that are there. */
function isDeclared(root: ActiveNode, pointer: Pointer): boolean {
  if (!pointer.startsWith('/')) return false;
  let node = root;
  for (const segment of parsePointer(pointer)) {
    const child = childNode(node, segment);
    if (!child) return node.declares.has(segment);
    node = child;
  }
  return true;
}

function isInSteps(steps: readonly StepDefinition[], pointer: Pointer): boolean {
  return steps.some((step) => stepPointers(step).some((own) => isWithin(pointer, own) || isWithin(own, pointer)));
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
