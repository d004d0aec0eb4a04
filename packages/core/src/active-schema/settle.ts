import type { JsonValue } from '@motcua/model';
import { activeData } from './active-data.js';
import type { ActiveNode } from './active-node.js';
import type { Resolution, SchemaResolver } from './resolver.js';

/** Chained conditions settle within a few rounds; a schema whose conditions contradict each other never would. */
const MAX_ROUNDS = 12;

/** The resolved form and its answers, in a state in which each follows from the other. */
export interface Settled {
  readonly root: ActiveNode;
  readonly data: JsonValue;
}

/**
 * Resolves conditions against the answers that are themselves asked for: a hidden answer must not keep another question
 * alive.
 * @param before what was asked before; absent at the beginning
 */
export function settle(
  resolver: SchemaResolver,
  answers: JsonValue,
  resolution: Resolution,
  before: ActiveNode | undefined,
): Settled {
  let root = before ?? resolver.resolve(answers, resolution);
  let data = activeData(root, answers);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = resolver.resolve(data, resolution);
    const pruned = activeData(next, answers);
    const settled = next === root && pruned === data;
    root = next;
    data = pruned;
    if (settled) break;
  }
  return { root, data: data ?? null };
}
