import { isObject, setOwn, type JsonValue } from './json.js';

/** A copy with every string in NFC. Property names too, so that one name cannot stand twice. */
export function composeStrings(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(composeStrings);
  if (!isObject(value)) return value;
  const copy = {};
  for (const name of Object.keys(value)) setOwn(copy, name.normalize('NFC'), composeStrings(value[name] as JsonValue));
  return copy;
}
