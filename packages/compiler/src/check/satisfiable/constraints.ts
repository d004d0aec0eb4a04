import {
  constantBranches,
  hasOwn,
  isArray,
  isObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type References,
} from '@motcua/model';

/** A limit, and the schema that sets it. */
export interface Limit {
  readonly keyword: string;
  readonly value: number;
  readonly schema: JsonObject;
}

/** The constraints on one value: the keywords of all schemas that apply to it unconditionally. */
export interface Constraints {
  /** The schemas themselves. */
  readonly schemas: readonly JsonObject[];
  /** The first of them that is `false`, by the schema that holds it; nothing can satisfy it. */
  readonly impossible: boolean;
}

/** Gathers what applies to a value without condition: the schema, what it refers to, and the members of `allOf`. */
export function constraintsOf(start: readonly JsonSchema[], references: References): Constraints {
  const schemas = new Set<JsonObject>();
  let impossible = false;
  const stack: JsonValue[] = [...start].reverse();
  for (let schema = stack.pop(); schema !== undefined; schema = stack.pop()) {
    if (schema === false) impossible = true;
    if (!isObject(schema) || schemas.has(schema)) continue;
    schemas.add(schema);
    const members = own(schema, 'allOf');
    if (isArray(members)) for (const member of members) stack.push(member);
    const reference = own(schema, '$ref');
    const target = typeof reference === 'string' ? references.target(reference) : undefined;
    if (target !== undefined) stack.push(target);
  }
  return { schemas: [...schemas], impossible };
}

export function own(schema: JsonObject, keyword: string): JsonValue | undefined {
  return hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** The narrowest of the limits that the schemas set with some keywords. */
export function limit(schemas: readonly JsonObject[], keywords: readonly string[], upper: boolean): Limit | undefined {
  let narrowest: Limit | undefined;
  for (const schema of schemas) {
    for (const keyword of keywords) {
      const value = own(schema, keyword);
      if (typeof value !== 'number') continue;
      if (!narrowest || (upper ? value < narrowest.value : value > narrowest.value))
        narrowest = { keyword, value, schema };
    }
  }
  return narrowest;
}

const ALL_TYPES = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

/** The types that all schemas allow; `integer` is one of them when `number` is. */
export function typesOf(schemas: readonly JsonObject[]): readonly string[] {
  return schemas.reduce<readonly string[]>((types, schema) => {
    const value = own(schema, 'type');
    if (value === undefined) return types;
    const allowed = (isArray(value) ? value : [value]) as string[];
    return types.filter((type) => allowed.includes(type) || (type === 'integer' && allowed.includes('number')));
  }, ALL_TYPES);
}

/** The values that `const` and `enum` leave; undefined when they set none. */
export function valuesOf(schemas: readonly JsonObject[]): readonly JsonValue[] | undefined {
  let values: readonly JsonValue[] | undefined;
  for (const schema of schemas) {
    const constant = hasOwn(schema, 'const') ? [schema['const'] as JsonValue] : undefined;
    const lists = [constant, own(schema, 'enum'), constantBranches(schema, 'oneOf'), constantBranches(schema, 'anyOf')];
    for (const list of lists) {
      if (!isArray(list)) continue;
      const keys = new Set(list.map(key));
      values = (values ?? list).filter((value) => keys.has(key(value)));
    }
  }
  return values;
}

/** The schema type of a value. */
export function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function key(value: JsonValue): string {
  return isObject(value) || isArray(value) ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}
