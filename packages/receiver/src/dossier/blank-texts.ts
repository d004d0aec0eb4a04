import { isArray, isBlank, isObject, setOwn, type JsonObject, type JsonValue } from '@motcua/model';

/**
 * Answers as the form counts them: a text of spaces and invisible characters is no answer, so that a required one is
 * missing. An empty text stays, because a list of choices may have it.
 */
export function withoutBlankTexts(answers: JsonObject): JsonObject {
  return copy(answers) as JsonObject;
}

function copy(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  const result = {};
  for (const name of Object.keys(value)) {
    const member = value[name] as JsonValue;
    if (typeof member !== 'string' || member === '' || !isBlank(member)) setOwn(result, name, copy(member));
  }
  return result;
}
