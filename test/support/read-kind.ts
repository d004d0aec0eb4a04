import type { JsonObject, JsonValue } from '../../packages/model/src/index.js';
import { allKinds } from '../../packages/core/src/kinds/all-kinds.js';
import type { Entry, Kind } from '../../packages/core/src/kinds/kind.js';
import type { LeafKindName } from '../../packages/core/src/kinds/kind-name.js';
import type { ActiveNode } from '../../packages/core/src/active-schema/active-node.js';

export const all = (name: LeafKindName) => allKinds.get(name) as Kind;
export const node = (schema: JsonObject, kind: LeafKindName): ActiveNode => ({
  pointer: '/x',
  patternPointer: '/x',
  name: 'x',
  schema,
  kind,
  required: true,
  nullable: false,
  children: [],
  options: ['a', 'b'].map((key) => ({ key, value: key })),
  questions: [],
  discriminator: false,
  section: undefined,
  removable: false,
  recursive: false,
  declares: new Set(),
  growable: false,
});
export const read = (kind: LeafKindName, entry: Entry, schema: JsonObject = {}, capitals = false, language = 'vi') =>
  all(kind).parse(entry, { node: node(schema, kind), language, capitals });
export const write = (kind: LeafKindName, value: JsonValue | undefined, schema: JsonObject = {}, language = 'vi') =>
  all(kind).format(value, { node: node(schema, kind), language, capitals: false });
