import { hasOwn, isObject, setOwn, type JsonObject, type JsonSchema } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { DynamicScope } from './dynamic-scope.js';
import { MAX_PROBLEMS, type SchemaProblem } from './problem.js';
import { resolveReference } from './resolve-reference.js';
import {
  nodePointer,
  outputWithin,
  type Entry,
  type SchemaDocument,
  type SchemaNode,
  type SchemaResource,
} from './schema-node.js';
import type { SchemaReader } from './schema-reader.js';
import { encodeFragment, nameFromUri } from './uri.js';

/** A schema that is written as a whole: the root, or one of its definitions. */
interface Unit {
  readonly root: SchemaNode;
  readonly scope: DynamicScope;
  readonly pointer: Pointer;
}

/** One schema that is still to be written, and where it goes. */
interface Task {
  readonly node: SchemaNode;
  readonly scope: DynamicScope;
  readonly into: object;
  readonly name: string;
}

/** Writes nodes as one schema whose references stay inside. */
export class SchemaWriter {
  /** The node that each written schema came from. */
  readonly origins = new WeakMap<object, SchemaNode>();
  readonly problems: SchemaProblem[] = [];
  readonly #reader: SchemaReader;
  readonly #root: SchemaNode;
  readonly #asked: ReadonlySet<string>;
  readonly #units = new Map<string, Unit>();
  readonly #waiting: Unit[] = [];
  readonly #documents = new Set<SchemaDocument>();
  readonly #names: Set<string>;

  /** @param asked the names that some `$dynamicRef` asks for */
  constructor(reader: SchemaReader, root: SchemaNode, asked: ReadonlySet<string>) {
    this.#reader = reader;
    this.#root = root;
    this.#asked = asked;
    const definitions = root.entries.filter(({ keyword }) => keyword === '$defs');
    this.#names = new Set(definitions.flatMap((entry) => ('map' in entry ? entry.map.map(([name]) => name) : [])));
  }

  /** The documents that something was written of. */
  get documents(): ReadonlySet<SchemaDocument> {
    return this.#documents;
  }

