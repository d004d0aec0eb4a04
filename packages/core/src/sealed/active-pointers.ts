import type { CompiledProcedure, JsonValue, Pointer } from '@motcua/model';
import { visitNodes } from '../active-schema/active-node.js';
import { SchemaResolver } from '../active-schema/resolver.js';
import { Kinds } from '../kinds/kinds.js';
import { lateKinds } from '../kinds/late-kinds.js';

/** Pointers of everything that the form of a procedure asks with some answers, in reading order. */
export function activePointers(procedure: CompiledProcedure, data: JsonValue): Pointer[] {
  return activePointersWith(new Kinds().with(lateKinds), procedure, data);
}

/** The same, with the kinds that a form has loaded. */
export function activePointersWith(kinds: Kinds, procedure: CompiledProcedure, data: JsonValue): Pointer[] {
  const resolver = new SchemaResolver(procedure, () => kinds);
  const pointers: Pointer[] = [];
  visitNodes(resolver.resolve(data, { choices: new Map() }), ({ pointer, children }) => {
    if (children.length === 0) pointers.push(pointer);
  });
  return pointers;
}
