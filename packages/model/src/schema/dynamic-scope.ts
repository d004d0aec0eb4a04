import type { SchemaNode, SchemaResource } from './schema-node.js';

/**
 * Which schema each `$dynamicAnchor` means on the way here: the one of the outermost resource that was entered. It is
 * all that `$dynamicRef` needs to know of the way, and there are few of them: a resource written once for each is a
 * resource without dynamic references.
 */
export class DynamicScope {
  static readonly empty = new DynamicScope(new Map());

  /** Equal for scopes in which every reference means the same. */
  readonly key: string;
  readonly #anchors: ReadonlyMap<string, SchemaNode>;

  private constructor(anchors: ReadonlyMap<string, SchemaNode>) {
    this.#anchors = anchors;
    this.key = [...anchors]
      .map(([name, { number }]) => `${name}=${number}`)
      .sort()
      .join(' ');
  }

  anchor(name: string): SchemaNode | undefined {
    return this.#anchors.get(name);
  }

  /** The scope inside `resource`; only anchors that some `$dynamicRef` asks for are kept. */
  enter(resource: SchemaResource, asked: ReadonlySet<string>): DynamicScope {
    if (asked.size === 0) return this;
    const added = [...resource.dynamicAnchors].filter(([name]) => asked.has(name) && !this.#anchors.has(name));
    return added.length === 0 ? this : new DynamicScope(new Map([...this.#anchors, ...added]));
  }
}
