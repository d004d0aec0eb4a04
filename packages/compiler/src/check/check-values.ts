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
  const repeated = firstRepeated(values);
  if (repeated >= 0 && isArray(list)) {
    const message = `${JSON.stringify(values[repeated])} is in the list twice.`;
    return [
      fault('schema-branch-repeated', `${pointer}/enum/${repeated}`, message, 'Remove one, or correct it.', severity),
    ];
  }
  const { enum: _, oneOf: __, const: ___, ...others } = schema;
  const excluded = values.filter((value) => typeof value !== 'object' && !accepts(others, value));
  const [first] = excluded;
  // Where none is left, the contradiction is reported already.
  if (first === undefined || excluded.length === values.length) return [];
  const by = ['pattern', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'type', 'multipleOf'].find(
    (name) => hasOwn(others, name) && !accepts({ [name]: others[name] as JsonValue }, first),
  );
  const shown = excluded.map((value) => JSON.stringify(value)).join(', ');
  const message = `${shown} ${excluded.length === 1 ? 'is a choice' : 'are choices'} that "${by ?? 'another keyword'}" excludes.`;
  const at = keyword === 'enum' ? `/enum/${values.indexOf(first)}` : `/oneOf/${values.indexOf(first)}`;
  return [
    fault('schema-enum-excluded', pointer + at, message, `Correct the value, or "${by ?? 'the keyword'}".`, severity),
  ];
}

/** Index of the first value that another one before it equals; -1 where all are different. */
function firstRepeated(values: readonly JsonValue[]): number {
  const seen = new Set<string>();
  return values.findIndex((value) => seen.size === seen.add(JSON.stringify(value)).size);
}

const isSame = (one: JsonValue, other: JsonValue) => JSON.stringify(one) === JSON.stringify(other);

/** A `default` that the schema next to it does not accept: the form would begin with a wrong answer. */
export function checkDefault(schema: JsonObject, pointer: Pointer, severity: Finding['severity']): Fault[] {
  const value = ownKeyword(schema, 'default');
  if (value === undefined || typeof value === 'object') return [];
  const constants = ownKeyword(schema, 'oneOf');
  const isListed = isArray(constants) && constants.every((one) => isObject(one) && hasOwn(one, 'const'));
  const listed = isListed ? { enum: constants.map((one) => (one as JsonObject)['const'] as JsonValue) } : {};
  if (accepts({ ...schema, ...listed }, value)) return [];
  const message = `The default ${JSON.stringify(value)} is no valid answer here.`;
  return [fault('schema-default', `${pointer}/default`, message, 'Correct it, or remove it.', severity)];
}

/** Keywords that say nothing without another one next to them. */
const COMPANIONS: readonly (readonly [keyword: string, others: readonly string[]])[] = [
  ['if', ['then', 'else']],
  ['then', ['if']],
  ['else', ['if']],
  ['minContains', ['contains']],
  ['maxContains', ['contains']],
];

/** Keywords that have no effect, because one that they need is missing or misspelt, or because both ways are the same. */
export function checkIgnored(schema: JsonObject, pointer: Pointer): Fault[] {
  const alone = COMPANIONS.filter(
    ([keyword, others]) => hasOwn(schema, keyword) && !others.some((other) => hasOwn(schema, other)),
  );
  const [first] = alone;
  if (first) {
    const [keyword, others] = first;
    const message = `"${keyword}" says nothing without ${others.map((other) => `"${other}"`).join(' or ')} next to it.`;
    return [fault('schema-ignored-keyword', `${pointer}/${keyword}`, message, 'Add what is missing, or remove it.')];
  }
  const { if: condition, then, else: other } = schema;
  if (condition === undefined || then === undefined || other === undefined || !isSame(then, other)) return [];
  const message = '"then" and "else" are the same, so the condition makes no difference.';
  return [fault('schema-ignored-keyword', `${pointer}/else`, message, 'Correct one of the two.')];
}
