import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { isUpTo } from './drafts.js';
import { applicatorOf } from './applicators.js';
import { ANNOTATIONS, knowsKeyword, READING_KEYWORDS } from './keywords.js';
import { expectedInstead, isPattern } from './malformed.js';
import type { Dialect, Entry, SchemaNode } from './schema-node.js';

/** The context that reading one schema needs. */
export interface EntryContext {
  readonly dialect: Dialect;
  /** Whether what `contains` finds must not count as evaluated, as in 2019-09. */
  readonly hidesContains: boolean;
  /** Makes a node for what is at `source`; something that is no schema is reported, and read as `true`. */
  readonly child: (value: JsonValue, source: readonly string[], output: readonly string[]) => SchemaNode;
  readonly malformed: (keyword: string, expected: string) => void;
  readonly invalidPattern: (pattern: string, source: readonly string[]) => void;
}

/** Reads the keywords of a schema as what they become in draft 2020-12, in the same order. */
export function readEntries(schema: JsonObject, context: EntryContext): Entry[] {
  const { dialect, child, malformed } = context;
  const { draft } = dialect;
  const entries: Entry[] = [];
  const upTo07 = isUpTo(draft, '07');
  const onlyReference = upTo07 && typeof schema['$ref'] === 'string';
  const extra = besides(schema, context);

  const map = (keyword: string, value: JsonValue, output = keyword, rename = (name: string) => name) => {
    if (!isObject(value)) return malformed(keyword, 'schemas by name');
    if (keyword === 'patternProperties') {
      for (const pattern of Object.keys(value)) {
        if (!isPattern(pattern)) context.invalidPattern(pattern, [keyword, pattern]);
      }
    }
    entries.push({
      keyword: output,
      map: Object.keys(value).map((name) => {
        const to = rename(name);
        return [to, child(value[name] as JsonValue, [keyword, name], [output, to])] as const;
      }),
    });
  };
  const list = (keyword: string, value: JsonValue, output = keyword) => {
    if (!isArray(value) || value.length === 0) return malformed(keyword, 'a list of schemas');
    const nodes = value.map((item, index) => child(item, [keyword, String(index)], [output, String(index)]));
    entries.push({ keyword: output, list: [...nodes, ...(keyword === 'allOf' ? extra : [])] });
  };
  const one = (keyword: string, value: JsonValue, output = keyword) => {
    entries.push({ keyword: output, one: child(value, [keyword], [output]) });
  };

  for (const keyword of Object.keys(schema)) {
    const value = schema[keyword] as JsonValue;
    const shape = applicatorOf(keyword)?.[0];
    if (dialect.without.has(keyword) || !knowsKeyword(draft, keyword)) continue;
    if (isMoved(schema, keyword, context.hidesContains)) continue;
    if (onlyReference && keyword !== '$ref' && !ANNOTATIONS.has(keyword) && !/^(?:\$defs|definitions)$/.test(keyword))
      continue;
    const expected = shape === undefined ? expectedInstead(keyword, olderForm(schema, keyword, dialect)) : undefined;
    if (expected !== undefined) malformed(keyword, expected);
    else if (keyword === '$ref' || keyword === '$dynamicRef' || keyword === '$recursiveRef') {
      const known = keyword === '$ref' || draft === (keyword === '$dynamicRef' ? '2020-12' : '2019-09');
      if (known) entries.push({ keyword, reference: value as string });
    } else if (READING_KEYWORDS.has(keyword) || (keyword === 'id' && draft === '04')) continue;
    else if (keyword === 'items' && isArray(value) && draft !== '2020-12') {
      if (value.length > 0) list(keyword, value, 'prefixItems');
    } else if (keyword === 'additionalItems') {
      if (draft === '2020-12') entries.push({ keyword, value });
      else if (isArray(schema['items'])) one(keyword, value, 'items');
    } else if (keyword === 'definitions') map(keyword, value, '$defs', unlike(schema['$defs'], value));
    else if (keyword === 'dependencies') dependencies(value, entries, context);
    else if (keyword === 'pattern' && !isPattern(value as string)) context.invalidPattern(value as string, [keyword]);
    else if (shape === 'map') map(keyword, value);
    else if (shape === 'list') list(keyword, value);
    else if (shape === 'one') one(keyword, value);
    else entries.push(...plain(schema, keyword, value, dialect));
  }
  if (extra.length > 0 && !isArray(schema['allOf'])) entries.push({ keyword: 'allOf', list: extra });
  return entries;
}

