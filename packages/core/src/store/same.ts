import { jsonEqual, type Issue } from '@motcua/model';
import type { Entry } from '../kinds/kind.js';

export function sameIssues(left: readonly Issue[], right: readonly Issue[]): boolean {
  return left === right || (left.length === right.length && left.every((item, index) => sameIssue(item, right[index])));
}

function sameIssue(left: Issue, right: Issue | undefined): boolean {
  return (
    left.pointer === right?.pointer &&
    left.code === right.code &&
    left.scope === right.scope &&
    jsonEqual(left.params, right.params)
  );
}

export function sameEntry(left: Entry, right: Entry): boolean {
  return left === right || jsonEqual(left, right);
}
