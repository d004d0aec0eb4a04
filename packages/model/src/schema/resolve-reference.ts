import { isObject, type JsonValue } from '../json.js';
import { getAt, formatPointer, parsePointer } from '../pointer.js';
import type { DynamicScope } from './dynamic-scope.js';
import { followNodes, isSchema, RECURSIVE, type Entry, type SchemaNode } from './schema-node.js';
import type { SchemaReader } from './schema-reader.js';
import { decodeFragment, resolveUri, splitFragment } from './uri.js';

/** The target of a reference, or the kind of target that is missing. */
export type Resolution =
  | { readonly target: SchemaNode }
  | { readonly missing: 'document'; readonly uri: string }
  | { readonly missing: 'place' };

type ReferenceEntry = Extract<Entry, { readonly reference: string }>;

/** Finds the schema that a reference means for a value that came to it through `scope`. */
export function resolveReference(
  reader: SchemaReader,
  node: SchemaNode,
  { keyword, reference }: ReferenceEntry,
  scope: DynamicScope,
): Resolution {
  const [uri, fragment] = splitFragment(resolveUri(node.resource.uri, reference));
  const resource = reader.resources.get(uri);
  if (!resource) return { missing: 'document', uri };
  if (keyword === '$recursiveRef') {
    const recursive = resource.dynamicAnchors.has(RECURSIVE);
    return { target: (recursive ? scope.anchor(RECURSIVE) : undefined) ?? resource.root };
  }
  const name = decodeFragment(fragment);
  if (name === undefined) return { missing: 'place' };
  if (name !== '' && !name.startsWith('/')) {
    const dynamic = keyword === '$dynamicRef' && resource.dynamicAnchors.has(name) ? scope.anchor(name) : undefined;
    const target = dynamic ?? resource.anchors.get(name);
    return target ? { target } : { missing: 'place' };
  }
  return follow(reader, resource.root, name);
}

function follow(reader: SchemaReader, root: SchemaNode, pointer: string): Resolution {
  let segments: readonly string[];
  try {
    segments = parsePointer(pointer);
  } catch {
    return { missing: 'place' };
  }
  const { node, rest } = followNodes(root, segments);
  if (rest.length === 0) return { target: node };
  const value: JsonValue | undefined = isObject(node.value) ? getAt(node.value, formatPointer(rest)) : undefined;
  return isSchema(value) ? { target: reader.readElsewhere(node, rest, value) } : { missing: 'place' };
}
