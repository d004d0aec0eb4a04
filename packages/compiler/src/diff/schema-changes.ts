import {
  isArray,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type ProcedureDefinition,
} from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import { ANY_NAME, FieldIndex, allFields } from '@motcua/core/analysis';
import { constraintChanges } from './constraint-changes.js';
import type { SchemaChange } from './change.js';

/**
 * Compares what two data schemas ask for, field by field. A change after which an old valid dossier may be refused, or
 * an old reader misses an answer, is `major`; a new question that may stay open is `minor`.
 * @param renamedFrom the renames that the new version declares
 */
export function schemaChanges(
  before: JsonSchema,
  after: JsonSchema,
  renamedFrom: ProcedureDefinition['renamedFrom'] = {},
): SchemaChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const names = currentNames(renamedFrom, old);
  const changes: SchemaChange[] = [];
  const add = (change: SchemaChange) => changes.push(change);
  const known = new Set<Pointer>();
  /** The fields that are gone or new, and all within them. */
  const whole = new Set<Pointer>();
  for (const [pointer, nodes] of old) {
    const current = now.has(pointer) ? pointer : renamed(pointer, names);
    const later = now.get(current);
    known.add(current);
    if (!later) {
      whole.add(pointer);
      add({ level: 'major', pointer, text: `"${pointer}" is not asked for any more` });
    }
    if (later && names.get(pointer) === current)
      add({ level: 'major', pointer, now: current, text: `"${pointer}" is called "${current}" now` });
    for (const { level, text } of later ? nodeChanges(nodes, later) : [])
      add({ level, pointer, now: current, text: `"${current}" ${text}` });
  }
  for (const [pointer, nodes] of now) {
    if (known.has(pointer)) continue;
    whole.add(pointer);
    const isNeeded = nodes.length > 0 && nodes.every(({ required }) => required);
    const text = `"${pointer}" is new${isNeeded ? ' and required' : ''}`;
    add({ level: isNeeded ? 'major' : 'minor', pointer, now: pointer, text });
  }
  return withoutMembers([...changes, ...constraintChanges(before, after)], whole);
}

/** The pointers of now, by those of the old version that `renamedFrom` names. */
export function currentNames(
  renamedFrom: ProcedureDefinition['renamedFrom'],
  old: { has(pointer: Pointer): boolean },
): ReadonlyMap<Pointer, Pointer> {
  const names = new Map<Pointer, Pointer>();
  for (const [pointer, former] of Object.entries(renamedFrom ?? {})) {
    const was = former.find((one) => old.has(one));
    if (was !== undefined) names.set(was, pointer);
  }
  return names;
}

/** The pointer of now: that of the outermost group that was renamed, and the rest. */
function renamed(pointer: Pointer, names: ReadonlyMap<Pointer, Pointer>): Pointer {
  for (let at = pointer.length; at > 0; at = pointer.lastIndexOf('/', at - 1)) {
    const name = names.get(pointer.slice(0, at));
    if (name !== undefined) return name + pointer.slice(at);
  }
  return pointer;
}

/** Fields by pointer; what only refuses an answer is none. */
export function fieldsOf(schema: JsonSchema): ReadonlyMap<Pointer, readonly ActiveNode[]> {
  const index = new FieldIndex(allFields({ schema }));
  return new Map(
    index.pointers().flatMap((pointer) => {
      const nodes = index.at(pointer).flatMap((field) => field.nodes);
      return pointer === '' || pointer.includes(ANY_NAME) || nodes.length === 0 ? [] : [[pointer, nodes] as const];
    }),
  );
}

/** Limits, and whether a greater value allows less. */
const LIMITS: Readonly<Record<string, boolean>> = {
  minLength: true,
  minimum: true,
  exclusiveMinimum: true,
  minItems: true,
  maxLength: false,
  maximum: false,
  exclusiveMaximum: false,
  maxItems: false,
};

function nodeChanges(
  before: readonly ActiveNode[],
  after: readonly ActiveNode[],
): Pick<SchemaChange, 'level' | 'text'>[] {
  const changes: Pick<SchemaChange, 'level' | 'text'>[] = [];
  const [old, now] = [before, after].map((nodes) =>
    nodes.filter(({ kind }) => kind !== 'unchosen' && kind !== 'collapsed'),
  );
  if (!old?.length || !now?.length) return changes;
  const needed = (nodes: readonly ActiveNode[]) => nodes.every(({ required }) => required);
  const mayBeNeeded = (nodes: readonly ActiveNode[]) => nodes.some(({ required }) => required);
  if (!needed(old) && needed(now)) changes.push({ level: 'major', text: 'is required now' });
  else if (!mayBeNeeded(old) && mayBeNeeded(now)) changes.push({ level: 'major', text: 'may be required now' });
  const options = (nodes: readonly ActiveNode[]) =>
    new Set(nodes.flatMap((node) => node.options.map(({ key }) => key)));
  const [choices, later] = [options(old), options(now)];
  const removed = [...choices].filter((key) => !later.has(key));
  if (removed.length > 0 && later.size > 0)
    changes.push({ level: 'major', text: `has no choice ${removed.slice(0, 5).join(', ')} any more` });
  else if (choices.size > 0 && [...later].some((key) => !choices.has(key)))
    changes.push({ level: 'minor', text: 'has more choices' });
  const [first, second] = [old[0]?.schema ?? {}, now[0]?.schema ?? {}];
  for (const keyword of ['type', 'format', 'pattern', 'const', 'multipleOf']) {
    const [was, is] = [text(first, keyword), text(second, keyword)];
    if (was === is) continue;
    // Without the keyword more is allowed.
    changes.push({ level: is === undefined ? 'minor' : 'major', text: `has another "${keyword}"` });
  }
  for (const [keyword, isLower] of Object.entries(LIMITS)) {
    const [was, is] = [limit(first, keyword, isLower), limit(second, keyword, isLower)];
    if (was === is) continue;
    const isNarrower = isLower ? is > was : is < was;
    changes.push({
      level: isNarrower ? 'major' : 'minor',
      text: `has ${isNarrower ? 'a narrower' : 'a wider'} "${keyword}"`,
    });
  }
  return changes;
}

function text(schema: JsonObject, keyword: string): string | undefined {
  const value: JsonValue | undefined = schema[keyword];
  return value === undefined ? undefined : JSON.stringify(isArray(value) ? [...value].sort() : value);
}

function limit(schema: JsonObject, keyword: string, isLower: boolean): number {
  const value = schema[keyword];
  return typeof value === 'number' ? value : isLower ? -Infinity : Infinity;
}

/**
 * Changes without those of members of a group that is gone or new as a whole.
 * @param whole the fields that are gone or new
 */
function withoutMembers(changes: readonly SchemaChange[], whole: ReadonlySet<Pointer>): SchemaChange[] {
  return changes.filter(({ pointer }) => {
    for (let at = pointer.lastIndexOf('/'); at > 0; at = pointer.lastIndexOf('/', at - 1))
      if (whole.has(pointer.slice(0, at))) return false;
    return true;
  });
}
