import { isArray, type JsonObject, type JsonSchema, type JsonValue, type Pointer } from '@motcua/model';
import type { ActiveNode } from '@motcua/core';
import { ANY_NAME, FieldIndex, allFields } from '@motcua/core/analysis';

/** How far the data of two versions differ, as semantic versions name it. */
export type ChangeLevel = 'major' | 'minor' | 'patch';

/** One difference between the data of two versions. */
export interface SchemaChange {
  readonly level: ChangeLevel;
  readonly pointer: Pointer;
  readonly text: string;
}

/**
 * Compares what two data schemas ask for, field by field. A change after which an old valid dossier may be refused, or
 * an old reader misses an answer, is `major`; a new question that may stay open is `minor`.
 */
export function schemaChanges(before: JsonSchema, after: JsonSchema): SchemaChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const changes: SchemaChange[] = [];
  const add = (level: ChangeLevel, pointer: Pointer, text: string) => changes.push({ level, pointer, text });
  for (const [pointer, nodes] of old) {
    const later = now.get(pointer);
    if (!later) add('major', pointer, `"${pointer}" is not asked for any more`);
    else for (const { level, text } of nodeChanges(nodes, later)) add(level, pointer, `"${pointer}" ${text}`);
  }
  for (const [pointer, nodes] of now) {
    if (old.has(pointer)) continue;
    const isNeeded = nodes.length > 0 && nodes.every(({ required }) => required);
    add(isNeeded ? 'major' : 'minor', pointer, `"${pointer}" is new${isNeeded ? ' and required' : ''}`);
  }
  return withoutMembers(changes);
}

/** Fields by pointer; what only refuses an answer is none. */
function fieldsOf(schema: JsonSchema): ReadonlyMap<Pointer, readonly ActiveNode[]> {
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

function nodeChanges(before: readonly ActiveNode[], after: readonly ActiveNode[]): Omit<SchemaChange, 'pointer'>[] {
  const changes: Omit<SchemaChange, 'pointer'>[] = [];
  const [old, now] = [before, after].map((nodes) =>
    nodes.filter(({ kind }) => kind !== 'unchosen' && kind !== 'collapsed'),
  );
  if (!old?.length || !now?.length) return changes;
  const needed = (nodes: readonly ActiveNode[]) => nodes.every(({ required }) => required);
  if (!needed(old) && needed(now)) changes.push({ level: 'major', text: 'is required now' });
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

/** Changes without those of members of a group that changed in the same way as a whole. */
function withoutMembers(changes: readonly SchemaChange[]): SchemaChange[] {
  const whole = new Set(
    changes.filter(({ text: said }) => / is (?:not asked|new)/.test(said)).map(({ pointer }) => pointer),
  );
  return changes.filter(({ pointer }) => {
    for (let at = pointer.lastIndexOf('/'); at > 0; at = pointer.lastIndexOf('/', at - 1))
      if (whole.has(pointer.slice(0, at))) return false;
    return true;
  });
}
