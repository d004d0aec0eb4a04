import { childPointer, getAt, IssueCode, parentPointer, type Issue, type Pointer } from '@motcua/model';
import type { Kind } from '../kinds/kind.js';
import type { Kinds } from '../kinds/kinds.js';
import { leafKind, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import { fitsKind } from '../active-schema/node-shape.js';
import { remarkParams } from '../files/remark-params.js';
import { contentAt } from '../store/content-at.js';
import { nodeOf, type FormSnapshot } from '../store/form-snapshot.js';

/** Returns the warnings about answers, which block nothing: issues of severity `warning`. */
export function findWarnings(
  snapshot: Pick<FormSnapshot, 'root' | 'data' | 'hidden' | 'contents'>,
  kinds: Kinds,
): Issue[] {
  const { root, data, hidden } = snapshot;
  const contents = Object.keys(snapshot.contents ?? {}).flatMap((pointer) => {
    const content = contentAt(snapshot, pointer);
    const params = remarkParams(content?.details);
    return (content?.remarks ?? []).map((code): Issue => ({
      scope: 'data',
      pointer,
      code,
      params,
      severity: 'warning',
    }));
  });
  const odd = watched(root, kinds).flatMap(([node, warn]) => {
    const value = getAt(data, node.pointer);
    if (value === undefined) return [];
    if (!warn) return fitsKind(node.kind, value, node.options) || value === null ? [] : [notOffered(node.pointer)];
    const group = parentPointer(node.pointer) ?? '';
    const sibling = (name: string) => getAt(data, childPointer(group, name));
    return warn(value, { sibling }).map(({ code, params }): Issue => {
      const { other } = params;
      const named = typeof other === 'string' ? { ...params, other: childPointer(group, other) } : params;
      return { scope: 'data', pointer: node.pointer, code, params: named, severity: 'warning' };
    });
  });
  odd.push(...contents);
  if (!hidden || !nodeOf({ root }, hidden.at)) return odd;
  const params = { places: hidden.nodes.map(({ pointer }) => pointer) };
  return [...odd, { scope: 'data', pointer: hidden.at, code: IssueCode.hidesAnswers, params, severity: 'warning' }];
}

/** Radio buttons and boxes to tick cannot show an answer that is none of theirs. */
function notOffered(pointer: Pointer): Issue {
  return { scope: 'data', pointer, code: IssueCode.notOffered, params: {}, severity: 'warning' };
}

type Watched = readonly (readonly [ActiveNode, Kind['warn']])[];

const remembered = new WeakMap<ActiveNode, { readonly kinds: Kinds; readonly found: Watched }>();

/** The places that may be odd: few, and the same while the form asks for the same. */
function watched(root: ActiveNode, kinds: Kinds): Watched {
  let known = remembered.get(root);
  if (known?.kinds !== kinds) {
    const found: [ActiveNode, Kind['warn']][] = [];
    visitNodes(root, (node) => {
      const warn = leafKind(node.kind) ? kinds.get(node.kind)?.warn : undefined;
      if (warn || node.kind === 'choice' || node.kind === 'boolean') found.push([node, warn]);
    });
    remembered.set(root, (known = { kinds, found }));
  }
  return known.found;
}
