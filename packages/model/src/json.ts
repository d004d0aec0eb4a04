/** A JSON value as RFC 8259 defines it. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

/** A JSON Schema: an object of keywords, or a boolean. Keywords stay untyped; readers check what they use. */
export type JsonSchema = JsonObject | boolean;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray`, which would make the items of a readonly array `any`. */
export function isArray(value: unknown): value is JsonArray {
  return Array.isArray(value);
}

/** True when `object` itself, not its prototype, has the property: data may be named `constructor` or `__proto__`. */
export function hasOwn(object: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

/** An own property's value, or undefined. */
export function ownValue(object: JsonObject, name: string): JsonValue | undefined {
  return hasOwn(object, name) ? object[name] : undefined;
}

/** Sets an own property even when it is named `__proto__`, which plain assignment would turn into a prototype change. */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Deep equality of JSON values: property order does not matter. */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isArray(left) && isArray(right)) {
    return left.length === right.length && left.every((item, index) => jsonEqual(item, right[index]));
  }
  if (isObject(left) && isObject(right)) {
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => hasOwn(right, name) && jsonEqual(left[name], right[name]))
    );
  }
  return false;
}

/** Whether an object anywhere in a value has a member of that name. */
export function holdsMember(value: unknown, name: string): boolean {
  if (isArray(value)) return value.some((item) => holdsMember(item, name));
  return isObject(value) && (hasOwn(value, name) || Object.values(value).some((member) => holdsMember(member, name)));
}
