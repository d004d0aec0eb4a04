import {
  constantBranches,
  EvaluatedReader,
  hasOwn,
  isArray,
  isObject,
  References,
  setOwn,
  validatorLocations,
  type Evaluated,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** Schemas in each other beyond this many are cut into units, so that neither Ajv nor a call stack goes deeper. */
const MAX_DEPTH = 16;

/** Keywords that are compiled as they are. */
const AS_IT_STANDS = [
  ...['enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength'],
  ...['minLength', 'pattern', 'format', 'maxItems', 'minItems', 'uniqueItems', 'minContains', 'maxContains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired'],
];
/** Keywords whose subschemas are compiled where they are. */
const SCHEMAS = ['additionalProperties', 'items'];
const LISTS = ['allOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/** Which members or items are evaluated, with units in the place of schemas. */
export interface EvaluatedPlan extends Omit<Evaluated, 'contains' | 'cases'> {
  readonly contains: readonly number[];
  readonly cases: readonly EvaluatedCase[];
}

export interface EvaluatedCase {
  /** The unit that the value must pass, or must fail; or the property that it must have. */
  readonly condition: { readonly passes: number } | { readonly fails: number } | { readonly present: string };
  readonly evaluated: EvaluatedPlan;
}

/**
 * Cuts a normalised schema into units, each of which becomes one function: the whole, whatever a `$ref` leads to, and
 * every condition and branch, so that nothing is compiled twice.
 */
export class UnitPlan {
  readonly #units: JsonSchema[];
  readonly #references: References;
  readonly #evaluated: EvaluatedReader;
  readonly #locations: ReadonlyMap<JsonObject, Pointer>;
  readonly #numbers = new Map<JsonSchema, number>();
  readonly #waiting: (readonly [number, JsonSchema])[] = [];

  /**
   * @param units where units are added: by their number, the schema as Ajv gets it, which holds only what is checked and
   * has `x-motcua-unit` where another unit is called
   */
  constructor(root: JsonSchema, units: JsonSchema[]) {
    this.#units = units;
    this.#references = new References(root);
    this.#evaluated = new EvaluatedReader(this.#references);
    this.#locations = new Map(validatorLocations(root).map(({ owner, ownerLocation }) => [owner, ownerLocation]));
  }

  /** The unit of a schema, planned together with all that it needs. */
  add(schema: JsonSchema): number {
    const number = this.#unit(schema);
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      this.#units[next[0]] = this.#lower(next[1], 0);
    }
    return number;
  }

  #unit(schema: JsonSchema): number {
    const known = this.#numbers.get(schema);
    if (known !== undefined) return known;
    const number = this.#units.push({}) - 1;
    this.#numbers.set(schema, number);
    this.#waiting.push([number, schema]);
    return number;
  }

  #inner(schema: JsonValue, depth: number): JsonSchema {
    if (!isObject(schema)) return schema !== false;
    return depth < MAX_DEPTH ? this.#lower(schema, depth + 1) : { 'x-motcua-unit': this.#unit(schema) };
  }

  #lower(schema: JsonSchema, depth: number): JsonSchema {
    if (!isObject(schema)) return schema;
    const lowered: Record<string, JsonValue> = {};
    const { type } = schema;
    if (isArray(type)) lowered['x-motcua-types'] = type;
    else if (type !== undefined) lowered['type'] = type;
    for (const keyword of AS_IT_STANDS) if (hasOwn(schema, keyword)) lowered[keyword] = schema[keyword] as JsonValue;
    for (const keyword of SCHEMAS) {
      if (hasOwn(schema, keyword)) lowered[keyword] = this.#inner(schema[keyword] as JsonValue, depth);
    }
    for (const keyword of LISTS) {
      const list = hasOwn(schema, keyword) ? schema[keyword] : undefined;
      if (isArray(list)) lowered[keyword] = list.map((item) => this.#inner(item, depth));
    }
    for (const keyword of MAPS) this.#lowerMap(schema, keyword, lowered, depth);
    this.#lowerApplicators(schema, lowered, depth);
    this.#lowerUnevaluated(schema, lowered, depth);
    return lowered;
  }

  /** Ajv leaves out members named `__proto__`: they become patterns that match that name alone, or those it is in. */
  #lowerMap(schema: JsonObject, keyword: string, lowered: Record<string, JsonValue>, depth: number): void {
    const map = hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!isObject(map)) return;
    for (const name of Object.keys(map)) {
      const isProto = name === '__proto__' && keyword !== 'dependentSchemas';
      const into = isProto ? 'patternProperties' : keyword;
      const key = !isProto ? name : keyword === 'properties' ? '^(?:__proto__)$' : '(?:__proto__)';
      const target = (lowered[into] ??= {}) as JsonObject;
      setOwn(target, key, this.#inner(map[name] as JsonValue, depth));
    }
  }

  #lowerApplicators(schema: JsonObject, lowered: Record<string, JsonValue>, depth: number): void {
    const reference = schema['$ref'];
    const target = typeof reference === 'string' ? this.#references.target(reference) : undefined;
    if (isObject(target) || target === false) lowered['x-motcua-unit'] = this.#unit(target);
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = hasOwn(schema, keyword) ? schema[keyword] : undefined;
      if (!isArray(branches)) continue;
      const constants = constantBranches(schema, keyword);
      if (constants) lowered[`x-motcua-${keyword}-enum`] = constants;
      else {
        const location = `${this.#locations.get(schema) ?? ''}/${keyword}`;
        lowered[keyword] = { location, units: branches.map((branch) => this.#unit(branch as JsonSchema)) };
      }
    }
    for (const keyword of ['contains', 'propertyNames', 'not']) {
      if (hasOwn(schema, keyword)) lowered[keyword] = this.#unit(schema[keyword] as JsonSchema);
    }
    if (hasOwn(schema, 'if')) {
      lowered['if'] = this.#unit(schema['if'] as JsonSchema);
      for (const keyword of ['then', 'else']) {
        if (hasOwn(schema, keyword)) lowered[keyword] = this.#inner(schema[keyword] as JsonValue, depth);
      }
    }
  }

  #lowerUnevaluated(schema: JsonObject, lowered: Record<string, JsonValue>, depth: number): void {
    for (const keyword of ['unevaluatedProperties', 'unevaluatedItems']) {
      if (!hasOwn(schema, keyword)) continue;
      lowered[keyword] = this.#inner(schema[keyword] as JsonValue, depth);
      lowered['x-motcua-evaluated'] = this.#plan(this.#evaluated.siblings(schema)) as unknown as JsonObject;
    }
  }

  #plan({ contains, cases, ...rest }: Evaluated): EvaluatedPlan {
    return {
      ...rest,
      contains: contains.map((schema) => this.#unit(schema)),
      cases: cases.map(({ condition, evaluated }) => ({
        condition:
          'present' in condition
            ? condition
            : 'passes' in condition
              ? { passes: this.#unit(condition.passes) }
              : { fails: this.#unit(condition.fails) },
        evaluated: this.#plan(evaluated),
      })),
    };
  }
}
