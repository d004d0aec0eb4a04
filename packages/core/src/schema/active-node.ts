import type { JsonObject, JsonValue, Pointer } from '@motcua/model';
import type { KindName } from '../kinds/kind.js';

/** One place in the answers that the schema asks for now, with every condition resolved. */
export interface ActiveNode {
  readonly pointer: Pointer;
  /** Last segment of the pointer; `''` at the root. */
  readonly name: string;
  /** The keywords that apply here, those of `$ref`, `allOf`, conditions and the chosen branch merged for display. */
  readonly schema: JsonObject;
  readonly kind: KindName;
  readonly required: boolean;
  /** Members of a group in the order in which the schema declares them; empty for a leaf. */
  readonly children: readonly ActiveNode[];
  /** What a choice offers; empty for other kinds. */
  readonly options: readonly Option[];
  /** True for the property whose value chooses the branch of a `oneOf`. */
  readonly discriminator: boolean;
}

/** One thing that can be chosen. */
export interface Option {
  /** Unique among the options: the value as JSON text, without quotes for a string. */
  readonly key: string;
  readonly value: JsonValue;
  readonly title?: string;
}

/** The tree of what is asked now. */
export interface ActiveSchema {
  readonly root: ActiveNode;
  readonly nodes: ReadonlyMap<Pointer, ActiveNode>;
  /** True when the same questions are asked of other data: no condition in it comes out differently. */
  holdsFor(data: JsonValue): boolean;
}

/** The option key of a value. */
export function optionKey(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
