import {
  hasOwn,
  isArray,
  isObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type References,
} from '@motcua/model';
import { accepts, alternativesOf, negatedMember } from './alternatives.js';
import { constraintsOf, limit, own, typeOf, typesOf, valuesOf, type Constraints } from './constraints.js';
import { lengthConflict } from './text-lengths.js';
import { countText } from '../../count-text.js';

/** Why no value can satisfy a schema, and the keyword of the schema in which it shows. */
export interface Impossibility {
  readonly schema: JsonObject;
  readonly keyword: string;
  readonly message: string;
  readonly fix: string;
}

/** Deeper demands are not followed: what is missed is not reported, and what is reported is true. */
const MAX_DEPTH = 60;

/** A search that takes more steps than this is given up: what is missed is not reported. */
const MAX_STEPS = 4_000;

/** Limits that exclude each other: whatever the type, an author did not mean both. */
const LIMITS = [
  { type: 'number', lower: ['minimum'], upper: ['maximum'] },
  { type: 'string', lower: ['minLength'], upper: ['maxLength'] },
  { type: 'array', lower: ['minItems'], upper: ['maxItems'] },
  { type: 'object', lower: ['minProperties'], upper: ['maxProperties'] },
];

/** Finds schemas that nothing can satisfy, as far as that shows without trying values. */
export class UnsatisfiableFinder {
  readonly #references: References;
  #steps = 0;
  readonly #known = new Map<JsonSchema, Impossibility | undefined>();
  /** Schemas whose demands are being followed: one that is demanded by itself can never be satisfied. */
  readonly #open = new Set<JsonSchema>();

  constructor(references: References) {
    this.#references = references;
  }

