import type { JsonObject, Pointer } from '@motcua/model';
import type { LeafKindName } from '../kinds/kind-name.js';
import type { Option } from '../kinds/option.js';

/**
 * The kind of a node: a leaf, which holds an answer itself, or
 * - `group`: members, each with its own answer;
 * - `list`: items, to which more may be added;
 * - `collapsed`: a group of a recursive schema that no one has opened yet;
 * - `constant`: a value that is given, there is nothing to answer;
 * - `statement`: words only;
 * - `unchosen`: nothing before one of the questions is answered.
 */
export type NodeKind = LeafKindName | 'group' | 'list' | 'collapsed' | 'constant' | 'statement' | 'unchosen';

/** Places that hold no answer themselves. */
const STRUCTURE: Readonly<Record<Exclude<NodeKind, LeafKindName>, true>> = {
  group: true,
  list: true,
  collapsed: true,
  constant: true,
  statement: true,
  unchosen: true,
};

/** The kind of a leaf; undefined for places that hold no answer themselves. */
export function leafKind(kind: NodeKind): LeafKindName | undefined {
  return kind in STRUCTURE ? undefined : (kind as LeafKindName);
}

/** One place in the answers that the schema asks for now, with every condition resolved. */
export interface ActiveNode {
  readonly pointer: Pointer;
  /** The pointer with `*` for the items of lists: the key of the place's words. */
  readonly patternPointer: Pointer;
  /** Last segment of the pointer; `''` at the root. */
  readonly name: string;
  /** The keywords that apply here, those of `$ref`, `allOf`, conditions and the chosen branch merged for display. */
  readonly schema: JsonObject;
  readonly kind: NodeKind;
  readonly required: boolean;
  /** True when `null` is a legal value next to others: an emptied field means it where the field is required. */
  readonly nullable: boolean;
  /** Members of a group in the order in which the schema declares them, or items of a list; empty for a leaf. */
  readonly children: readonly ActiveNode[];
  /** The options of a choice; empty for other kinds. */
  readonly options: readonly Option[];
  /** Asked before the content: which branch of a `oneOf` or `anyOf`, or which type. */
  readonly questions: readonly Question[];
  /** True for the property whose value chooses the branch of a `oneOf`. */
  readonly discriminator: boolean;
  /** Title of the `allOf` member that brings the place, where that member is a section of the form. */
  readonly section: string | undefined;
  /**
   * For an item, what its list is called by the schema, or by its name; items of a list within a list have the number
   * of that list in it.
   */
  readonly listTitle?: string | undefined;
  /** True for a member under a name that a person gave, or an item: it may be taken away. */
  readonly removable: boolean;
  /** True for what is within itself in the schema: as a group or list it is opened, and closed, by hand. */
  readonly recursive: boolean;
  /** Names of the members that the schema declares in any of its states, hidden ones too. */
  readonly declares: ReadonlySet<string>;
  /** Whether a list takes another item, or a group a member under a new name. */
  readonly growable: boolean;
}

/** A question whose answer is not in the data: which branch of a union is meant. */
export interface Question {
  /** The keyword's location in the bundled schema, or `type`. */
  readonly id: string;
  readonly branches: readonly Branch[];
  /** Indices of the chosen branches; several only for loaded data that satisfies several branches of an `anyOf`. */
  readonly chosen: readonly number[];
}

/** One answer to a {@link Question}. */
export interface Branch {
  readonly title?: string;
  /** The type that the branch means, for words when there is no title. */
  readonly type?: string;
  /** The value that the branch means, when it is only one. */
  readonly constant?: Option;
  /** Names of the members that the branch brings. */
  readonly members: readonly string[];
}

/** Separates a pointer from what follows it in a key; no pointer holds it. */
const OF = '~ ';

/** Key of the choice that a question's answer is kept under. */
export function questionKey(pointer: Pointer, id: string): string {
  return `${pointer}${OF}${id}`;
}

/** True for keys of the place at a pointer and of those below it. */
export function isKeyWithin(key: string, pointer: Pointer): boolean {
  return key === pointer || key.startsWith(`${pointer}/`) || key.startsWith(pointer + OF);
}

/** Key of the mark of an answer that came with loaded data and stays, although nothing asks for it as the form is. */
export function keptUndeclaredKey(pointer: Pointer): string {
  return questionKey(pointer, 'guest');
}

/** Key of the mark of an answer that came with loaded data, and is right although it is not what seems to be asked. */
export function keptAsTypedKey(pointer: Pointer): string {
  return questionKey(pointer, 'raw');
}

const members = new WeakMap<ActiveNode, ReadonlyMap<string, ActiveNode>>();

/** A member or item of a node. */
export function childNode(node: ActiveNode, name: string): ActiveNode | undefined {
  let known = members.get(node);
  if (!known) members.set(node, (known = new Map(node.children.map((child) => [child.name, child]))));
  return known.get(name);
}

/** A place below a node by its segments. */
export function nodeAt(root: ActiveNode, segments: readonly string[]): ActiveNode | undefined {
  let node: ActiveNode | undefined = root;
  for (const segment of segments) node = node && childNode(node, segment);
  return node;
}

/** Calls `visit` for a node and everything below it, in reading order. */
export function visitNodes(node: ActiveNode, visit: (node: ActiveNode) => void): void {
  visit(node);
  for (const child of node.children) visitNodes(child, visit);
}
