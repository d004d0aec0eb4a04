import { msg, str } from '../localize/msg.js';
import { type ActiveNode, type Labels, type Question } from '@motcua/core';
import {
  isArray,
  isObject,
  type JsonSchema,
  type JsonValue,
  listKeyword,
  namedLocations,
  ownKeyword,
  locationAt,
  readableName,
  type SchemaLocation,
  unconditionalLocations,
} from '@motcua/model';
import { optionText } from '../options/option-text.js';
import type { FormContext } from '../session/form-context.js';
import { typeText } from './type-names.js';

/**
 * Returns the label of a branch: its own text, or a text that distinguishes it from the others. No two branches of a
 * question have the same label.
 */
export function branchText(context: FormContext, node: ActiveNode, question: Question, index: number): string {
  const names = question.branches.map((_, at) => nameOf(context, node, question, at));
  const name = names[index] ?? '';
  const alike = names.filter((other) => other === name);
  return alike.length < 2 ? name : `${name} (${names.slice(0, index + 1).filter((other) => other === name).length})`;
}

function nameOf(context: FormContext, node: ActiveNode, question: Question, index: number): string {
  const { labels, store } = context;
  const branch = question.branches[index];
  const own = labels.branch(node, question.id, index, branch?.title);
  if (own !== undefined || !branch) return own ?? '';
  if (question.id === 'type') return typeText(branch.type ?? '');
  if (branch.constant) return optionText(context, node, branch.constant);
  const { schema } = store.procedure;
  const locations = question.branches.map((_, at) => branchLocations(schema, `${question.id}/${at}`));
  const [first] = locations[index] ?? [];
  return (
    referenceName(first) ??
    valueText(context, node, locations, index) ??
    memberText(labels, node, locations, index) ??
    formatText(locations[index] ?? [], branch.type) ??
    msg(str`Trường hợp ${index + 1}`, { id: 'union.case' })
  );
}

function branchLocations(root: JsonSchema, location: string): SchemaLocation[] {
  return unconditionalLocations(root, locationAt(root, location));
}

/** Returns the name of the definition that a branch refers to. */
function referenceName(location: SchemaLocation | undefined): string | undefined {
  const reference = location && ownKeyword(location.schema, '$ref');
  const [, name] = (typeof reference === 'string' && /^#\/\$defs\/([^/]+)$/.exec(reference)) || [];
  return name === undefined ? undefined : readableName(decodeURIComponent(name));
}

/**
 * Returns the text of the values, of the branch itself or of one of its members, that distinguish it from the others.
 */
function valueText(
  context: FormContext,
  node: ActiveNode,
  branches: readonly (readonly SchemaLocation[])[],
  index: number,
): string | undefined {
  const own = branches[index] ?? [];
  const words = (values: readonly JsonValue[]) =>
    values.map((value) => optionText(context, node, { key: '', value })).join(', ');
  const values = valuesOf(own);
  if (values) return words(values);
  const excluded = own.map(({ schema }) => ownKeyword(schema, 'not')).find((not) => isObject(not) && fixed(not));
  if (excluded) return otherThan(words(fixed(excluded as JsonSchema) ?? []));
  for (const name of new Set(
    own.flatMap((location) => namedLocations(location, 'properties').map(([member]) => member)),
  )) {
    const inBranch = branches.map((locations) => memberValues(context, node, locations, name));
    const mine = inBranch[index];
    if (!mine || inBranch.some((others, at) => at !== index && others === mine)) continue;
    return `${context.labels.label(`${node.pointer}/${name}`)}: ${mine}`;
  }
  return undefined;
}

/** Returns the labels of the values that a branch requires of a member, or of those that it excludes. */
function memberValues(
  context: FormContext,
  { patternPointer, pointer }: ActiveNode,
  locations: readonly SchemaLocation[],
  name: string,
): string | undefined {
  const root = context.store.procedure.schema;
  const members = locations.flatMap((location) =>
    namedLocations(location, 'properties').filter(([member]) => member === name),
  );
  const schemas = members.flatMap(([, member]) => unconditionalLocations(root, member));
  const node = { patternPointer: `${patternPointer}/${name}`, pointer: `${pointer}/${name}` } as ActiveNode;
  const words = (values: readonly JsonValue[]) =>
    values.map((value) => optionText(context, node, { key: '', value })).join(', ');
  const values = valuesOf(schemas);
  if (values) return words(values);
  for (const { schema } of schemas) {
    const not = ownKeyword(schema, 'not');
    const excluded = isObject(not) ? fixed(not) : undefined;
    if (excluded) return otherThan(words(excluded));
  }
  return undefined;
}

function otherThan(words: string): string {
  return msg(str`khác ${words}`, { id: 'union.otherThan' });
}

function valuesOf(locations: readonly SchemaLocation[]): readonly JsonValue[] | undefined {
  for (const { schema } of locations) {
    const values = fixed(schema);
    if (values) return values;
  }
  return undefined;
}

/** Returns the values of a schema that allows only a few. */
function fixed(schema: JsonSchema): readonly JsonValue[] | undefined {
  const constant = ownKeyword(schema, 'const');
  const values = constant === undefined ? ownKeyword(schema, 'enum') : [constant];
  return isArray(values) ? values : undefined;
}

/** Returns the labels of the members that only this branch requires, or has; else of all its members. */
function memberText(
  labels: Labels,
  node: ActiveNode,
  branches: readonly (readonly SchemaLocation[])[],
  index: number,
): string | undefined {
  const required = (location: SchemaLocation) =>
    listKeyword(location.schema, 'required').filter((name) => typeof name === 'string');
  const declared = (location: SchemaLocation) =>
    namedLocations(location, 'properties').flatMap(([name, { schema }]) => (schema === false ? [] : [name]));
  const others = branches.filter((_, at) => at !== index).flat();
  for (const names of [required, declared]) {
    const elsewhere = new Set(others.flatMap(names));
    const own = new Set((branches[index] ?? []).flatMap(names).filter((name) => !elsewhere.has(name)));
    if (own.size > 0) return [...own].map((name) => labels.label(`${node.pointer}/${name}`)).join(', ');
  }
  const all = [...new Set((branches[index] ?? []).flatMap(declared))];
  return all.length > 0 ? all.map((name) => labels.label(`${node.pointer}/${name}`)).join(', ') : undefined;
}

/** Returns the name of the type of a branch, with its format for strings. */
function formatText(locations: readonly SchemaLocation[], type: string | undefined): string | undefined {
  if (type === undefined) return undefined;
  const format = locations.map(({ schema }) => ownKeyword(schema, 'format')).find((name) => typeof name === 'string');
  return format === undefined ? typeText(type) : `${typeText(type)} (${readableName(format).toLowerCase()})`;
}
