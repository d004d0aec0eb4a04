import { jsonEqual, type Issue } from '@motcua/model';
import type { Entry } from '../kinds/kind.js';

export function sameIssues(left: readonly Issue[], right: readonly Issue[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((item, index) => item.code === right[index]?.code && jsonEqual(item.params, right[index]?.params)))
  );
}

export function sameEntry(left: Entry, right: Entry): boolean {
  return left === right || jsonEqual(left, right);
}
