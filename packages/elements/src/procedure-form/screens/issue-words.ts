import { isTableRow, nodeOf, wordIssue, type Catalogue } from '@motcua/core';
import type { Issue } from '@motcua/model';
import type { FormContext } from '../../form/form-context.js';

/** An issue in words, as it stands in the form. */
export function wordsOf({ store, fields, labels }: FormContext, issue: Issue, catalogue: Catalogue): string {
  const snapshot = store.getSnapshot();
  const view = issue.scope === 'data' ? store.field(issue.pointer) : undefined;
  return wordIssue(
    issue,
    {
      ...(view && { node: view.node, entry: view.entry, isRow: isTableRow(fields, view.node) }),
      nodeAt: (pointer) => nodeOf(snapshot, pointer) ?? snapshot.hidden?.nodes.find((node) => node.pointer === pointer),
    },
    labels,
    catalogue,
  );
}