/** A keyword that holds no schema; `exclusiveMinimum: true` of draft-04 makes another limit of `minimum`. */
function plain(schema: JsonObject, keyword: string, value: JsonValue, dialect: Dialect): Entry[] {
  const exclusive = /^m(in|ax)imum$/.exec(keyword)?.[1];
  if (exclusive !== undefined && dialect.draft === '04') {
    const limit = `exclusiveM${exclusive}imum`;
    return [{ keyword: schema[limit] === true ? limit : keyword, value }];
  }
  return typeof value === 'boolean' && keyword.startsWith('exclusiveM') ? [] : [{ keyword, value }];
}

/** The keyword's value, or a right one where an older draft allows a form that is wrong today. */
function olderForm(schema: JsonObject, keyword: string, { draft }: Dialect): JsonValue {
  const value = schema[keyword] as JsonValue;
  return draft === '04' && keyword.startsWith('exclusiveM') && typeof value === 'boolean' ? 0 : value;
}

/** Splits `dependencies` into those that require names and those that are schemas. */
function dependencies(value: JsonValue, entries: Entry[], context: EntryContext): void {
  if (!isObject(value)) return context.malformed('dependencies', 'schemas or lists of names');
  const names = Object.keys(value);
  const isList = (name: string) => isArray(value[name]);
  const required = Object.fromEntries(names.filter(isList).map((name) => [name, value[name] as JsonValue]));
  const wrong = expectedInstead('dependentRequired', required);
  if (wrong !== undefined) context.malformed('dependencies', wrong);
  else if (names.some(isList)) entries.push({ keyword: 'dependentRequired', value: required });
  const schemas = names.filter((name) => !isList(name));
  if (schemas.length === 0) return;
  entries.push({
    keyword: 'dependentSchemas',
    map: schemas.map((name) => [
      name,
      context.child(value[name] as JsonValue, ['dependencies', name], ['dependentSchemas', name]),
    ]),
  });
}

/** Keywords that become a schema of their own in `allOf`, because they mean something else where they are. */
function isMoved(schema: JsonObject, keyword: string, hidesContains: boolean): boolean {
  // `dependencies` would become keywords that are there already.
  if (keyword === 'dependencies') return hasOwn(schema, 'dependentRequired') || hasOwn(schema, 'dependentSchemas');
  return /^(?:contains|minContains|maxContains)$/.test(keyword) && hidesContains;
}

/** The schemas that {@link isMoved} keywords become. */
function besides(schema: JsonObject, context: EntryContext): SchemaNode[] {
  const moved = Object.keys(schema).filter((keyword) => isMoved(schema, keyword, context.hidesContains));
  const pick = (keywords: readonly string[]): JsonObject =>
    Object.fromEntries(keywords.map((keyword) => [keyword, schema[keyword] as JsonValue]));
  const counting = moved.filter((keyword) => keyword !== 'dependencies');
  const schemas = [
    ...(moved.includes('dependencies') ? [pick(['dependencies'])] : []),
    // Members found inside `not` never count as evaluated.
    ...(counting.includes('contains') ? [{ not: { not: pick(counting) } }] : []),
  ];
  const from = isArray(schema['allOf']) ? schema['allOf'].length : 0;
  return schemas.map((one, index) => context.child(one, [], ['allOf', String(from + index)]));
}

/** Gives a definition another name when a keyword next to it, or another definition, has that name already. */
function unlike(definitions: JsonValue | undefined, own: JsonValue): (name: string) => string {
  const taken = new Set([definitions, own].flatMap((map) => (isObject(map) ? Object.keys(map) : [])));
  return (name) => {
    if (!isObject(definitions) || !hasOwn(definitions, name)) return name;
    let to = name;
    for (let count = 2; taken.has(to); count += 1) to = `${name}-${count}`;
    taken.add(to);
    return to;
  };
}
