import {
  childPointer,
  constantBranches,
  hasOwn,
  isArray,
  isObject,
  parsePointer,
  References,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** A demand on the answers at a pointer. */
export interface Demand {
  readonly pointer: Pointer;
  readonly schema: JsonSchema;
}

/** A schema that applies to some answers only under conditions. */
export interface ConditionalSchema {
  readonly role: 'if' | 'branch' | 'property';
  /** The schema that holds the keyword. */
  readonly holder: JsonObject;
  /** Pointer of the schema within its holder, e.g. `/oneOf/1`. */
  readonly keyword: Pointer;
  readonly schema: JsonSchema;
  /** The answers that it is about, with `*` for items. */
  readonly pointer: Pointer;
  /** The assertions about the answers where it applies. */
  readonly around: readonly Demand[];
}

/** More schemas are not visited: definitions that refer to each other in every way have no end. */
const MAX_VISITS = 20_000;

/** Visits every condition, branch and property of a data schema with the conditions under which it applies. */
export function visitConditional(root: JsonSchema, visit: (found: ConditionalSchema) => void): void {
  const references = new References(root);
  let visits = 0;
  const walk = (schema: JsonValue, pointer: Pointer, around: readonly Demand[], open: ReadonlySet<JsonValue>): void => {
    if (!isObject(schema) || open.has(schema) || (visits += 1) > MAX_VISITS) return;
    const inside = new Set([...open, schema]);
    const found = (role: ConditionalSchema['role'], keyword: Pointer, at: Pointer, inner: JsonSchema) =>
      visit({ role, holder: schema, keyword, schema: inner, pointer: at, around });
    const under = (inner: JsonValue, demand: JsonSchema) =>
      walk(inner, pointer, [...around, { pointer, schema: demand }], inside);
    const reference = schema['$ref'];
    if (typeof reference === 'string') walk(references.target(reference) ?? true, pointer, around, inside);
    for (const member of listOf(schema, 'allOf')) walk(member, pointer, around, inside);
    const condition = hasOwn(schema, 'if') ? (schema['if'] as JsonSchema) : undefined;
    if (condition !== undefined) {
      found('if', '/if', pointer, condition);
      under(schema['then'] ?? true, asMeant(condition));
      under(schema['else'] ?? true, { not: condition });
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      if (constantBranches(schema, keyword)) continue;
      listOf(schema, keyword).forEach((branch, index) => {
        found('branch', `/${keyword}/${index}`, pointer, branch as JsonSchema);
        under(branch, branch as JsonSchema);
      });
    }
    const dependent = isObject(schema['dependentSchemas']) ? schema['dependentSchemas'] : {};
    for (const [name, member] of Object.entries(dependent)) under(member, { type: 'object', required: [name] });
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    for (const [name, member] of Object.entries(properties)) {
      const at = childPointer(pointer, name);
      found('property', childPointer('/properties', name), at, member as JsonSchema);
      walk(member, at, around, inside);
    }
    listOf(schema, 'prefixItems').forEach((item, index) => walk(item, childPointer(pointer, index), around, inside));
    if (isObject(schema['items'])) walk(schema['items'], childPointer(pointer, '*'), around, inside);
  };
  walk(root, '', [], new Set());
}

function listOf(schema: JsonObject, keyword: string): readonly JsonValue[] {
  const value = hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return isArray(value) ? value : [];
}

/** A demand on the whole answers that brings what it is about into being. */
export function fromRoot({ pointer, schema }: Demand): JsonSchema {
  return parsePointer(pointer).reduceRight<JsonSchema>((inner, name) => {
    if (name === '*') return { type: 'array', items: inner, minItems: 1 };
    return { type: 'object', properties: { [name]: inner }, required: [name] };
  }, schema);
}

/** A condition as its author means it: a property on which it demands something is there. */
export function asMeant(condition: JsonSchema): JsonSchema {
  if (!isObject(condition)) return condition;
  const copy: Record<string, JsonValue> = { ...condition };
  const properties = isObject(condition['properties']) ? condition['properties'] : undefined;
  if (properties) {
    const named = Object.entries(properties).filter(([, inner]) => isObject(inner) && !allowsAbsence(inner));
    copy['properties'] = {
      ...properties,
      ...Object.fromEntries(named.map(([name, inner]) => [name, asMeant(inner as JsonSchema)])),
    };
    const required = isArray(condition['required']) ? condition['required'] : [];
    copy['required'] = [...new Set([...required, ...named.map(([name]) => name)])];
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const list = condition[keyword];
    if (isArray(list)) copy[keyword] = list.map((member) => asMeant(member as JsonSchema));
  }
  return copy;
}

/** A demand that only forbids something holds of what is not there. */
function allowsAbsence(schema: JsonObject): boolean {
  return Object.keys(schema).every((keyword) => keyword === 'not');
}
