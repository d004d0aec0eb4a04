import { hasOwn, isObject, type JsonSchema, type JsonValue } from '../json.js';
import { parsePointer } from '../pointer.js';
import { referencedPointer, subschemas } from './subschemas.js';

/** Removes the root's definitions that nothing leads to, in the normalised schema itself. */
export function pruneDefinitions(root: JsonSchema): void {
  const definitions = isObject(root) && hasOwn(root, '$defs') ? root['$defs'] : undefined;
  if (!isObject(root) || !isObject(definitions)) return;
  const used = new Set<string>();
  const queue: JsonValue[] = [root];
  for (let schema = queue.pop(); schema !== undefined; schema = queue.pop()) {
    if (!isObject(schema)) continue;
    for (const inner of subschemas(schema)) if (schema !== root || inner.keyword !== '$defs') queue.push(inner.schema);
    const reference = schema['$ref'];
    if (typeof reference !== 'string') continue;
    const [keyword, name] = parsePointer(referencedPointer(reference));
    if (keyword !== '$defs' || name === undefined || used.has(name) || !hasOwn(definitions, name)) continue;
    used.add(name);
    queue.push(definitions[name] as JsonValue);
  }
  for (const name of Object.keys(definitions)) {
    if (!used.has(name)) delete (definitions as Record<string, JsonValue>)[name];
  }
  if (used.size === 0) delete (root as Record<string, JsonValue>)['$defs'];
}
