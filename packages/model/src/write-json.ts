import { isArray, isObject } from './json.js';

/**
 * The JSON text of a value that reads as what `JSON.stringify` writes in a page that has left the prototypes alone. Old libraries
 * give `Array.prototype` or `String.prototype` a `toJSON` that turns lists into texts, and `JSON.stringify` calls it.
 * @param value only JSON values; members that are undefined are left out
 */
export function writeJson(value: unknown): string {
  if (isArray(value)) {
    let items = '';
    for (let at = 0; at < value.length; at += 1) items += (at > 0 ? ',' : '') + writeJson(value[at]);
    return `[${items}]`;
  }
  if (!isObject(value)) return primitive(value);
  let members = '';
  for (const name of Object.keys(value)) {
    const member: unknown = value[name];
    if (member !== undefined) members += `${members && ','}${primitive(name)}:${writeJson(member)}`;
  }
  return `{${members}}`;
}

/** Numbers, booleans and null have no members that JSON.stringify looks at in practice; texts are written here. */
function primitive(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value ?? null);
  return `"${value.replace(/["\\\u0000-\u001f\ud800-\udfff]/gu, escaped)}"`;
}

function escaped(sign: string): string {
  return sign === '"' || sign === '\\' ? `\\${sign}` : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
