import {
  hasOwn,
  type EvaluatedReader,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type RawError,
} from '@motcua/model';

/** Adds what is wrong with a value to `errors`; `path` is the value's place in the whole. */
export type Check = (value: unknown, path: Pointer, errors: RawError[]) => void;

/** The context that keywords need from the schema around them. */
export interface CheckContext {
  /** The check of a subschema, made when it is first asked for. */
  check(schema: JsonSchema): Check;
  /** Whether a value passes a subschema; outcomes are remembered during one validation. */
  passes(schema: JsonSchema, value: unknown): boolean;
  /** The schema that a `$ref` leads to. */
  target(reference: string): JsonSchema | undefined;
  /** Pointer of a schema that has branches. */
  location(schema: JsonObject): Pointer;
  readonly evaluated: EvaluatedReader;
}

/** Makes the check of one keyword from its value and the schema around it; undefined when it checks nothing. */
export type KeywordMaker<Value = JsonValue> = (
  value: Value,
  schema: JsonObject,
  context: CheckContext,
) => Check | undefined;

/** A failed keyword, as compiled validators report it. */
export function rawError(instancePath: Pointer, keyword: string, params: JsonObject = {}): RawError {
  return { instancePath, keyword, params };
}

/** A keyword's value in the schema itself, never in its prototype. */
export function own(schema: JsonObject, keyword: string): JsonValue | undefined {
  return hasOwn(schema, keyword) ? schema[keyword] : undefined;
}
