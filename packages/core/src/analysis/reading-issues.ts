import { childPointer, IssueCode, parentPointer, type IssueParams, type JsonValue, type Pointer } from '@motcua/model';
import type { Entry, EntryParts } from '../kinds/kind.js';
import { allKinds } from '../kinds/all-kinds.js';
import { leafKind, type ActiveNode } from '../active-schema/active-node.js';
import { SOURCE_LANGUAGE } from '../languages/languages.js';
import { PATTERN_REASONS } from '../messages/pattern-mistake.js';
import { UNKNOWN, type KeywordIssue } from './keyword-issues.js';

const DATE: EntryParts = { day: '1', month: '1', year: '2000', time: '8:30' };

/** Entries that cannot be parsed, one for each way in which a control can be left. */
const UNREADABLE: readonly Entry[] = [
  ...['x', '1234567890123456', '1,234', '1,235', '100%', '200%', '["x"]'],
  { typed: 'x' },
  ...[{ day: 'x' }, { month: 'x' }, { year: 'x' }, { year: '' }, { day: '', month: '', year: '' }].map(ofDate),
  ...[{ month: '' }, { day: '' }, { time: '' }, { time: 'x' }].map(ofDate),
  ...[{ day: '1980' }, { month: '1980' }, { year: '80' }, { time: '25:00' }, { time: '8:61' }].map(ofDate),
  ...['25:00', '8:61'],
];

/**
 * Entries that parse to a value with a more specific issue; two of each, to detect messages that depend on the answer.
 */
const EXPLAINED: readonly Entry[] = [
  ...[{ month: '13' }, { day: '32' }, { day: '31', month: '2' }, { day: '31', month: '4', year: '2001' }].map(ofDate),
  ...['1', '12', 'A1', '0100109107'],
];

/** Values that are allowed and odd, with answers next to them that do not go with them. */
const ODD: readonly JsonValue[] = ['001078012345', '003178012345', '0951234567'];
const SIBLINGS: Readonly<Record<string, JsonValue>> = { sex: 'female', birthDate: '1950' };

function ofDate(parts: Readonly<Record<string, string>>): EntryParts {
  return { ...DATE, ...parts };
}

/** Every way in which what is typed into a control cannot be read. */
export function unreadableIssues(node: ActiveNode): KeywordIssue[] {
  const kind = allKinds.get(node.kind);
  const issues = new Map<string, KeywordIssue>();
  for (const entry of kind ? UNREADABLE : []) {
    const reading = kind?.parse(entry, { node, language: SOURCE_LANGUAGE, capitals: false });
    if (!reading || !('unreadable' in reading)) continue;
    const known = issues.get(reading.unreadable)?.params;
    const params = { reason: reading.unreadable, ...reading.params };
    issues.set(reading.unreadable, { code: IssueCode.unreadable, params: known ? withUnknown(params, known) : params });
  }
  return [...issues.values()];
}

/** Returns the more specific messages that can replace an issue's usual one: their keys and parameters. */
export function explanations(
  node: ActiveNode,
  code: string,
): { readonly reason: string; readonly params: IssueParams }[] {
  const found = new Map<string, IssueParams>();
  for (const entry of EXPLAINED) {
    const explained = allKinds.get(node.kind)?.explain?.(code, entry);
    if (!explained) continue;
    const { reason, params } = explained;
    found.set(reason, withUnknown(params, found.get(reason) ?? params));
  }
  if (code === 'pattern' && typeof node.schema?.['pattern'] === 'string')
    for (const reason of PATTERN_REASONS) found.set(reason, { signs: UNKNOWN });
  return [...found].map(([reason, params]) => ({ reason, params }));
}

function withUnknown(params: IssueParams, before: IssueParams): IssueParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === before[name] ? value : UNKNOWN]),
  );
}

/** Every way in which an answer can be odd without being wrong. */
export function oddIssues(node: ActiveNode): KeywordIssue[] {
  const kind = leafKind(node.kind) && allKinds.get(node.kind);
  const group: Pointer = parentPointer(node.pointer) ?? '';
  const issues = new Map<string, KeywordIssue>();
  for (const value of kind?.warn ? ODD : []) {
    for (const { code, params } of kind?.warn?.(value, { sibling: (name) => SIBLINGS[name] }) ?? []) {
      const { other } = params;
      issues.set(code, {
        code,
        params: typeof other === 'string' ? { ...params, other: childPointer(group, other) } : params,
      });
    }
  }
  return [...issues.values()];
}
