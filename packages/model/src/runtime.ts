// What compiled validators call at run time.

export { jsonEqual as equal } from './json.js';

/** How many code points a text has: JSON Schema counts characters, not UTF-16 units. */
export function ucs2length(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Adds an error to a list that is made when the first one comes. */
export function addError(errors: object[] | null, instancePath: string, keyword: string, params: object): object[] {
  const error = { instancePath, keyword, params };
  if (!errors) return [error];
  errors.push(error);
  return errors;
}
