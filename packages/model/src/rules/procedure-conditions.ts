import type { CompiledDefinition } from '../documents/procedure.js';
import type { JsonSchema } from '../json.js';
import type { Pointer } from '../pointer.js';

/** A condition of `procedure.json` on the answers. */
export interface ProcedureCondition {
  /** Its JSON Pointer in `procedure.json`; with `procedure#` before it, the name of its validator. */
  readonly location: Pointer;
  readonly schema: JsonSchema;
}

/** The members of a definition that have conditions. */
export type ConditionalMembers = Pick<CompiledDefinition, 'components' | 'cases' | 'exits'>;

/** The conditions of a definition on the answers, each a JSON Schema. */
export function procedureConditions({ components, cases, exits }: ConditionalMembers): readonly ProcedureCondition[] {
  return [
    ...conditionsOf('/components', components, ['appliesIf', 'waivedIf', 'requiredIf']),
    ...conditionsOf('/cases', cases, ['appliesIf']),
    ...conditionsOf('/exits', exits, ['appliesIf']),
  ];
}

function conditionsOf<Entry, Name extends keyof Entry & string>(
  list: Pointer,
  entries: readonly Entry[] = [],
  members: readonly Name[],
): readonly ProcedureCondition[] {
  return entries.flatMap((entry, index) =>
    members.flatMap((member) => {
      const schema = entry[member] as JsonSchema | undefined;
      return schema === undefined ? [] : [{ location: `${list}/${index}/${member}`, schema }];
    }),
  );
}