  write(): JsonSchema {
    const scope = DynamicScope.empty.enter(this.#root.resource, this.#asked);
    const whole: { schema: JsonSchema } = { schema: true };
    const root: Unit = { root: this.#root, scope, pointer: '' };
    this.#units.set(unitKey(root.root, scope), root);
    this.#writeAll({ node: root.root, scope, into: whole, name: 'schema' });
    const schema = whole.schema;
    if (!isObject(schema)) return schema;
    for (const unit of this.#waiting) {
      if (!hasOwn(schema, '$defs')) setOwn(schema, '$defs', {});
      const into = schema['$defs'] as object;
      this.#writeAll({ node: unit.root, scope: unit.scope, into, name: unit.pointer.slice('/$defs/'.length) });
    }
    return schema;
  }

  #writeAll(first: Task): void {
    const stack = [first];
    for (let task = stack.pop(); task; task = stack.pop()) {
      const { node, into, name } = task;
      this.#documents.add(node.document);
      if (!isObject(node.value)) {
        setOwn(into, name, node.value);
        continue;
      }
      const schema: JsonObject = {};
      setOwn(into, name, schema);
      this.origins.set(schema, node);
      const scope = node.parent?.resource === node.resource ? task.scope : task.scope.enter(node.resource, this.#asked);
      const inner: Task[] = [];
      for (const entry of node.entries) this.#writeEntry(entry, { ...task, scope }, schema, inner);
      for (let index = inner.length - 1; index >= 0; index -= 1) stack.push(inner[index] as Task);
    }
  }

  #writeEntry(entry: Entry, { node, scope }: Task, schema: JsonObject, inner: Task[]): void {
    const { keyword } = entry;
    if ('value' in entry) setOwn(schema, keyword, entry.value);
    else if ('reference' in entry) {
      const reference = this.#reference(node, entry, scope);
      if (reference === undefined) return;
      if (!hasOwn(schema, '$ref')) setOwn(schema, '$ref', reference);
      else if (hasOwn(schema, 'allOf')) (schema['allOf'] as JsonSchema[]).push({ $ref: reference });
      else setOwn(schema, 'allOf', [{ $ref: reference }]);
    } else if ('one' in entry) {
      setOwn(schema, keyword, true);
      inner.push({ node: entry.one, scope, into: schema, name: keyword });
    } else if ('list' in entry) {
      const before = hasOwn(schema, keyword) ? (schema[keyword] as JsonSchema[]) : [];
      const list: JsonSchema[] = [...entry.list.map(() => true), ...before];
      setOwn(schema, keyword, list);
      entry.list.forEach((item, index) => inner.push({ node: item, scope, into: list, name: String(index) }));
    } else {
      if (!hasOwn(schema, keyword)) setOwn(schema, keyword, {});
      const map = schema[keyword] as JsonObject;
      for (const [name, item] of entry.map) {
        setOwn(map, name, true);
        inner.push({ node: item, scope, into: map, name });
      }
    }
  }

  /** The reference as it is written; undefined when it leads nowhere, which is reported. */
  #reference(node: SchemaNode, entry: Extract<Entry, { reference: string }>, scope: DynamicScope): string | undefined {
    const resolution = resolveReference(this.#reader, node, entry, scope);
    if ('target' in resolution) return `#${encodeFragment(this.#pointerTo(resolution.target, scope))}`;
    if (this.problems.length >= MAX_PROBLEMS) return undefined;
    const missing = resolution.missing === 'document';
    this.problems.push({
      document: node.document.uri,
      pointer: childPointer(nodePointer(node), entry.keyword),
      code: missing ? 'missing-document' : 'dangling-reference',
      params: { reference: entry.reference, ...(missing && { uri: resolution.uri }) },
    });
    return undefined;
  }

  /**
   * Where a schema is written for those who come to it through `from`: in its document, which is written once, unless
   * the way there gives its dynamic references another meaning than they have for those who come here.
   */
  #pointerTo(target: SchemaNode, from: DynamicScope): Pointer {
    const inside = this.#within(this.#root, DynamicScope.empty, target, from);
    if (inside !== undefined) return inside;
    for (const root of [target.document.root, target.resource.root]) {
      const pointer = this.#within(root, from, target, from);
      if (pointer !== undefined) return this.#unit(root, from).pointer + pointer;
    }
    return this.#unit(target, from).pointer;
  }

  /** Where `target` is written in a unit that begins with `scope`, when it has the same scope there. */
  #within(root: SchemaNode, scope: DynamicScope, target: SchemaNode, from: DynamicScope): Pointer | undefined {
    const inside = outputWithin(target, root);
    if (inside === undefined || this.#asked.size === 0) return inside;
    const resources: SchemaResource[] = [];
    for (let node: SchemaNode | undefined = target; node; node = node === root ? undefined : node.parent) {
      if (resources.at(-1) !== node.resource) resources.push(node.resource);
    }
    const there = resources.reduceRight((inner, resource) => inner.enter(resource, this.#asked), scope);
    return there.key === from.enter(target.resource, this.#asked).key ? inside : undefined;
  }

  #unit(root: SchemaNode, from: DynamicScope): Unit {
    const scope = from.enter(root.resource, this.#asked);
    const key = unitKey(root, scope);
    const known = this.#units.get(key);
    if (known) return known;
    const unit = { root, scope, pointer: `/$defs/${this.#name(root)}` };
    this.#units.set(key, unit);
    this.#waiting.push(unit);
    return unit;
  }

  #name(root: SchemaNode): string {
    const last = root === root.document.root ? undefined : root.source.at(-1)?.replace(/[^\p{L}\p{N}._-]+/gu, '-');
    const base = last !== undefined && root !== root.resource.root ? last || 'schema' : nameFromUri(root.resource.uri);
    let name = base;
    for (let count = 2; this.#names.has(name); count += 1) name = `${base}-${count}`;
    this.#names.add(name);
    return name;
  }
}

function unitKey(root: SchemaNode, scope: DynamicScope): string {
  return `${root.number} ${scope.key}`;
}
