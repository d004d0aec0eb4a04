import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { appliesToSameInstance, References, subschemas } from './subschemas.js';

/** One step of a depth-first walk: a schema, and the schemas applied to the same value that are still to be walked. */
interface Step {
  readonly schema: JsonObject;
  readonly next: JsonValue[];
  /** The reference among `next`, which is last. */
  readonly reference: JsonValue | undefined;
}

/**
 * The schemas of a normalised schema whose `$ref` leads back to themselves without entering the value: checking a value
 * against them would never end. Recursion into members and items is no loop.
 */
export function referenceLoops(root: JsonValue): JsonObject[] {
  const references = new References(root);
  const done = new Set<JsonObject>();
  const open = new Set<JsonObject>();
  const loops = new Set<JsonObject>();

  const step = (schema: JsonObject): Step => {
    open.add(schema);
    const reference = typeof schema['$ref'] === 'string' ? references.target(schema['$ref']) : undefined;
    const next = subschemas(schema)
      .filter(appliesToSameInstance)
      .map((inner) => inner.schema);
    return { schema, next: reference === undefined ? next : [...next, reference], reference };
  };
  const walk = (start: JsonObject): void => {
    const stack = [step(start)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.next.pop();
      if (next === undefined) {
        open.delete(top.schema);
        done.add(top.schema);
        stack.pop();
      } else if (isObject(next) && open.has(next)) {
        const loop = stack.slice(stack.findIndex(({ schema }) => schema === next));
        const closing = loop.findLast(({ reference }, index) => reference === (loop[index + 1]?.schema ?? next));
        if (closing) loops.add(closing.schema);
      } else if (isObject(next) && !done.has(next)) stack.push(step(next));
    }
  };

  const all: JsonValue[] = [root];
  for (let schema = all.pop(); schema !== undefined; schema = all.pop()) {
    if (!isObject(schema)) continue;
    if (!done.has(schema)) walk(schema);
    for (const inner of subschemas(schema)) all.push(inner.schema);
  }
  return [...loops];
}
