import {
  childPointer,
  isArray,
  isObject,
  ownValue,
  parsePointer,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** A member of `procedure.json` whose value is a condition: a JSON Schema that all answers are validated against. */
export interface ConditionMember {
  /** Its JSON Pointer, with `*` for each item of a list or member of an object. */
  readonly pattern: Pointer;
  /** The part of a message that says what does not happen where it never holds; `{id}` is the id of what has it. */
  readonly never: string;
  /** The same where it always holds; absent where that may be meant. */
  readonly always?: string;
  /** The member of the same object that has to hold as well for this one to be read. */
  readonly within?: string;
  /** True where no dossier is accepted while it holds. */
  readonly refuses?: true;
}

/**
 * Every member of `procedure.json` that is a condition. `check` examines and `prove` proves those that are listed here:
 * a new one needs its row and nothing else there.
 */
export const CONDITION_MEMBERS: readonly ConditionMember[] = [
  { pattern: '/components/*/appliesIf', never: '"{id}" is never asked for', always: '"{id}" is asked for in any case' },
  {
    pattern: '/components/*/waivedIf',
    never: '"{id}" is never waived',
    always: '"{id}" is never asked for',
    within: 'appliesIf',
  },
  {
    pattern: '/components/*/requiredIf',
    never: '"{id}" may always be left out',
    always: '"{id}" is required in any case',
    within: 'appliesIf',
  },
  { pattern: '/cases/*/appliesIf', never: 'no dossier is of the case "{id}"' },
  { pattern: '/exits/*/appliesIf', never: 'the exit "{id}" is never shown', refuses: true },
];

/** One condition of a procedure. */
export interface Condition {
  readonly member: ConditionMember;
  /** Its JSON Pointer in `procedure.json`. */
  readonly pointer: Pointer;
  readonly schema: JsonSchema;
  /** The object that holds it. */
  readonly holder: JsonObject;
}

/** The conditions of a procedure, in the order of {@link CONDITION_MEMBERS}; what is not as it should be has none. */
export function conditionsOf(definition: JsonValue): Condition[] {
  return CONDITION_MEMBERS.flatMap((member) => {
    const steps = parsePointer(member.pattern);
    return found(definition, steps, '', {}).map((one) => ({ ...one, member }));
  });
}

function found(
  value: JsonValue,
  steps: readonly string[],
  pointer: Pointer,
  holder: JsonObject,
): Omit<Condition, 'member'>[] {
  const [step, ...others] = steps;
  if (step === undefined)
    return isObject(value) || typeof value === 'boolean' ? [{ pointer, schema: value, holder }] : [];
  const entries: readonly (readonly [string | number, JsonValue])[] = isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  const own = step === '*' ? entries : entries.filter(([name]) => name === step);
  return own.flatMap(([name, inner]) =>
    found(inner, others, childPointer(pointer, name), isObject(value) ? value : holder),
  );
}

/** A copy of a definition with each of its conditions as `change` makes it. */
export function withConditions<Definition>(
  definition: Definition,
  change: (schema: JsonSchema) => JsonSchema,
): Definition {
  return CONDITION_MEMBERS.reduce(
    (changed, { pattern }) => replaced(changed, parsePointer(pattern), change),
    definition as unknown as JsonValue,
  ) as unknown as Definition;
}

function replaced(value: JsonValue, steps: readonly string[], change: (schema: JsonSchema) => JsonSchema): JsonValue {
  const [step, ...others] = steps;
  if (step === undefined) return isObject(value) || typeof value === 'boolean' ? change(value) : value;
  if (isArray(value)) return step === '*' ? value.map((item) => replaced(item, others, change)) : value;
  if (!isObject(value)) return value;
  const names = step === '*' ? Object.keys(value) : ownValue(value, step) === undefined ? [] : [step];
  const changed = names.map((name) => [name, replaced(value[name] as JsonValue, others, change)] as const);
  return names.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}
