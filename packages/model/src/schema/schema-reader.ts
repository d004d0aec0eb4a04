import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { formatPointer } from '../pointer.js';
import { draftOfUri, isAnyDraft, isOfficial, isUpTo, type Draft } from './drafts.js';
import { guessDraft } from './guess-draft.js';
import { readVocabularies } from './keywords.js';
import { MAX_PROBLEMS, MAX_SUBSCHEMAS, type SchemaProblem, type SchemaProblemCode } from './problem.js';
import { readEntries } from './read-entries.js';
import {
  isSchema,
  nodePointer,
  RECURSIVE,
  SchemaNode,
  textKeyword,
  type Dialect,
  type SchemaDocument,
  type SchemaResource,
} from './schema-node.js';
import { resolveUri, splitFragment } from './uri.js';

const MAX_META_SCHEMAS = 8;
const NOTHING: ReadonlySet<string> = new Set();

/** Reads documents into nodes and keeps what they can be referred to by. */
export class SchemaReader {
  /** By URI without fragment: documents by where they came from, and every schema with `$id`. */
  readonly resources = new Map<string, SchemaResource>();
  /** Whether there was more than is read. */
  isFull = false;
  readonly #problems = new Map<SchemaDocument, SchemaProblem[]>();
  readonly #sources: ReadonlyMap<string, JsonValue>;
  #count = 0;
  #asksItems: boolean | undefined;
  readonly #roots: JsonValue[] = [];

  /** @param sources documents by URI, where meta-schemas of `$schema` are looked up */
  constructor(sources: ReadonlyMap<string, JsonValue>) {
    this.#sources = sources;
  }

  /** The problems of one document itself; references are checked separately. */
  problems(document: SchemaDocument): readonly SchemaProblem[] {
    return this.#problems.get(document) ?? [];
  }

  /** The problems of all documents. */
  allProblems(): readonly SchemaProblem[] {
    return [...this.#problems.values()].flat();
  }

  report(node: SchemaNode, source: readonly string[], code: SchemaProblemCode, params: SchemaProblem['params']): void {
    const { document } = node;
    const list = this.#problems.get(document) ?? [];
    this.#problems.set(document, list);
    if (list.length < MAX_PROBLEMS)
      list.push({ document: document.uri, pointer: nodePointer(node) + formatPointer(source), code, params });
  }

  /** Reads a whole document. `draft` counts where neither `$schema` nor the keywords name one. */
  readDocument(uri: string, value: JsonValue, draft: Draft): SchemaDocument {
    this.#roots.push(value);
    const root = new SchemaNode(isSchema(value) ? value : true, undefined, [], [], (this.#count += 1));
    const document: SchemaDocument = { uri, root, elsewhere: new Map() };
    root.document = document;
    root.resource = this.#resource(uri, root);
    root.dialect = { draft: isObject(value) ? guessDraft(value, draft) : draft, without: NOTHING };
    if (!isSchema(value)) this.report(root, [], 'not-a-schema', { found: typeName(value) });
    this.#readFrom(root);
    return document;
  }

  /** Reads a schema that is where no keyword holds one. */
  readElsewhere(near: SchemaNode, source: readonly string[], value: JsonValue): SchemaNode {
    const pointer = nodePointer(near) + formatPointer(source);
    const known = near.document.elsewhere.get(pointer);
    if (known) return known;
    const node = this.#child(near, value, source, undefined);
    near.document.elsewhere.set(pointer, node);
    this.#readFrom(node);
    return node;
  }

  #child(
    parent: SchemaNode,
    value: JsonValue,
    source: readonly string[],
    output: readonly string[] | undefined,
  ): SchemaNode {
    const node = new SchemaNode(isSchema(value) ? value : true, parent, source, output, (this.#count += 1));
    node.document = parent.document;
    node.resource = parent.resource;
    node.dialect = parent.dialect;
    if (!isSchema(value)) this.report(node, [], 'not-a-schema', { found: typeName(value) });
    return node;
  }

  #readFrom(start: SchemaNode): void {
    const stack = [start];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (!isObject(node.value)) continue;
      if (this.#count > MAX_SUBSCHEMAS) {
        this.report(node.document.root, [], 'too-large', { limit: MAX_SUBSCHEMAS });
        this.isFull = true;
        return;
      }
      this.#identify(node, node.value);
      node.entries = this.#entries(node, node.value);
      const children = node.children();
      for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as SchemaNode);
    }
  }

  #entries(node: SchemaNode, value: JsonObject) {
    return readEntries(value, {
      dialect: node.dialect,
      child: (item, source, output) => this.#child(node, item, source, output),
      hidesContains: node.dialect.draft === '2019-09' && !isHidden(node) && this.#hasUnevaluatedItems(),
      malformed: (keyword, expected) => this.report(node, [keyword], 'malformed-keyword', { keyword, expected }),
      invalidPattern: (pattern, source) => this.report(node, source, 'invalid-pattern', { pattern }),
    });
  }

