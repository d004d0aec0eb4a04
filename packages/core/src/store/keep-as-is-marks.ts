import { childPointer, getAt, isObject, type JsonValue } from '@motcua/model';
import { activeData } from '../active-schema/active-data.js';
import {
  childNode,
  keptUndeclaredKey,
  keptAsTypedKey,
  visitNodes,
  type ActiveNode,
} from '../active-schema/active-node.js';

/** Marks of where the answers would not stay what they are if they were sent as the form understands them. */
export function keepAsIsMarks(root: ActiveNode, answers: JsonValue): string[] {
  const marks: string[] = [];
  visitNodes(root, (node) => {
    const answer = getAt(answers, node.pointer);
    if (node.kind !== 'group' && node.kind !== 'list') {
      if (answer !== undefined && activeData(node, answer) !== answer) marks.push(keptAsTypedKey(node.pointer));
    } else if (isObject(answer)) {
      for (const name of Object.keys(answer))
        if (node.declares.has(name) && !childNode(node, name))
          marks.push(keptUndeclaredKey(childPointer(node.pointer, name)));
    }
  });
  return marks;
}
