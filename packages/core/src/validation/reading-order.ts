import { parsePointer, type Issue, type Pointer } from '@motcua/model';
import { nodeAt, visitNodes, type ActiveNode } from '../active-schema/active-node.js';

/** Issues in the order in which their fields are on the page. */
export function inReadingOrder(issues: readonly Issue[], root: ActiveNode, fields: readonly Pointer[]): Issue[] {
  if (issues.length < 2) return [...issues];
  const order = new Map<string, number>();
  for (const pointer of fields) {
    const start = nodeAt(root, parsePointer(pointer));
    if (start) visitNodes(start, (node) => void (order.has(node.pointer) || order.set(node.pointer, order.size)));
  }
  const position = ({ scope, pointer }: Issue) =>
    scope === 'data' ? (order.get(pointer) ?? order.size) : order.size + 1;
  return [...issues].sort((left, right) => position(left) - position(right));
}
