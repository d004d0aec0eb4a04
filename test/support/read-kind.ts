import type { JsonObject, JsonValue } from '../../packages/model/src/index.js';
import type { Entry, Kind, LeafKindName } from '../../packages/core/src/kinds/kind.js';
import { lateKinds } from '../../packages/core/src/kinds/late-kinds.js';
import { addKinds, kindOf } from '../../packages/core/src/kinds/registry.js';
import { wholeDate } from '../../packages/core/src/kinds/whole-date.js';
import { writtenNumber } from '../../packages/core/src/kinds/written-number.js';
import type { ActiveNode } from '../../packages/core/src/active-schema/active-node.js';

addKinds({ ...lateKinds, partialDate: wholeDate, number: writtenNumber });

export const all = (name: LeafKindName) => kindOf(name) as Kind;
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
