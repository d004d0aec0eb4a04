import {
  EvaluatedReader,
  hasOwn,
  procedureConditions,
  References,
  validatorLocations,
  type CompiledProcedure,
  type CompiledValidator,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type ConditionalMembers,
  type RawError,
} from '@motcua/model';
import { forget, formats, memoizedCheck } from '@motcua/model/runtime';
import { arrayKeywords } from './array-keywords.js';
import { rawError, type Check, type CheckContext, type KeywordMaker } from './check.js';
import { compositionKeywords } from './composition-keywords.js';
import { objectKeywords } from './object-keywords.js';
import { patternOf, valueKeywords } from './value-keywords.js';

/**
 * Validators for a procedure that arrives as data: the same names as those of a compiled module, and for every value the
 * same errors, without `eval`. A normalised schema is read as it is; checks are made when they are first asked for.
 */
export function interpretSchema(
  schema: JsonSchema,
  definition: ConditionalMembers,
): Required<Pick<CompiledProcedure, 'validator' | 'formats' | 'patterns'>> {
  const data = new SchemaChecks(schema);
  const named = new Map<string, CompiledValidator>([['data#', data.validator(schema)]]);
  for (const { location, schema: subschema } of validatorLocations(schema)) {
    named.set(`data#${location}`, data.validator(subschema));
  }
  for (const { location, schema: condition } of procedureConditions(definition)) {
    named.set(`procedure#${location}`, new SchemaChecks(condition).validator(condition));
  }
  return { validator: (name) => named.get(name), formats, patterns: { get: patternOf } };
}

/** All keywords that check something; the value of each has the form that the normaliser saw to. */
const KEYWORDS = {
  ...valueKeywords,
  ...objectKeywords,
  ...arrayKeywords,
  ...compositionKeywords,
} as unknown as Readonly<Record<string, KeywordMaker>>;

/** The checks of one schema and of everything in it. */
class SchemaChecks implements CheckContext {
  readonly evaluated: EvaluatedReader;
  readonly #references: References;
  readonly #locations: ReadonlyMap<JsonObject, Pointer>;
  readonly #checks = new Map<JsonSchema, Check>();
  readonly #outcomes = new Map<JsonSchema, (value: unknown) => boolean>();

  constructor(root: JsonSchema) {
    this.#references = new References(root);
    this.evaluated = new EvaluatedReader(this.#references);
    this.#locations = new Map(validatorLocations(root).map(({ owner, ownerLocation }) => [owner, ownerLocation]));
  }

  validator(schema: JsonSchema): CompiledValidator {
    const check = this.check(schema);
    return (value) => {
      // Values may have changed since the last time.
      forget();
      const errors: RawError[] = [];
      check(value, '', errors);
      return errors;
    };
  }

  check(schema: JsonSchema): Check {
    let check = this.#checks.get(schema);
    if (!check) {
      check = typeof schema === 'boolean' ? booleanCheck(schema) : this.#lazy(schema);
      this.#checks.set(schema, check);
    }
    return check;
  }

  passes(schema: JsonSchema, value: unknown): boolean {
    let passes = this.#outcomes.get(schema);
    if (!passes) {
      const check = this.check(schema);
      passes = (tried) => {
        const errors: RawError[] = [];
        check(tried, '', errors);
        return errors.length === 0;
      };
      this.#outcomes.set(schema, passes);
    }
    return memoizedCheck(passes, value);
  }

  target(reference: string): JsonSchema | undefined {
    return this.#references.target(reference) as JsonSchema | undefined;
  }

  location(schema: JsonObject): Pointer {
    return this.#locations.get(schema) ?? '';
  }

  /** Made at the first value: a schema that contains itself has no end, and most branches are never asked for. */
  #lazy(schema: JsonObject): Check {
    let checks: readonly Check[] | undefined;
    return (value, path, errors) => {
      checks ??= this.#keywordChecks(schema);
      for (const check of checks) check(value, path, errors);
    };
  }

  #keywordChecks(schema: JsonObject): Check[] {
    return Object.keys(schema).flatMap((keyword) => {
      const make = hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
      const check = make?.(schema[keyword] as JsonValue, schema, this);
      return check ? [check] : [];
    });
  }
}

function booleanCheck(schema: boolean): Check {
  return (_value, path, errors) => {
    if (!schema) errors.push(rawError(path, 'false schema'));
  };
}
