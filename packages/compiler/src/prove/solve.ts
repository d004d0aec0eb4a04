import {
  hasOwn,
  isArray,
  isObject,
  jsonEqual,
  References,
  setOwn,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import { alternativesOf } from '../check/satisfiable/alternatives.js';
import { constraintsOf, limit, own, typesOf, valuesOf } from '../check/satisfiable/constraints.js';
import { UnsatisfiableFinder } from '../check/satisfiable/impossibility.js';
import { asMeant } from '../check/conditions/conditional-schemas.js';
import type { Deadline } from './deadline.js';
import { leafValues } from './leaf-values.js';
import { isLeafNegation, negations } from '../check/conditions/negations.js';
import { matches } from './pattern-text.js';

/** A search that takes more steps than this is given up. */
const MAX_STEPS = 20_000;
const MAX_DEPTH = 40;
/** Optional fields within more groups than this are left empty. */
const MAX_OPTIONAL_DEPTH = 6;
/** More items than this are not made. */
const MAX_ITEMS = 60;

/** How a value is made. */
export interface SolveOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether optional fields are filled in too. */
  readonly fills: boolean;
  /** Another value for the same question, where there are several. */
  readonly variant?: number;
  /** When the search is given up. */
  readonly deadline?: Deadline;
}

interface Place {
  readonly name: string;
  readonly depth: number;
  /** The item of a list that the value is, from 0. */
  readonly index: number;
}

/** Makes values that satisfy several schemas at once. None of them is known to be valid in what keywords do not say. */
export class Solver {
  readonly #references: References;
  readonly #finder: UnsatisfiableFinder;
  readonly #options: SolveOptions;
  #steps = 0;

  constructor(root: JsonSchema, options: SolveOptions) {
    this.#references = new References(root);
    this.#finder = new UnsatisfiableFinder(this.#references);
    this.#options = options;
  }

  /** Returns a value that satisfies the schemas; undefined where none was found. */
  solve(schemas: readonly JsonSchema[]): JsonValue | undefined {
    this.#steps = 0;
    return this.#value(schemas, { name: '', depth: 0, index: 0 }, new Set());
  }

