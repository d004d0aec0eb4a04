import {
  checkComponents,
  childPointer,
  getAt,
  isArray,
  isObject,
  IssueCode,
  issue,
  jsonEqual,
  namesOf,
  parsePointer,
  pointersTo,
  validateData,
  withoutEarlierIssues,
  type CompiledProcedure,
  type Issue,
  type Pointer,
} from '@motcua/model';
import { branchChoice } from './chosen-branches.js';
import { isPropertyNameIssue } from './property-name-issue.js';
import type { Kinds } from '../kinds/kinds.js';
import { leafKind, nodeAt, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import type { FieldDefinitions } from '../store/field-definitions.js';
import { supplementScope } from '../store/supplement-scope.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

/** The functions by which entries are parsed. */
interface Reading {
  readonly fields: FieldDefinitions;
  readonly kinds: Kinds;
}

/** All that prevents sending, shown or not. */
export function findIssues(
  procedure: CompiledProcedure,
  snapshot: Omit<FormSnapshot, 'issues'>,
  reading: Reading,
  today: string,
): Issue[] {
  const unreadable = unreadableEntries(snapshot, reading);
  const refused = refusedFiles(snapshot);
  const covered = new Set(unreadable.map(({ pointer }) => pointer));
  // A given file that was rejected is not reported as missing as well.
  const isGiven = ({ code, scope, pointer }: Issue) =>
    (code === 'required' || code === IssueCode.componentRequired) &&
    refused.some((other) => other.scope === scope && other.pointer === pointer);
  const scope = supplementScope(procedure);
  const all = validateData(procedure, snapshot.data, today, branchChoice(snapshot));
  const found = scope ? withoutEarlierIssues({ ...scope, today }, all, snapshot.data) : all;
  return [
    ...unreadable,
    ...refused,
    ...asAsked(
      snapshot,
      found.map((one) => withForbiddenMembers(procedure, snapshot, one)),
    ).filter((one) => !covered.has(one.pointer) && !isGiven(one)),
    ...unfilledFields(snapshot, [...unreadable, ...found]).filter((one) => !isGiven(one)),
    ...componentIssues(procedure, snapshot).filter((one) => !isGiven(one)),
    ...snapshot.serverIssues,
    ...acceptanceIssues(procedure, snapshot),
  ];
}

/** Adds to a `not` issue the pointers of the members that the forbidden schema names. */
function withForbiddenMembers(
  { schema }: CompiledProcedure,
  { root }: Omit<FormSnapshot, 'issues'>,
  found: Issue,
): Issue {
  const { code, pointer, params } = found;
  const forbidden = code === 'not' ? nodeAt(root, parsePointer(pointer))?.schema['not'] : undefined;
  const names = isObject(forbidden) ? namesOf(schema, { schema: forbidden, location: '' }) : [];
  return names.length > 0 ? { ...found, params: { ...params, ...pointersTo(pointer, names) } } : found;
}

/** An item that was added and not filled yet is written as `null`: it is missing, whatever keyword notices. */
function asAsked({ root, data }: Omit<FormSnapshot, 'issues'>, issues: readonly Issue[]): Issue[] {
  const missing = new Set<Pointer>();
  return issues.flatMap((found) => {
    if (found.code === 'uniqueItems' && !hasDuplicates({ root, data }, found.pointer, issues)) return [];
    if (found.code === 'required' || isPropertyNameIssue(found) || getAt(data, found.pointer) !== null) return [found];
    const node = nodeAt(root, parsePointer(found.pointer));
    if (!node || node.nullable || node.kind === 'constant' || !isAnswerable(node)) return [found];
    if (missing.has(found.pointer)) return [];
    missing.add(found.pointer);
    return [issue(found.pointer, 'required')];
  });
}

/** Whether two items are equal, but for those that were added and not filled yet: where each of them is missing instead. */
function hasDuplicates(
  { root, data }: Pick<FormSnapshot, 'root' | 'data'>,
  pointer: Pointer,
  issues: readonly Issue[],
): boolean {
  const list = getAt(data, pointer);
  if (!isArray(list) || !list.includes(null)) return true;
  const said = list.filter((item, index) => {
    const node = item === null && nodeAt(root, parsePointer(childPointer(pointer, index)));
    if (!node || node.nullable || node.kind === 'constant' || !isAnswerable(node)) return true;
    // An item that is always there may stay empty where the schema allows `null`: then nothing is missing.
    return !node.removable && !issues.some((other) => other.pointer === node.pointer);
  });
  return said.some((item, index) => said.some((other, at) => at < index && jsonEqual(item, other)));
}

/** A place that a person added, and of a type that they chose, is missing even where the schema allows `null`. */
function unfilledFields({ root, data }: Omit<FormSnapshot, 'issues'>, known: readonly Issue[]): Issue[] {
  const issues: Issue[] = [];
  visitNodes(root, (node) => {
    const { pointer } = node;
    if (!node.removable || node.nullable || !isAnswerable(node) || getAt(data, pointer) !== null) return;
    if (!known.some((other) => other.pointer === pointer)) issues.push(issue(pointer, 'required'));
  });
  return issues;
}

function isAnswerable({ kind }: ActiveNode): boolean {
  return kind === 'unchosen' || kind === 'group' || kind === 'list' || leafKind(kind) !== undefined;
}

function unreadableEntries({ entries, root }: Omit<FormSnapshot, 'issues'>, { fields, kinds }: Reading): Issue[] {
  const issues: Issue[] = [];
  for (const [pointer, entry] of entries) {
    const node = nodeAt(root, parsePointer(pointer));
    const kind = node && kinds.get(node.kind);
    if (!node || !kind) continue;
    const reading = kind.parse(entry, fields.context(node));
    if ('unreadable' in reading) {
      issues.push(issue(pointer, IssueCode.unreadable, { reason: reading.unreadable, ...reading.params }));
    }
  }
  return issues;
}

function componentIssues(
  procedure: CompiledProcedure,
  { components, files, data }: Omit<FormSnapshot, 'issues'>,
): Issue[] {
  const given = components.map(({ definition, state }) => ({
    id: definition.id,
    state: state === 'waived' ? ('waived' as const) : ('attached' as const),
    files: state === 'form' || state === 'waived' ? [] : (files[definition.id] ?? []),
  }));
  return checkComponents(procedure, data, given);
}

/** Files that were given and not taken, where they are still asked for: nothing is sent without them unseen. */
function refusedFiles({ rejected, components, root }: Omit<FormSnapshot, 'issues'>): Issue[] {
  return Object.entries(rejected).flatMap(([slot, files]) => {
    const issues = files.map((file) => file.issue).filter(({ severity }) => severity === 'error');
    const isAsked = (issues: readonly Issue[]) =>
      issues[0]?.scope === 'data'
        ? nodeAt(root, parsePointer(issues[0].pointer)) !== undefined
        : components.some(({ definition, state }) => definition.id === slot && isUpload(state));
    return isAsked(issues) ? issues : [];
  });
}

function isUpload(state: FormSnapshot['components'][number]['state']): boolean {
  return state === 'required' || state === 'optional';
}

/** Returns the issues of a missing statement of truth and of missing consents. */
function acceptanceIssues(
  { definition }: CompiledProcedure,
  { declared, consents }: Omit<FormSnapshot, 'issues'>,
): Issue[] {
  const { mode, purposes } = definition.privacy;
  const missing = mode === 'consent' ? purposes.filter((purpose) => !consents.has(purpose)) : [];
  const declaration =
    declared || !definition.declaration ? [] : [issue('', IssueCode.declarationRequired, {}, 'declaration')];
  return [
    ...missing.map((purpose) => issue(`/${purpose}`, IssueCode.consentRequired, {}, 'declaration')),
    ...declaration,
  ];
}
