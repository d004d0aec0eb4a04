import type { JsonObject, JsonSchema, JsonValue } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { clarifyChoices } from './clarify-choices.js';
import type { Draft } from './drafts.js';
import type { SchemaProblem } from './problem.js';
import { pruneDefinitions } from './prune-definitions.js';
import { referenceLoops } from './reference-loops.js';
import { nodePointer, RECURSIVE, type SchemaNode } from './schema-node.js';
import { SchemaReader } from './schema-reader.js';
import { SchemaWriter } from './schema-writer.js';
import { splitFragment } from './uri.js';

/** The options of {@link normaliseSchema}. */
export interface SchemaContext {
  /** URI that the document came from; relative references and identifiers are resolved against it. Empty by default. */
  readonly uri?: string;
  /** Other documents that may be referred to, meta-schemas too, by the URI that references to them resolve to. */
  readonly documents?: ReadonlyMap<string, JsonValue>;
  /** The draft to assume when neither `$schema` nor the keywords identify one. Default: 2020-12. */
  readonly draft?: Draft;
}

/** Where a part of a normalised schema came from. */
export interface SchemaOrigin {
  /** URI of the document. */
  readonly document: string;
  /** JSON Pointer into that document, as it was given. */
  readonly pointer: Pointer;
}

export interface NormalisedSchema {
  /**
   * One schema of draft 2020-12 without `$schema`, `$id` and anchors; each `$ref` is `#` or begins with `#/`. Where
   * there are problems, what is wrong is left out, so that whatever reads the schema still ends.
   */
  readonly schema: JsonSchema;
  readonly problems: readonly SchemaProblem[];
  /** The draft that each document was read as, by its URI. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Where a schema object inside {@link schema} came from; undefined for any other object. */
  readonly originOf: (schema: JsonObject) => SchemaOrigin | undefined;
}

/**
 * Makes one self-contained schema of draft 2020-12 from a document of any draft and the documents that it refers to.
 * The result for each construct is documented in `docs/json-schema-drafts.md`. The document is left as it is; values that
 * are no schemas (`default`, `enum`, unknown keywords) are shared with it.
 */
export function normaliseSchema(document: JsonValue, context: SchemaContext = {}): NormalisedSchema {
  const { uri = '', documents = new Map<string, JsonValue>(), draft = '2020-12' } = context;
  const base = splitFragment(uri)[0];
  const sources = new Map([...documents].map(([from, value]) => [splitFragment(from)[0], value]));
  const reader = new SchemaReader(sources);
  const { root } = reader.readDocument(base, document, draft);
  for (const [from, value] of sources) {
    if (from !== base && !reader.isFull) reader.readDocument(from, value, root.dialect.draft);
  }
  if (reader.isFull) return nothing(reader.allProblems());
  const writer = new SchemaWriter(reader, root, askedAnchors(reader));
  const schema = writer.write();
  const problems = [...writer.problems];
  for (const looping of referenceLoops(schema)) {
    const node = writer.origins.get(looping);
    const params = { reference: looping['$ref'] as string };
    delete (looping as Record<string, JsonValue>)['$ref'];
    if (!node) continue;
    const pointer = childPointer(nodePointer(node), '$ref');
    problems.push({ document: node.document.uri, pointer, code: 'reference-loop', params });
  }
  pruneDefinitions(schema);
  clarifyChoices(schema);
  const found = [...writer.documents].flatMap((written) => reader.problems(written));
  return {
    schema,
    problems: [...found, ...problems],
    drafts: new Map([...writer.documents].map(({ uri: from, root: top }) => [from, top.dialect.draft])),
    originOf: (inner) => {
      const node = writer.origins.get(inner);
      return node && { document: node.document.uri, pointer: nodePointer(node) };
    },
  };
}

/** Returns a schema that allows everything, with the problems that prevented reading the given one. */
function nothing(problems: readonly SchemaProblem[]): NormalisedSchema {
  return { schema: true, problems, drafts: new Map(), originOf: () => undefined };
}

/** The names of dynamic anchors that some reference asks for. */
function askedAnchors(reader: SchemaReader): ReadonlySet<string> {
  const asked = new Set<string>();
  const visited = new Set<SchemaNode>();
  for (const resource of reader.resources.values()) {
    const stack = [resource.root.document.root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (visited.has(node)) continue;
      visited.add(node);
      for (const entry of node.entries) {
        if (!('reference' in entry)) continue;
        if (entry.keyword === '$recursiveRef') asked.add(RECURSIVE);
        else if (entry.keyword === '$dynamicRef') asked.add(splitFragment(entry.reference)[1]);
      }
      for (const child of node.children()) stack.push(child);
    }
  }
  return asked;
}
