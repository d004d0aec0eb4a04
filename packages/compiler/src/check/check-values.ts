import { hasOwn, isArray, isObject, ownKeyword, type JsonObject, type JsonValue, type Pointer } from '@motcua/model';
import { fault, type Fault, type Finding } from '../finding.js';
import { accepts } from './satisfiable/alternatives.js';

/** Values of an `enum`, or of a list of constants, that other keywords next to it exclude. */
export function checkValues(schema: JsonObject, pointer: Pointer, severity: Finding['severity']): Fault[] {
  const list = ownKeyword(schema, 'enum');
  const constants = ownKeyword(schema, 'oneOf');
  const keyword = isArray(list) ? 'enum' : 'oneOf';
  const values = isArray(list)
    ? list
    : isArray(constants) && constants.every((one) => isObject(one) && hasOwn(one, 'const'))
      ? constants.map((one) => (one as JsonObject)['const'] as JsonValue)
      : [];
  const { enum: _, oneOf: __, const: ___, ...others } = schema;
  const excluded = values.filter((value) => typeof value !== 'object' && !accepts(others, value));
  const [first] = excluded;
  // Where none is left, the contradiction is reported already.
  if (first === undefined || excluded.length === values.length) return [];
  const by = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'type', 'multipleOf'].find(
    (name) => hasOwn(others, name) && !accepts({ [name]: others[name] as JsonValue }, first),
  );
  const shown = excluded.map((value) => JSON.stringify(value)).join(', ');
  const message = `${shown} ${excluded.length === 1 ? 'is a choice' : 'are choices'} that "${by ?? 'another keyword'}" excludes.`;
  const at = keyword === 'enum' ? `/enum/${values.indexOf(first)}` : `/oneOf/${values.indexOf(first)}`;
  return [
    fault('schema-enum-excluded', pointer + at, message, `Correct the value, or "${by ?? 'the keyword'}".`, severity),
  ];
}