  /** Why nothing satisfies a schema; undefined when something may. */
  of(schema: JsonSchema, depth = 0): Impossibility | undefined {
    if (!isObject(schema) || this.#open.has(schema) || depth > MAX_DEPTH) return undefined;
    if (this.#known.has(schema)) return this.#known.get(schema);
    this.#open.add(schema);
    const found = this.#search(constraintsOf([schema], this.#references), schema, depth);
    this.#open.delete(schema);
    // While a schema around this one is open, "impossible" may only mean that the one around needs another way out.
    if (!found || this.#open.size === 0) this.#known.set(schema, found);
    return found;
  }

  /** Why nothing satisfies several schemas at once; undefined when something may. */
  together(schemas: readonly JsonSchema[]): Impossibility | undefined {
    this.#steps = 0;
    const [first] = schemas.filter(isObject);
    return first && this.#search(constraintsOf(schemas, this.#references), first, 0);
  }

  #search(
    { schemas, impossible }: Constraints,
    at: JsonObject,
    depth: number,
    settled: ReadonlySet<JsonValue> = NONE,
  ): Impossibility | undefined {
    if (depth === 0 && this.#open.size <= 1) this.#steps = 0;
    if ((this.#steps += 1) > MAX_STEPS || depth > MAX_DEPTH) return undefined;
    const holder = (keyword: string) => [at, ...schemas].find((schema) => hasOwn(schema, keyword)) ?? at;
    if (impossible) {
      return impossibility(
        at,
        '',
        'Nothing satisfies this: a part of it is "false".',
        'Remove the part that forbids everything.',
      );
    }
    const values = valuesOf(schemas);
    const types = typesOf(schemas);
    const left = (values ?? (types.every((type) => type === 'boolean') ? [true, false] : undefined))?.filter(
      (value) => typeof value === 'object' || schemas.every((schema) => accepts(schema, value)),
    );
    if (values?.length === 0) {
      const keyword = schemas.some((schema) => hasOwn(schema, 'const')) ? 'const' : 'enum';
      const message = 'No value is left: the lists of allowed values have none in common.';
      return impossibility(holder(keyword), keyword, message, 'Allow a value in all of them.');
    }
    if (types.length === 0) {
      const message = 'No type is left: the schemas that apply here allow different ones.';
      return impossibility(holder('type'), 'type', message, 'Let them have a type in common.');
    }
    if (values && !values.some((value) => types.includes(typeOf(value)))) {
      const message = 'None of the allowed values has the type that is asked for.';
      return impossibility(holder('type'), 'type', message, 'Correct the type, or the values.');
    }
    if (left?.length === 0) {
      const excluder = schemas.find((schema) => !(values ?? [true, false]).some((value) => accepts(schema, value)));
      const keyword = EXCLUDING.find((name) => excluder !== undefined && hasOwn(excluder, name)) ?? 'not';
      const message = `None of the values that are possible here is allowed: ${list(values ?? [true, false])}.`;
      return impossibility(excluder ?? at, keyword, message, 'Allow one of them, or another value.');
    }
    return (
      contradictingLimits(schemas) ??
      (types.every((type) => type === 'string') ? contradictingLengths(schemas) : undefined) ??
      (types.every((type) => type === 'integer' || type === 'number') ? noNumber(schemas, types) : undefined) ??
      (types.every((type) => type === 'object') ? this.#object(schemas, depth) : undefined) ??
      (types.every((type) => type === 'array') ? this.#array(schemas, depth) : undefined) ??
      this.#alternatives(schemas, depth, settled)
    );
  }

  /** A required member that cannot be there. */
  #object(schemas: readonly JsonObject[], depth: number): Impossibility | undefined {
    for (const schema of schemas) {
      const names = own(schema, 'required');
      for (const name of isArray(names) ? (names as string[]) : []) {
        const found = this.#member(schemas, schema, name, depth);
        if (found) return found;
      }
    }
    return undefined;
  }

  #member(schemas: readonly JsonObject[], by: JsonObject, name: string, depth: number): Impossibility | undefined {
    const required = `"${name}" is required`;
    const inner: JsonSchema[] = [];
    for (const schema of schemas) {
      const properties = own(schema, 'properties');
      const declared = isObject(properties) && hasOwn(properties, name) ? (properties[name] as JsonSchema) : undefined;
      if (declared === false)
        return impossibility(by, 'required', `${required}, and forbidden by "false".`, FIX_REQUIRED);
      if (declared !== undefined) inner.push(declared);
      const negated = negatedMember(schema);
      if (negated?.name === name) {
        if (negated.schema === false)
          return impossibility(by, 'required', `${required}, and a condition excludes it.`, FIX_REQUIRED);
        inner.push(negated.schema);
      }
      const patterns = own(schema, 'patternProperties');
      const isClosed = own(schema, 'additionalProperties') === false && declared === undefined;
      if (isClosed && !(isObject(patterns) && Object.keys(patterns).some((pattern) => mayMatch(pattern, name)))) {
        return impossibility(
          by,
          'required',
          `${required}, and "additionalProperties": false forbids it.`,
          'Declare it under "properties".',
        );
      }
      if (namesForbid(own(schema, 'propertyNames'), name)) {
        return impossibility(by, 'required', `${required}, and "propertyNames" forbids the name.`, FIX_REQUIRED);
      }
    }
    if (inner.some((schema) => this.#demandsItself(schema))) {
      const message = `${required}, and what it holds requires it again, without end.`;
      return impossibility(by, 'required', message, 'Let it end somewhere: do not require it, or allow null.');
    }
    const [only] = inner;
    if (only === undefined) return undefined;
    if (inner.length === 1) return this.of(only, depth + 1);
    const found = this.#search(constraintsOf(inner, this.#references), by, depth + 1);
    return found && impossibility(by, 'required', `${required}, and nothing satisfies it. ${found.message}`, found.fix);
  }

  #array(schemas: readonly JsonObject[], depth: number): Impossibility | undefined {
    const least = limit(schemas, ['minItems'], false);
    if (!least || least.value < 1) return undefined;
    const distinct = valuesOf(
      schemas.flatMap((one) => (isObject(own(one, 'items')) ? [own(one, 'items') as JsonObject] : [])),
    );
    const isUnique = schemas.some((one) => own(one, 'uniqueItems') === true);
    if (distinct && isUnique && new Set(distinct.map((value) => JSON.stringify(value))).size < least.value) {
      const message = `At least ${countText(least.value, 'item is', 'items are')} asked for, all different, and there are ${distinct.length} values.`;
      return impossibility(least.schema, 'minItems', message, 'Correct "minItems", or allow more values.');
    }
    for (const schema of schemas) {
      const items = own(schema, 'items');
      const prefix = own(schema, 'prefixItems');
      const from = isArray(prefix) ? prefix.length : 0;
      if (items === undefined || from >= least.value) continue;
      if (items === false) {
        return impossibility(
          least.schema,
          'minItems',
          `At least ${countText(least.value, 'item is', 'items are')} asked for, and at most ${from} allowed.`,
          'Correct one of the two.',
        );
      }
      const all = schemas.flatMap((one) => (hasOwn(one, 'items') ? [one['items'] as JsonSchema] : []));
      const isImpossible =
        all.length === 1
          ? this.of(items as JsonSchema, depth + 1)
          : this.#search(constraintsOf(all, this.#references), least.schema, depth + 1);
      if (this.#demandsItself(items as JsonSchema) || isImpossible) {
        return impossibility(
          least.schema,
          'minItems',
          'Items are asked for, and nothing satisfies their schema.',
          'Allow an empty list, or fix "items".',
        );
      }
    }
    return undefined;
  }

  /** Compositions and conditions, of which each has to come out one way or the other next to everything else. */
  #alternatives(
    schemas: readonly JsonObject[],
    depth: number,
    settled: ReadonlySet<JsonValue>,
  ): Impossibility | undefined {
    for (const schema of schemas) {
      for (const { keyword, ways } of alternativesOf(schema)) {
        const key = schema[keyword];
        if (key === undefined || settled.has(key)) continue;
        const rest = new Set([...settled, key]);
        for (const way of ways) {
          if (way.includes(false)) continue;
          const found = this.#search(constraintsOf([...schemas, ...way], this.#references), schema, depth + 1, rest);
          // What is left of the alternatives was settled on the way.
          if (!found) return undefined;
        }
        return impossibility(schema, keyword, MESSAGES[keyword] ?? '', 'Correct at least one of them.');
      }
    }
    return undefined;
  }

  /** Whether a schema that is being followed is demanded again on the way. */
  #demandsItself(schema: JsonSchema): boolean {
    return constraintsOf([schema], this.#references).schemas.some((part) => this.#open.has(part));
  }
}

const NONE: ReadonlySet<JsonValue> = new Set();

/** Keywords that exclude values, in the order in which they are named. */
const EXCLUDING = ['const', 'enum', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength', 'type', 'not'];

const MESSAGES: Readonly<Record<string, string>> = {
  oneOf: 'Nothing satisfies any of these branches.',
  anyOf: 'Nothing satisfies any of these branches.',
  if: 'Nothing satisfies this, whether the condition holds or not.',
};

function list(values: readonly JsonValue[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value));
  return values.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}

const FIX_REQUIRED = 'Remove the name from "required", or allow the property.';

function contradictingLimits(schemas: readonly JsonObject[]): Impossibility | undefined {
  for (const { lower, upper } of LIMITS) {
    const least = limit(schemas, lower, false);
    const most = limit(schemas, upper, true);
    if (least && most && least.value > most.value) return outOfOrder(least.schema, least, most);
  }
  const least = limit(schemas, ['minimum', 'exclusiveMinimum'], false);
  const most = limit(schemas, ['maximum', 'exclusiveMaximum'], true);
  const isOpen = least?.keyword.startsWith('exclusive') === true || most?.keyword.startsWith('exclusive') === true;
  if (!least || !most || least.value < most.value || (least.value === most.value && !isOpen)) return undefined;
  return outOfOrder(least.schema, least, most);
}

/** A `pattern` or `format` whose texts have another length than the limits allow. */
function contradictingLengths(schemas: readonly JsonObject[]): Impossibility | undefined {
  const conflict = lengthConflict(schemas);
  if (!conflict) return undefined;
  const { schema, keyword, other, lengths } = conflict;
  const [least, most] = lengths;
  const count = least === most ? String(least) : `${least} to ${most === Infinity ? 'any number of' : most}`;
  const message = `"${other}" asks for ${count} characters, which "${keyword}" excludes.`;
  return impossibility(schema, keyword, message, 'Correct one of the two.');
}

/** Limits between which no number is: no whole one, or no multiple. */
function noNumber(schemas: readonly JsonObject[], types: readonly string[]): Impossibility | undefined {
  const least = limit(schemas, ['minimum', 'exclusiveMinimum'], false);
  const most = limit(schemas, ['maximum', 'exclusiveMaximum'], true);
  const steps = schemas.flatMap((schema) => {
    const step = own(schema, 'multipleOf');
    return typeof step === 'number' && Number.isInteger(step) && step > 0 ? [{ schema, step }] : [];
  });
  const isWhole = types.every((type) => type === 'integer');
  if (!least || !most || (steps.length === 0 && !isWhole)) return undefined;
  const [first] = steps;
  const step = first?.step ?? 1;
  let next = Math.ceil(least.value / step) * step;
  if (least.keyword.startsWith('exclusive') && next === least.value) next += step;
  if (next < most.value || (next === most.value && !most.keyword.startsWith('exclusive'))) return undefined;
  const what = first ? `multiple of ${step}` : 'whole number';
  const message = `No ${what} is between "${least.keyword}" ${least.value} and "${most.keyword}" ${most.value}.`;
  return impossibility(
    first?.schema ?? least.schema,
    first ? 'multipleOf' : least.keyword,
    message,
    'Correct one of them.',
  );
}

function outOfOrder(
  schema: JsonObject,
  least: { readonly keyword: string; readonly value: number },
  most: { readonly keyword: string; readonly value: number },
): Impossibility {
  return impossibility(
    schema,
    least.keyword,
    `"${least.keyword}" is ${least.value} and "${most.keyword}" ${most.value}: nothing is between them.`,
    'Correct one of the two.',
  );
}

function mayMatch(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(name);
  } catch {
    return true;
  }
}

/** Whether the plainest forms of `propertyNames` forbid a name. */
function namesForbid(names: JsonValue | undefined, name: string): boolean {
  if (names === false) return true;
  if (!isObject(names)) return false;
  const allowed = valuesOf([names]);
  const pattern = own(names, 'pattern');
  return (
    (allowed !== undefined && !allowed.includes(name)) || (typeof pattern === 'string' && !mayMatch(pattern, name))
  );
}

function impossibility(schema: JsonObject, keyword: string, message: string, fix: string): Impossibility {
  return { schema, keyword, message, fix };
}
