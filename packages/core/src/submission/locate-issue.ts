import { formatPointer, type Issue } from '@motcua/model';
import { childNode, type ActiveNode } from '../active-schema/active-node.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { ForeignIssue } from './foreign-issues.js';

/** Members in which frameworks and endpoints wrap the answers. */
const WRAPPERS = ['body', 'dossier', 'request', 'data', 'attributes', 'answers'];

/** The issue on the field, or on the paper, that an endpoint's own words are about; undefined where the form has none. */
export function locateIssue({ root, components }: FormSnapshot, { path, message }: ForeignIssue): Issue | undefined {
  if (path.length === 0) return undefined;
  const issue = (scope: Issue['scope'], pointer: string): Issue => ({
    ...{ scope, pointer, code: 'receiverMessage' },
    params: { message },
    severity: 'error',
  });
  for (let from = 0; from < path.length; from += 1) {
    const segments = fieldSegments(root, path.slice(from));
    if (segments) return issue('data', formatPointer(segments));
    const component = components.find(({ definition }) => path.slice(from).includes(definition.id));
    if (component) return issue('components', formatPointer([component.definition.id]));
    if (!WRAPPERS.includes(path[from]!.toLowerCase())) return undefined;
  }
  return undefined;
}

/** The segments of a field as the form has them: `full_name` and `FullName` are `fullName` in other frameworks. */
function fieldSegments(root: ActiveNode, path: readonly string[]): string[] | undefined {
  const segments: string[] = [];
  let node: ActiveNode = root;
  for (const name of path) {
    const folded = fold(name);
    const next: ActiveNode | undefined =
      childNode(node, name) ?? node.children.find((child) => fold(child.name) === folded);
    if (!next) return undefined;
    segments.push(next.name);
    node = next;
  }
  return segments;
}

function fold(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}