  /** Whether any of the documents asks which items are evaluated. */
  #hasUnevaluatedItems(): boolean {
    this.#asksItems ??= [...this.#sources.values(), ...this.#roots].some((value) => hasName(value, 'unevaluatedItems'));
    return this.#asksItems;
  }

  /** Reads what names the schema: `$schema`, `$id` or `id`, and anchors. */
  #identify(node: SchemaNode, value: JsonObject): void {
    const isRoot = node === node.document.root;
    const schemaUri = textKeyword(value, '$schema');
    const idBefore = textKeyword(value, '$id') ?? (node.dialect.draft === '04' ? textKeyword(value, 'id') : undefined);
    if (schemaUri !== undefined && (isRoot || idBefore !== undefined)) {
      node.dialect = this.#dialect(node, schemaUri) ?? node.dialect;
    }
    const { draft } = node.dialect;
    const id = textKeyword(value, draft === '04' ? 'id' : '$id');
    if (id !== undefined && !(isUpTo(draft, '07') && typeof value['$ref'] === 'string')) this.#takeId(node, id);
    if (isUpTo(draft, '07')) return;
    const anchor = textKeyword(value, '$anchor');
    if (anchor !== undefined) this.#takeAnchor(node, anchor);
    const dynamic = draft === '2020-12' ? textKeyword(value, '$dynamicAnchor') : undefined;
    if (dynamic !== undefined) {
      this.#takeAnchor(node, dynamic);
      node.resource.dynamicAnchors.set(dynamic, node);
    }
    if (draft === '2019-09' && value['$recursiveAnchor'] === true) node.resource.dynamicAnchors.set(RECURSIVE, node);
  }

  #takeId(node: SchemaNode, id: string): void {
    const [address, fragment] = splitFragment(id);
    if (address !== '') {
      const uri = resolveUri(node.resource.uri, address);
      const isRoot = node === node.document.root;
      const known = this.resources.get(uri);
      if (known && known.root !== node) this.report(node, [idKeyword(node)], 'duplicate-id', { id: uri });
      node.resource = known?.root === node ? known : this.#resource(uri, node);
      // The document stays known by where it came from as well.
      if (isRoot) this.resources.set(node.document.uri, node.resource);
    }
    if (fragment !== '') this.#takeAnchor(node, fragment);
  }

  #takeAnchor(node: SchemaNode, anchor: string): void {
    const { anchors } = node.resource;
    if (anchors.has(anchor)) this.report(node, [], 'duplicate-anchor', { anchor });
    else anchors.set(anchor, node);
  }

  #resource(uri: string, root: SchemaNode): SchemaResource {
    const resource = { uri, root, anchors: new Map(), dynamicAnchors: new Map() };
    if (!this.resources.has(uri)) this.resources.set(uri, resource);
    return resource;
  }

  /** The dialect that a `$schema` URI names, directly or through the meta-schema that was supplied for it. */
  #dialect(node: SchemaNode, schemaUri: string): Dialect | undefined {
    // The draft is guessed already.
    if (isAnyDraft(schemaUri)) return undefined;
    let uri = schemaUri;
    let vocabulary: JsonValue | undefined;
    for (let hops = 0; hops < MAX_META_SCHEMAS; hops += 1) {
      const draft = draftOfUri(uri);
      if (draft !== undefined) {
        if (!isObject(vocabulary)) return { draft, without: NOTHING };
        const { without, unknown } = readVocabularies(draft, vocabulary);
        if (unknown !== undefined) this.report(node, ['$schema'], 'unknown-vocabulary', { vocabulary: unknown });
        return { draft, without };
      }
      const address = splitFragment(resolveUri(node.document.uri, uri))[0];
      const metaSchema = this.#sources.get(address);
      const next = isObject(metaSchema) ? textKeyword(metaSchema, '$schema') : undefined;
      if (!isObject(metaSchema) || next === undefined) break;
      if (vocabulary === undefined && hasOwn(metaSchema, '$vocabulary')) vocabulary = metaSchema['$vocabulary'];
      uri = next;
    }
    const code = isOfficial(schemaUri) ? 'unknown-draft' : 'unknown-dialect';
    this.report(node, ['$schema'], code, { schema: schemaUri });
    return undefined;
  }
}

function idKeyword(node: SchemaNode): string {
  return node.dialect.draft === '04' ? 'id' : '$id';
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null';
  return isArray(value) ? 'array' : typeof value;
}

/** True inside the `not` in `not` that keeps what `contains` finds from counting as evaluated. */
function isHidden(node: SchemaNode): boolean {
  const made = node.parent?.parent;
  return made?.parent !== undefined && made.source.length === 0 && node.source[0] === 'not';
}

/** Whether an object somewhere in a value has a member of that name. */
function hasName(value: JsonValue, name: string): boolean {
  const stack: JsonValue[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isObject(next) && hasOwn(next, name)) return true;
    for (const member of Object.values<JsonValue>(next)) stack.push(member);
  }
  return false;
}
