import type { JsonValue } from '@motcua/model';
import { _Code, type Code } from 'ajv/dist/compile/codegen/code.js';

/** Longer or deeper values are parsed at run time: engines read JSON faster, and as deep as it goes. */
const MAX_LITERAL_LENGTH = 200_000;
const MAX_LITERAL_DEPTH = 200;

/** JavaScript that makes a JSON value. */
export function jsonSource(value: JsonValue): string {
  const text = JSON.stringify(value);
  // In a literal, `"__proto__": …` would set the prototype instead of a property.
  const parsed = text.length > MAX_LITERAL_LENGTH || text.includes('"__proto__":') || isDeep(text);
  return parsed ? `JSON.parse(${JSON.stringify(text)})` : text;
}

/** {@link jsonSource} as Ajv's generator takes it. */
export function jsonCode(value: JsonValue): Code {
  return new _Code(jsonSource(value));
}

function isDeep(text: string): boolean {
  let depth = 0;
  // A bracket inside a text counts too: then the value is parsed without need, which does no harm.
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_LITERAL_DEPTH) return true;
  }
  return false;
}
