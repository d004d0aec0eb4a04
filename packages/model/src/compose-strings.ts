import type { CompiledProcedure } from './documents/procedure.js';
import { composeText } from './invisible.js';
import { isObject, jsonEqual, setOwn, type JsonValue } from './json.js';

/**
 * A copy with every string in NFC and without stray invisible characters. Property names are in NFC too, so that one
 * name cannot be used twice.
 */
export function composeStrings(value: JsonValue): JsonValue {
  if (typeof value === 'string') return composeText(value);
  if (Array.isArray(value)) return value.map(composeStrings);
  if (!isObject(value)) return value;
  const copy = {};
  for (const name of Object.keys(value)) setOwn(copy, name.normalize('NFC'), composeStrings(value[name] as JsonValue));
  return copy;
}

/** Answers as they are sent and kept: with {@link composeStrings}, unless the schema asks for what that would change. */
export function composeAnswers({ validator }: Pick<CompiledProcedure, 'validator'>, answers: JsonValue): JsonValue {
  const composed = composeStrings(answers);
  if (jsonEqual(composed, answers)) return answers;
  const isRight = (value: JsonValue) => validator('data#')?.(value).length === 0;
  return isRight(composed) || !isRight(answers) ? composed : answers;
}
