import { type JsonValue, setOwn, typesOf } from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';

/**
 * Returns the answer of a field that a person has just added, so that its parts can be asked for; undefined when it
 * stays empty until something is answered.
 */
export function initialAnswer(node: ActiveNode): JsonValue | undefined {
  switch (node.kind) {
    case 'collapsed':
      return typesOf(node.schema)[0] === 'array' ? [] : {};
    case 'group': {
      const members = {};
      for (const child of node.children) {
        const value = child.required ? initialAnswer(child) : undefined;
        if (value !== undefined) setOwn(members, child.name, value);
      }
      return members;
    }
    case 'constant':
      return node.options[0]?.value;
    default:
      return undefined;
  }
}
