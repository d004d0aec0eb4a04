import type { Pointer } from '@motcua/model';
import { childNode, visitNodes, type ActiveNode } from '../active-schema/active-node.js';

/** Pointers at which two trees differ; where they share a node nothing is looked at. */
export function changedPointers(before: ActiveNode | undefined, after: ActiveNode | undefined): Set<Pointer> {
  const changed = new Set<Pointer>();
  const compare = (old: ActiveNode | undefined, node: ActiveNode | undefined): void => {
    if (old === node) return;
    if (!old || !node) {
      visitNodes((old ?? node) as ActiveNode, ({ pointer }) => changed.add(pointer));
      return;
    }
    changed.add(node.pointer);
    for (const child of node.children) compare(childNode(old, child.name), child);
    for (const child of old.children) if (!childNode(node, child.name)) compare(child, undefined);
  };
  compare(before, after);
  return changed;
}
