import { parsePointer, type CompiledDefinition, type Issue, type Pointer } from '@motcua/model';
import { nodeAt, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import { screenOfIssue } from '../flow/screen-of-issue.js';
import { stepPointers, type ScreenId } from '../flow/screens.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

/** The issues that are on a screen, in reading order; on the review, all but those of later screens. */
export function issuesOn(
  { issues, root, screens }: FormSnapshot,
  definition: CompiledDefinition,
  screen: ScreenId,
): Issue[] {
  const found = issues.filter((issue) => {
    const shownOn = screenOfIssue(definition, issue);
    return screen === 'review' ? screens.indexOf(shownOn) <= screens.indexOf(screen) : shownOn === screen;
  });
  return inReadingOrder(found, root, definition.steps.flatMap(stepPointers));
}

/** Issues in the order in which their fields are on the page. */
function inReadingOrder(issues: readonly Issue[], root: ActiveNode, fields: readonly Pointer[]): Issue[] {
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
