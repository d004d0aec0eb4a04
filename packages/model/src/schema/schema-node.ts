import { hasOwn, isObject, type JsonSchema, type JsonValue } from '../json.js';
import { formatPointer, type Pointer } from '../pointer.js';
import type { Draft } from './drafts.js';

/** The draft and vocabularies by which the keywords of a schema are read. */
export interface Dialect {
  readonly draft: Draft;
  /** Keywords of vocabularies that the meta-schema leaves out. */
  readonly without: ReadonlySet<string>;
}

/** A supplied document. */
export interface SchemaDocument {
  readonly uri: string;
  readonly root: SchemaNode;
  /** Schemas that a reference found where no keyword holds one, by their pointer. */
  readonly elsewhere: Map<Pointer, SchemaNode>;
}

/** A schema with an identity of its own: a document's root, or a subschema with `$id`. */
export interface SchemaResource {
  /** Absolute as far as it can be, without fragment. */
  readonly uri: string;
  readonly root: SchemaNode;
  /** By name, those of `$dynamicAnchor` too. */
  readonly anchors: Map<string, SchemaNode>;
  /** By name; {@link RECURSIVE} represents `$recursiveAnchor`. */
  readonly dynamicAnchors: Map<string, SchemaNode>;
}

/** The name under which `$recursiveAnchor: true` is kept; no anchor can have it. */
export const RECURSIVE = '$recursiveAnchor';

/** A keyword in normalised form: a value unchanged, a reference, or one or more subschemas. */
export type Entry =
  | { readonly keyword: string; readonly value: JsonValue }
  | { readonly keyword: '$ref' | '$dynamicRef' | '$recursiveRef'; readonly reference: string }
  | { readonly keyword: string; readonly one: SchemaNode }
  | { readonly keyword: string; readonly list: readonly SchemaNode[] }
  | { readonly keyword: string; readonly map: readonly (readonly [name: string, node: SchemaNode])[] };

/** One schema in a document, with how it is read and what becomes of it. */
export class SchemaNode {
  readonly value: JsonSchema;
  readonly parent: SchemaNode | undefined;
  /** Segments from the parent, in the document as it was given. */
  readonly source: readonly string[];
  /** Segments from the parent in the normalised schema; undefined where it is not written there. */
  readonly output: readonly string[] | undefined;
  /** Identifies the node in keys. */
  readonly number: number;
  document!: SchemaDocument;
  resource!: SchemaResource;
  dialect!: Dialect;
  entries: readonly Entry[] = [];
  #children: Map<Pointer, SchemaNode> | undefined;

  constructor(
    value: JsonSchema,
    parent: SchemaNode | undefined,
    source: readonly string[],
    output: readonly string[] | undefined,
    number: number,
  ) {
    this.value = value;
    this.parent = parent;
    this.source = source;
    this.output = output;
    this.number = number;
  }

  /** The schemas directly inside this one. */
  children(): SchemaNode[] {
    return this.entries.flatMap((entry) => {
      if ('one' in entry) return [entry.one];
      if ('list' in entry) return entry.list;
      return 'map' in entry ? entry.map.map(([, node]) => node) : [];
    });
  }

  /** The schema directly inside at the segments, which are one or two: a keyword, and an index or a name. */
  child(segments: readonly string[]): SchemaNode | undefined {
    this.#children ??= new Map(this.children().map((child) => [formatPointer(child.source), child]));
    return this.#children.get(formatPointer(segments));
  }
}

/** Where a schema is in its document. */
export function nodePointer(start: SchemaNode): Pointer {
  const parts: string[] = [];
  for (let node: SchemaNode | undefined = start; node; node = node.parent) parts.push(formatPointer(node.source));
  return parts.reverse().join('');
}

/** Where a schema is in what is written of `ancestor`; undefined when it is not written there. */
export function outputWithin(start: SchemaNode, ancestor: SchemaNode): Pointer | undefined {
  const parts: string[] = [];
  let node = start;
  while (node !== ancestor) {
    if (node.output === undefined || node.parent === undefined) return undefined;
    parts.push(formatPointer(node.output));
    node = node.parent;
  }
  return parts.reverse().join('');
}

/**
 * Follows the segments of a JSON Pointer as far as keywords hold schemas.
 * @returns the schema that was reached, and the segments that are left
 */
export function followNodes(
  start: SchemaNode,
  segments: readonly string[],
): { readonly node: SchemaNode; readonly rest: readonly string[] } {
  let node = start;
  let at = 0;
  while (at < segments.length) {
    const one = node.child(segments.slice(at, at + 1));
    const next = one ?? node.child(segments.slice(at, at + 2));
    if (!next) break;
    node = next;
    at += one ? 1 : 2;
  }
  return { node, rest: segments.slice(at) };
}

export function isSchema(value: unknown): value is JsonSchema {
  return isObject(value) || typeof value === 'boolean';
}

/** A keyword's text, or undefined when it is absent or no text. */
export function textKeyword(schema: JsonSchema, keyword: string): string | undefined {
  const value = isObject(schema) && hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return typeof value === 'string' ? value : undefined;
}
