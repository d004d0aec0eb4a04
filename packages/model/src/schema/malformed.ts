import { isArray, isObject, type JsonValue } from '../json.js';

const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

/** The types of value that a keyword accepts. */
type Shape =
  'number' | 'a number above 0' | 'a count' | 'a boolean' | 'text' | 'a list' | 'names' | 'types' | 'lists of names';

const SHAPES: Readonly<Record<Shape, readonly string[]>> = {
  number: ['maximum', 'minimum', 'exclusiveMaximum', 'exclusiveMinimum'],
  'a number above 0': ['multipleOf'],
  'a count': [
    ...['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'],
    ...['maxContains', 'minContains'],
  ],
  'a boolean': ['uniqueItems'],
  text: ['pattern', 'format', '$ref', '$dynamicRef', '$recursiveRef'],
  'a list': ['enum'],
  names: ['required'],
  types: ['type'],
  'lists of names': ['dependentRequired'],
};

const shapeOf = new Map(
  (Object.keys(SHAPES) as Shape[]).flatMap((shape) => SHAPES[shape].map((keyword) => [keyword, shape] as const)),
);

/**
 * Returns the type that the keyword expects instead of this value, or undefined when the value is valid or the keyword
 * unknown.
 */
export function expectedInstead(keyword: string, value: JsonValue): string | undefined {
  const shape = shapeOf.get(keyword);
  return shape === undefined || fits(shape, value) ? undefined : shape;
}

/** True for a keyword that holds no schema and checks something. */
export function isChecking(keyword: string): boolean {
  return shapeOf.has(keyword) || keyword === 'const';
}

/** True for a regular expression that some browser and Node read alike: with the `u` flag, or at least without it. */
export function isPattern(pattern: string): boolean {
  return ['u', ''].some((flags) => {
    try {
      return new RegExp(pattern, flags) instanceof RegExp;
    } catch {
      return false;
    }
  });
}

function fits(shape: Shape, value: JsonValue): boolean {
  switch (shape) {
    case 'number':
      return typeof value === 'number';
    case 'a number above 0':
      return typeof value === 'number' && value > 0;
    case 'a count':
      return typeof value === 'number' && value >= 0;
    case 'a boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'a list':
      return isArray(value);
    case 'names':
      return isArray(value) && value.every((name) => typeof name === 'string');
    case 'types':
      return isArray(value) ? value.length > 0 && value.every(isType) : isType(value);
    case 'lists of names':
      return isObject(value) && Object.values(value).every((names) => fits('names', names));
  }
}

function isType(value: JsonValue): boolean {
  return typeof value === 'string' && TYPES.includes(value);
}
