import { msg } from '../localize/msg.js';
import { isTableRow, nodeOf, rejectedFileOf, formatIssue, type Catalogue, type FormSnapshot } from '@motcua/core';
import { IssueCode, type CompiledProcedure, type Issue } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import { deviceDate, doubtfulDate } from '../session/device-clock.js';

/** Returns the message of an issue, as the form shows it. */
export function issueMessage(context: FormContext, issue: Issue, catalogue: Catalogue): string {
  const { store, fields, labels } = context;
  const snapshot = store.getSnapshot();
  const file = fileOf(snapshot, issue);
  const view = issue.scope === 'data' ? store.field(issue.pointer) : undefined;
  const words = formatIssue(
    withDeviceDate(context, issue),
    {
      ...(view && {
        node: view.node,
        entry: view.entry,
        kind: store.kinds.get(view.node.kind),
        isRow: isTableRow(fields, view.node),
      }),
      matches: (pattern, text) => testPattern(store.procedure, pattern, text),
      nodeAt: (pointer) => nodeOf(snapshot, pointer) ?? snapshot.hidden?.nodes.find((node) => node.pointer === pointer),
    },
    labels,
    catalogue,
  );
  if (file === undefined) return words;
  const isRejected = file.isRejected && issue.severity === 'error';
  return isRejected
    ? `${file.name} ${msg('chưa được đính kèm.', { id: 'documents.rejected' })} ${words}`
    : `${file.name}: ${words}`;
}

/** Returns the file that an issue is about, if any. */
function fileOf(
  snapshot: FormSnapshot,
  issue: Issue,
): { readonly name: string; readonly isRejected: boolean } | undefined {
  const refused = rejectedFileOf(snapshot, issue);
  if (refused) return { name: refused.name, isRejected: true };
  const [, id = '', index = ''] = issue.scope === 'components' ? issue.pointer.split('/') : [];
  const attached = snapshot.files[id]?.[Number(index || NaN)];
  return attached && { name: attached.name, isRejected: false };
}

/** Adds the device's date to an issue about a date in the future, when the device's clock may be wrong. */
function withDeviceDate(context: FormContext, issue: Issue): Issue {
  if (issue.code !== IssueCode.dateInFuture) return issue;
  const { serverIssues } = context.store.getSnapshot();
  // By the device’s clock, a date that only the receiver rejects is not in the future.
  const today = serverIssues.includes(issue) ? deviceDate(context) : doubtfulDate(context);
  return today === undefined ? issue : { ...issue, params: { ...issue.params, today } };
}

/** Tests a pattern, unless that could take long: patterns with a repeated group are only tested in linear time. */
function testPattern({ patterns }: CompiledProcedure, pattern: string, text: string): boolean | undefined {
  const linear = patterns?.get(pattern);
  if (linear) return linear.test(text);
  if (/\)[*+{]/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return undefined;
  }
}
