import {
  getAt,
  hasOwn,
  isArray,
  isObject,
  setOwn,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import { NAMES, NUMBERS, TEXTS } from './generate-schema.js';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Values for a schema: most nearly right, some wrong in one place, some anything at all. */
export class DataMaker {
  readonly #root: JsonSchema;
  readonly #random: () => number;

  constructor(root: JsonSchema, seed: number) {
    this.#root = root;
    this.#random = randomFrom(seed);
  }

  make(schema: JsonSchema = this.#root, depth = 0): JsonValue {
    if (this.#chance(0.12) || depth > 5 || !isObject(schema)) return this.#anything(depth);
    const sources = this.#sources(schema, 0);
    for (const source of sources) {
      if (hasOwn(source, 'const') && this.#chance(0.8)) return source['const'] as JsonValue;
      const values = source['enum'];
      if (isArray(values) && values.length > 0 && this.#chance(0.8)) return this.#pick(values);
    }
    switch (this.#typeFor(sources)) {
      case 'object':
        return this.#object(sources, depth);
      case 'array':
        return this.#array(sources, depth);
      case 'string':
        return this.#text(sources);
      case 'number':
      case 'integer':
        return this.#number(sources);
      case 'boolean':
        return this.#chance(0.5);
      case 'null':
        return null;
      default:
        return this.#anything(depth);
    }
  }

  /** The schemas that a right value should satisfy at once; of branches, one. */
  #sources(schema: JsonSchema, depth: number): JsonObject[] {
    if (!isObject(schema) || depth > 4) return [];
    const inner = (value: JsonValue | undefined) => this.#sources((value ?? true) as JsonSchema, depth + 1);
    const list = (keyword: string) => (isArray(schema[keyword]) ? schema[keyword] : []);
    const reference = schema['$ref'];
    const target =
      typeof reference === 'string' ? getAt(this.#root, decodeURIComponent(reference.slice(1))) : undefined;
    const branches = [...list('anyOf'), ...list('oneOf')];
    return [
      schema,
      ...inner(target),
      ...list('allOf').flatMap(inner),
      ...(branches.length > 0 ? inner(this.#pick(branches)) : []),
      ...(this.#chance(0.5) ? [...inner(schema['if']), ...inner(schema['then'])] : inner(schema['else'])),
    ];
  }

  #typeFor(sources: readonly JsonObject[]): JsonValue {
    const typed = sources.map(({ type }) => type).filter((type) => type !== undefined);
    const one = typed.length > 0 ? this.#pick(typed) : undefined;
    if (one !== undefined) return isArray(one) ? this.#pick(one) : one;
    const has = (...keywords: string[]) =>
      sources.some((source) => keywords.some((keyword) => hasOwn(source, keyword)));
    const fitting = [
      has('properties', 'required', 'propertyNames', 'unevaluatedProperties', 'dependentSchemas') ? 'object' : '',
      has('additionalProperties', 'patternProperties', 'minProperties', 'dependentRequired') ? 'object' : '',
      has('items', 'prefixItems', 'contains', 'uniqueItems', 'minItems', 'unevaluatedItems') ? 'array' : '',
      has('pattern', 'format', 'minLength', 'maxLength') ? 'string' : '',
      has('minimum', 'maximum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum') ? 'number' : '',
    ].filter((type) => type !== '');
    return fitting.length > 0 ? this.#pick(fitting) : 'any';
  }

  #object(sources: readonly JsonObject[], depth: number): JsonObject {
    const object = {};
    const needed = new Set(sources.flatMap(({ required }) => (isArray(required) ? (required as string[]) : [])));
    for (const source of sources) {
      const properties = isObject(source['properties']) ? source['properties'] : {};
      for (const name of Object.keys(properties)) {
        if (!needed.has(name) && this.#chance(0.3)) continue;
        needed.delete(name);
        setOwn(object, name, this.make(properties[name] as JsonSchema, depth + 1));
      }
    }
    for (const name of needed) if (this.#chance(0.9)) setOwn(object, name, this.make(true, depth + 1));
    if (this.#chance(0.3)) setOwn(object, this.#pick(NAMES), this.make(true, depth + 1));
    return object;
  }

  #array(sources: readonly JsonObject[], depth: number): JsonValue[] {
    const length = Math.floor(this.#random() * 4);
    return Array.from({ length }, (_, index) => {
      const schemas = sources.flatMap((source) => {
        const prefix = source['prefixItems'];
        if (isArray(prefix) && index < prefix.length) return [prefix[index] as JsonValue];
        return [source['items'], source['contains']].filter((schema) => schema !== undefined);
      });
      return this.make(schemas.length > 0 ? (this.#pick(schemas) as JsonSchema) : true, depth + 1);
    });
  }

  #text(sources: readonly JsonObject[]): string {
    const lengths = sources.flatMap(({ minLength, maxLength }) => [minLength, maxLength]);
    const length = this.#pick(lengths.filter((limit) => typeof limit === 'number'));
    return length !== undefined && this.#chance(0.4) ? 'ab😀'.repeat(length).slice(0, length) : this.#pick(TEXTS);
  }

  #number(sources: readonly JsonObject[]): number {
    const limits = sources.flatMap((source) =>
      ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map((keyword) => source[keyword]),
    );
    const limit = this.#pick(limits.filter((one) => typeof one === 'number'));
    if (limit === undefined || this.#chance(0.4)) return this.#pick(NUMBERS);
    return this.#pick([limit, limit + 1, limit - 1, limit * 3, limit / 2]);
  }

  #anything(depth: number): JsonValue {
    const kind = this.#random() * (depth > 4 ? 0.7 : 1);
    if (kind < 0.3) return this.#pick(TEXTS);
    if (kind < 0.55) return this.#pick(NUMBERS);
    if (kind < 0.7) return this.#pick([true, false, null]);
    if (kind < 0.85) return this.#array([], depth);
    return this.#object([], depth);
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<Item>(list: readonly Item[]): Item {
    return list[Math.floor(this.#random() * list.length)] as Item;
  }
}
