const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const RELATIVE_POINTER = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** UUID of RFC 9562. */
export function uuid(text: string): boolean {
  return UUID.test(text);
}

/** JSON Pointer of RFC 6901. */
export function json_pointer(text: string): boolean {
  return POINTER.test(text);
}

/** Relative JSON Pointer. */
export function relative_json_pointer(text: string): boolean {
  return RELATIVE_POINTER.test(text);
}

/** Regular expression of ECMA-262 with the `u` flag. */
export function regex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