  #value(given: readonly JsonSchema[], place: Place, settled: ReadonlySet<JsonValue>): JsonValue | undefined {
    if ((this.#steps += 1) > MAX_STEPS || place.depth > MAX_DEPTH) return undefined;
    if (this.#options.deadline?.isOver) return undefined;
    const { schemas, impossible } = constraintsOf(given, this.#references);
    if (impossible) return undefined;
    const open = this.#alternatives(schemas, settled);
    if (!open) return this.#settled(schemas, place);
    const rest = new Set([...settled, open.key]);
    for (const way of open.ways) {
      if (way.includes(false)) continue;
      const all = [...schemas, ...way];
      if (open.isPruned && this.#finder.together(all)) continue;
      const value = this.#value(all, place, rest);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The first composition, condition or negation that has not come out one way or the other. */
  #alternatives(schemas: readonly JsonObject[], settled: ReadonlySet<JsonValue>) {
    let count = 0;
    let first: { key: JsonValue; ways: readonly (readonly JsonSchema[])[] } | undefined;
    const add = (key: JsonValue, ways: () => readonly (readonly JsonSchema[])[]) => {
      if (settled.has(key)) return;
      count += 1;
      first ??= { key, ways: ways() };
    };
    for (const schema of schemas) {
      for (const { keyword, ways } of alternativesOf(schema))
        add(schema[keyword] as JsonValue, () => (keyword === 'if' ? asWritten(ways) : this.#turned(ways)));
      const not = own(schema, 'not');
      if (not !== undefined && !isLeafNegation(not)) add(not, () => negations(not, this.#references));
      const dependent = own(schema, 'dependentSchemas');
      for (const [name, inner] of Object.entries(isObject(dependent) ? dependent : {}))
        add(inner, () => [[{ properties: { [name]: false } }], [{ required: [name] }, inner as JsonSchema]]);
    }
    return first && { ...first, isPruned: count > 1 };
  }

  /** Another branch first for another variant. */
  #turned<Item>(items: readonly Item[]): readonly Item[] {
    const by = (this.#options.variant ?? 0) % Math.max(1, items.length);
    return [...items.slice(by), ...items.slice(0, by)];
  }

  #settled(schemas: readonly JsonObject[], place: Place): JsonValue | undefined {
    const listed = valuesOf(schemas);
    const types = typesOf(schemas);
    const has = (...keywords: string[]) =>
      schemas.some((schema) => keywords.some((keyword) => hasOwn(schema, keyword)));
    if (
      !listed &&
      types.includes('object') &&
      (types.length === 1 || has('properties', 'required', 'patternProperties'))
    )
      return this.#object(schemas, place);
    if (
      !listed &&
      types.includes('array') &&
      (types.length === 1 || has('items', 'prefixItems', 'contains', 'minItems'))
    )
      return this.#array(schemas, place);
    const values = leafValues(schemas, { name: place.name, today: this.#options.today });
    const turn = listed ? (this.#options.variant ?? 0) : 0;
    return values[(turn + place.index) % Math.max(1, values.length)];
  }

  #object(schemas: readonly JsonObject[], place: Place): JsonValue | undefined {
    const required = new Set(schemas.flatMap((schema) => names(own(schema, 'required'))));
    const declared = new Set(schemas.flatMap((schema) => memberNames(own(schema, 'properties'))));
    const least = limit(schemas, ['minProperties'], false)?.value ?? 0;
    const fills = this.#options.fills && place.depth <= MAX_OPTIONAL_DEPTH;
    const value = {};
    let count = 0;
    // What is required because something else is there follows it.
    const wanted = [...declared, ...[...required].filter((name) => !declared.has(name))];
    for (let at = 0; at < wanted.length; at += 1) {
      const name = wanted[at] as string;
      const isRequired = required.has(name);
      if (!isRequired && !fills && count + required.size >= least) continue;
      const member = this.#member(schemas, name, place);
      if (member === undefined) {
        if (isRequired) return undefined;
        continue;
      }
      setOwn(value, name, member);
      count += 1;
      for (const schema of schemas) {
        const dependent = own(schema, 'dependentRequired');
        const more = isObject(dependent) ? names(own(dependent, name)) : [];
        for (const other of more.filter((one) => !required.has(one))) {
          required.add(other);
          if (!hasOwn(value, other)) wanted.push(other);
        }
      }
    }
    return value;
  }

  #member(schemas: readonly JsonObject[], name: string, place: Place): JsonValue | undefined {
    const inner = schemas.flatMap((schema): JsonSchema[] => {
      const properties = own(schema, 'properties');
      const patterns = own(schema, 'patternProperties');
      const declared = isObject(properties) && hasOwn(properties, name) ? [properties[name] as JsonSchema] : [];
      const matching = Object.entries(isObject(patterns) ? patterns : {}).filter(([pattern]) => matches(pattern, name));
      const known = [...declared, ...matching.map(([, one]) => one as JsonSchema)];
      const other = own(schema, 'additionalProperties') as JsonSchema | undefined;
      return known.length > 0 || other === undefined ? known : [other];
    });
    return this.#value(inner, { name, depth: place.depth + 1, index: place.index }, new Set());
  }

  #array(schemas: readonly JsonObject[], place: Place): JsonValue | undefined {
    const contained = schemas.flatMap((schema) =>
      hasOwn(schema, 'contains') ? [schema['contains'] as JsonSchema] : [],
    );
    const least = limit(schemas, ['minItems'], false)?.value ?? 0;
    const most = limit(schemas, ['maxItems'], true)?.value ?? Infinity;
    const unique = schemas.some((schema) => own(schema, 'uniqueItems') === true);
    const fills = this.#options.fills && place.depth <= MAX_OPTIONAL_DEPTH;
    const prefix = Math.max(0, ...schemas.map((schema) => listOf(own(schema, 'prefixItems')).length));
    const asked = Math.max(least, contained.length > 0 ? 1 : 0, fills ? Math.max(1, prefix) : 0);
    const count = Math.min(asked, most, MAX_ITEMS);
    const items: JsonValue[] = [];
    for (let index = 0; index < count; index += 1) {
      const inner = schemas.flatMap((schema): JsonSchema[] => {
        const first = listOf(own(schema, 'prefixItems'));
        if (index < first.length) return [first[index] as JsonSchema];
        return hasOwn(schema, 'items') ? [schema['items'] as JsonSchema] : [];
      });
      const all = index === 0 ? [...inner, ...contained] : inner;
      let item: JsonValue | undefined;
      for (let shift = 0; shift < (unique ? 20 : 1); shift += 1) {
        item = this.#value(
          all,
          { name: place.name, depth: place.depth + 1, index: unique ? index + shift : 0 },
          new Set(),
        );
        if (item !== undefined && !items.some((other) => jsonEqual(other, item))) break;
        if (unique) item = undefined;
      }
      if (item === undefined) return index >= least && contained.length === 0 ? items : undefined;
      items.push(item);
    }
    return items;
  }
}

/** The ways of a condition, whose demands are on answers that are there. */
function asWritten([holds, not]: readonly (readonly JsonSchema[])[]): readonly (readonly JsonSchema[])[] {
  const [condition = true, ...then] = holds ?? [];
  return [[asMeant(condition), ...then], not ?? []];
}

function names(value: JsonValue | undefined): readonly string[] {
  return listOf(value).filter((name) => typeof name === 'string');
}

function memberNames(properties: JsonValue | undefined): readonly string[] {
  return isObject(properties) ? Object.keys(properties).filter((name) => properties[name] !== false) : [];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}
