import { hasOwn, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { formatPointer, type Pointer } from '../pointer.js';
import { constantBranches } from './constant-branches.js';
import { referencedPointer, References, subschemas } from './subschemas.js';

/** A condition or branch of a normalised schema, which has a validator of its own. */
export interface ValidatorLocation {
  readonly location: Pointer;
  readonly schema: JsonSchema;
  /** The schema whose `if`, `oneOf` or `anyOf` it is, and the pointer of that. */
  readonly owner: JsonObject;
  readonly ownerLocation: Pointer;
}

/** A schema on the way, with the way to it: pointers are written out only where they are needed. */
interface Step {
  readonly schema: JsonValue;
  readonly parent: Step | undefined;
  readonly segments: readonly string[];
}

/**
 * The places of a normalised schema that have a validator of their own: every `if`, and every member of a `oneOf` or
 * `anyOf` that is more than a list of constants. What nothing leads to has none.
 */
export function validatorLocations(root: JsonSchema): ValidatorLocation[] {
  const references = new References(root);
  const visited = new Set<JsonValue>();
  const locations: ValidatorLocation[] = [];
  const stack: Step[] = [{ schema: root, parent: undefined, segments: [] }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { schema } = step;
    if (!isObject(schema) || visited.has(schema)) continue;
    visited.add(schema);
    const locationFor = locationMaker(step, schema);
    if (hasOwn(schema, 'if')) locations.push(locationFor('/if', schema['if'] as JsonSchema));
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = hasOwn(schema, keyword) ? schema[keyword] : undefined;
      if (!isArray(branches) || constantBranches(schema, keyword)) continue;
      branches.forEach((branch, index) => locations.push(locationFor(`/${keyword}/${index}`, branch as JsonSchema)));
    }
    for (const inner of subschemas(schema)) {
      if (inner.keyword === '$defs') continue;
      const segments = inner.name === undefined ? [inner.keyword] : [inner.keyword, inner.name];
      stack.push({ schema: inner.schema, parent: step, segments });
    }
    const reference = schema['$ref'];
    const target = typeof reference === 'string' ? references.target(reference) : undefined;
    if (typeof reference !== 'string' || !isObject(target)) continue;
    stack.push({ schema: target, parent: undefined, segments: [referencedPointer(reference)] });
  }
  return locations;
}

function locationMaker(step: Step, owner: JsonObject): (within: Pointer, schema: JsonSchema) => ValidatorLocation {
  let ownerLocation: Pointer | undefined;
  return (within, schema) => {
    ownerLocation ??= pointerOf(step);
    return { location: ownerLocation + within, schema, owner, ownerLocation };
  };
}

function pointerOf(step: Step): Pointer {
  const parts: Pointer[] = [];
  for (let at: Step | undefined = step; at; at = at.parent) {
    parts.push(at.parent ? formatPointer(at.segments) : (at.segments[0] ?? ''));
  }
  return parts.reverse().join('');
}
