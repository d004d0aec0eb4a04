import type { ActiveNode } from './active-node.js';

/** Whether a list that must be there may hold nothing: a person is asked to say so. */
export function mayBeEmpty({ kind, required, schema }: ActiveNode): boolean {
  if (!required || (kind !== 'list' && kind !== 'choices')) return false;
  const { minItems = 0, contains, minContains = 1 } = schema;
  return !((minItems as number) > 0) && (contains === undefined || minContains === 0);
}
