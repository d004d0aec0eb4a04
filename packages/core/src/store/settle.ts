import type { CompiledProcedure, JsonValue, Pointer } from '@motcua/model';
import { activeData } from '../schema/active-data.js';
import type { ActiveSchema } from '../schema/active-node.js';
import { resolveActiveSchema, updateActiveSchema } from '../schema/active-schema.js';

/** Chained conditions settle within a few rounds; a schema whose conditions contradict each other never would. */
const MAX_ROUNDS = 12;

/** What is asked, and the answers to it, so that each follows from the other. */
export interface Settled {
  readonly active: ActiveSchema;
  readonly data: JsonValue;
}

/**
 * Resolves conditions against the answers that are themselves asked for: a hidden answer must not keep another question
 * alive.
 */
export function settle(
  procedure: CompiledProcedure,
  known: ReadonlySet<Pointer>,
  answers: JsonValue,
  before: ActiveSchema | undefined,
): Settled {
  const isKnown = (pointer: Pointer) => known.has(pointer);
  let active = before ?? resolveActiveSchema(procedure, answers);
  let data = activeData(active.root, answers, isKnown) ?? {};
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = updateActiveSchema(active, procedure, data);
    if (next === active) break;
    active = next;
    data = activeData(active.root, answers, isKnown) ?? {};
  }
  return { active, data };
}
