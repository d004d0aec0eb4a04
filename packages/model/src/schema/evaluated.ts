import { hasOwn, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import type { References } from './subschemas.js';

/** A condition under which a case of {@link Evaluated} counts: a schema passes or fails, or a property is present. */
export type EvaluatedCondition =
  { readonly passes: JsonSchema } | { readonly fails: JsonSchema } | { readonly present: string };

/**
 * Which members and items of a value the keywords of a schema speak of, so that `unevaluatedProperties` and
 * `unevaluatedItems` next to them know what is left. A branch or condition counts when the value passes it; what
 * applies without condition counts even when the value fails it, since that is reported by its own errors.
 */
export interface Evaluated {
  readonly allProperties: boolean;
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly allItems: boolean;
  /** The number of evaluated items, counted from the first. */
  readonly items: number;
  /** Schemas of `contains`: items that pass one of them. */
  readonly contains: readonly JsonSchema[];
  readonly cases: readonly { readonly condition: EvaluatedCondition; readonly evaluated: Evaluated }[];
}

const NOTHING: Evaluated = {
  allProperties: false,
  names: [],
  patterns: [],
  allItems: false,
  items: 0,
  contains: [],
  cases: [],
};

/** Reads {@link Evaluated} off schemas, each once. */
export class EvaluatedReader {
  readonly #references: References;
  readonly #known = new Map<JsonObject, Evaluated>();

  constructor(references: References) {
    this.#references = references;
  }

  /**
   * The properties and items that keywords other than the schema's own `unevaluatedProperties` and `unevaluatedItems`
   * evaluate.
   */
  siblings(schema: JsonObject): Evaluated {
    const { unevaluatedProperties: _properties, unevaluatedItems: _items, ...rest } = schema;
    return this.#read(rest);
  }

  #of(schema: JsonValue | undefined): Evaluated {
    if (!isObject(schema)) return NOTHING;
    let evaluated = this.#known.get(schema);
    if (!evaluated) {
      this.#known.set(schema, NOTHING);
      evaluated = this.#read(schema);
      this.#known.set(schema, evaluated);
    }
    return evaluated;
  }

  #read(schema: JsonObject): Evaluated {
    const has = (...keywords: string[]) => keywords.some((keyword) => hasOwn(schema, keyword));
    const names = (keyword: string) => Object.keys(objectOf(schema, keyword));
    const list = (keyword: string) => listOf(schema, keyword);
    const cases: { condition: EvaluatedCondition; evaluated: Evaluated }[] = [];
    const when = (condition: EvaluatedCondition, evaluated: Evaluated) => {
      if (evaluated !== NOTHING) cases.push({ condition, evaluated });
    };
    for (const branch of [...list('anyOf'), ...list('oneOf')]) when({ passes: branch as JsonSchema }, this.#of(branch));
    if (has('if')) {
      const condition = schema['if'] as JsonSchema;
      when({ passes: condition }, merge([this.#of(condition), this.#of(ownOf(schema, 'then'))]));
      when({ fails: condition }, this.#of(ownOf(schema, 'else')));
    }
    const dependent = objectOf(schema, 'dependentSchemas');
    for (const name of names('dependentSchemas')) when({ present: name }, this.#of(dependent[name]));
    const reference = ownOf(schema, '$ref');
    return merge([
      {
        allProperties: has('additionalProperties', 'unevaluatedProperties'),
        names: names('properties'),
        patterns: names('patternProperties'),
        allItems: has('items', 'unevaluatedItems'),
        items: list('prefixItems').length,
        contains: has('contains') ? [schema['contains'] as JsonSchema] : [],
        cases,
      },
      ...list('allOf').map((member) => this.#of(member)),
      this.#of(typeof reference === 'string' ? this.#references.target(reference) : undefined),
    ]);
  }
}

function merge(parts: readonly Evaluated[]): Evaluated {
  const speaking = parts.filter((part) => !isNothing(part));
  const [only] = speaking;
  if (speaking.length < 2) return only ?? NOTHING;
  return {
    allProperties: speaking.some(({ allProperties }) => allProperties),
    names: [...new Set(speaking.flatMap(({ names }) => names))],
    patterns: [...new Set(speaking.flatMap(({ patterns }) => patterns))],
    allItems: speaking.some(({ allItems }) => allItems),
    items: Math.max(...speaking.map(({ items }) => items)),
    contains: [...new Set(speaking.flatMap(({ contains }) => contains))],
    cases: [...new Set(speaking.flatMap(({ cases }) => cases))],
  };
}

function isNothing({ allProperties, names, patterns, allItems, items, contains, cases }: Evaluated): boolean {
  const lists = [names, patterns, contains, cases];
  return !allProperties && !allItems && items === 0 && lists.every(({ length }) => length === 0);
}

function ownOf(schema: JsonObject, keyword: string): JsonValue | undefined {
  return hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

function objectOf(schema: JsonObject, keyword: string): JsonObject {
  const value = ownOf(schema, keyword);
  return isObject(value) ? value : {};
}

function listOf(schema: JsonObject, keyword: string): readonly JsonValue[] {
  const value = ownOf(schema, keyword);
  return isArray(value) ? value : [];
}
